"""What a person fills in to begin an administration, and what is still wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import is_example_name

SHORTEST, STRONG = 8, 16
"""Letters of a password that will do, and of one that is strong; length is what counts."""
_BRIN = re.compile(r"[0-9]{2}[A-Z]{2}([0-9]{2})?")


@dataclass(frozen=True, slots=True)
class NewAdministration:
    """The answers of the first two steps. `stage` is one of words.STAGE; `brin` may be empty."""

    school: str
    stage: str
    brin: str
    user: str
    folder: str
    password: str = ""
    again: str = ""

    def school_problems(self) -> tuple[Problem, ...]:
        """What must be mended in the first step."""
        found = []
        if not self.school.strip():
            found.append(Problem("school", _("Type the name of the school.")))
        if self.brin and not _BRIN.fullmatch(self.brin.strip().upper()):
            found.append(
                Problem("brin", _("A BRIN is two digits and two letters, such as 99ZX, perhaps two digits more."))
            )
        if not self.user.strip():
            found.append(Problem("user", _("Type your name. It shows who recorded what.")))
        if not self.folder.strip() or not Path(self.folder).is_absolute():
            found.append(Problem("folder", _("Choose a folder on this laptop.")))
        return tuple(found)

    def password_problems(self) -> tuple[Problem, ...]:
        """What must be mended in the second step."""
        if len(self.password) < SHORTEST:
            text = _("Take at least {count} letters, digits or signs.").format(count=SHORTEST)
            return (Problem("password", text),)
        if self.password != self.again:
            return (Problem("again", _("The two are not the same.")),)
        return ()


def strength(password: str) -> str:
    """How strong a password is, in words; length is what counts."""
    if len(password) < SHORTEST:
        return _("Tip: a sentence of four words is strong and easy to remember.")
    if len(password) < STRONG:
        return _("This will do. A sentence of four words is stronger.")
    return _("Strong.")


def folder_name(school: str) -> str:
    """The name of a school as a folder may be called; another one for a school that is called as the invented one."""
    name = re.sub(r"[^\w\- ]+", "", school).strip()[:60]
    return " ".join((_("Administration"), name)) if is_example_name(name) else name
