"""A stack of paper forms that is typed in: whose is on screen, which are in, and which are typed but not saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from routekaart_app.domain.reflection_sheet import ReflectionSheet

State = Literal["in", "typed", "open"]


class FormStack:
    """The sheets of a class in its order; `at` is the one on screen."""

    def __init__(self, sheets: Sequence[ReflectionSheet]) -> None:
        self._kept, self._sheets = list(sheets), list(sheets)
        self.at = self._open_from(0) or 0

    def __len__(self) -> int:
        return len(self._sheets)

    @property
    def sheets(self) -> tuple[ReflectionSheet, ...]:
        """All as they are typed now."""
        return tuple(self._sheets)

    @property
    def sheet(self) -> ReflectionSheet:
        """The one on screen."""
        return self._sheets[self.at]

    @property
    def done(self) -> int:
        """How many are in."""
        return sum(not sheet.is_new for sheet in self._kept)

    @property
    def typed(self) -> tuple[int, ...]:
        """The places of those that were typed and not saved."""
        return tuple(place for place in range(len(self)) if self.state(place) == "typed")

    def state(self, place: int) -> State:
        """Whether a form is in, typed but not saved, or still to be typed."""
        if self._sheets[place] != self._kept[place]:
            return "typed"
        return "open" if self._kept[place].is_new else "in"

    def type(self, sheet: ReflectionSheet) -> None:
        """What is on screen has become this."""
        self._sheets[self.at] = sheet

    def keep(self, sheet: ReflectionSheet) -> None:
        """The one on screen was saved, and is now this."""
        self._sheets[self.at] = self._kept[self.at] = sheet

    def step(self, by: int) -> bool:
        """Go along the class; False at its ends."""
        to = min(len(self) - 1, max(0, self.at + by))
        is_step, self.at = to != self.at, to
        return is_step

    def go_on(self) -> bool:
        """Go to the next form that is not in, after this one and else before it; False when all are in."""
        found = self._open_from(self.at + 1)
        if found is not None:
            self.at = found
        return found is not None

    def _open_from(self, start: int) -> int | None:
        order = [*range(start, len(self)), *range(min(start, len(self)))]
        return next((place for place in order if self.state(place) != "in"), None)
