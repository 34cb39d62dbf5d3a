"""The test double of `gui/messages.py`: answers are given beforehand, and every question is on record."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path

from routekaart_app.errors import KnownError


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that was said or asked: the method's name, and the words on screen."""

    kind: str
    title: str
    text: str = ""


class FakeMessages:
    """Gives the answers in order: a bool for `ask`, a path or None (dismissed) for the choosers.

    Telling needs no answer. A question without an answer, or with one of the wrong kind, fails the test.
    """

    def __init__(self, *answers: bool | Path | None) -> None:
        self._answers = deque(answers)
        self.asked: list[Asked] = []

    def will_answer(self, *answers: bool | Path | None) -> None:
        """Add answers for the questions still to come."""
        self._answers.extend(answers)

    @property
    def unused(self) -> list[bool | Path | None]:
        """Answers that no question came for."""
        return list(self._answers)

    def tell(self, title: str, text: str) -> None:
        self.asked.append(Asked("tell", title, text))

    def error(self, known_error: KnownError) -> None:
        self.asked.append(Asked("error", known_error.what, str(known_error)))

    def ask(self, title: str, text: str, *, yes: str, no: str) -> bool:
        answer = self._next(Asked("ask", title, f"{text} [{yes}] [{no}]"))
        assert isinstance(answer, bool), f"“{title}” wants yes or no, not {answer!r}"
        return answer

    def choose_file(self, title: str, *, filter: str, folder: Path | None = None) -> Path | None:  # noqa: A002
        return self._path(Asked("choose_file", title, filter))

    def choose_folder(self, title: str) -> Path | None:
        return self._path(Asked("choose_folder", title))

    def save_file(self, title: str, *, suggested: str, filter: str) -> Path | None:  # noqa: A002
        return self._path(Asked("save_file", title, suggested))

    def _path(self, question: Asked) -> Path | None:
        answer = self._next(question)
        assert answer is None or isinstance(answer, Path), f"“{question.title}” wants a path, not {answer!r}"
        return answer

    def _next(self, question: Asked) -> bool | Path | None:
        self.asked.append(question)
        assert self._answers, f"unexpected question: {question}"
        return self._answers.popleft()
