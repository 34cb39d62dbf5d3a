"""How long work tells how far it is, and hears that it must stop: the same for a bar and for a terminal."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told after every step of a long piece of work."""

    def step(self, done: int, of: int, text: str = "") -> None:
        """`done` of `of` steps are ready. Raises `errors.Cancelled` when the user wants to stop."""


class Silent:
    """Tells nobody and never stops."""

    def step(self, done: int, of: int, text: str = "") -> None:
        """Nothing."""


SILENT = Silent()
