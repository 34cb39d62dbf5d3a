"""The two kinds of errors: those of the user's world, told in words, and our own bugs, left to surface."""

from __future__ import annotations

from dataclasses import dataclass


class KnownError(Exception):
    """Something in the user's world went wrong: disk full, wrong password, a file in use.

    Says what happened, what is safe, and what to do; each a whole sentence in the user's language.
    `code` is a short English word for programs and tests ("wrong-password"); it is never shown.
    """

    def __init__(self, what: str, safe: str = "", todo: str = "", code: str = "") -> None:
        super().__init__(" ".join(part for part in (what, safe, todo) if part))
        self.what = what
        self.safe = safe
        self.todo = todo
        self.code = code


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The user stopped a long piece of work; nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A field the user can mend, shown beside that field; never a box."""

    field: str
    message: str
