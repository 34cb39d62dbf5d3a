"""What commands share: opening an administration, and finding the class or school that was named."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from routekaart_app import bootstrap, i18n, terminal, words
from routekaart_app.domain import names
from routekaart_app.domain.company_likeness import Likeness
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

EXAMPLE_PASSWORD = "voorbeeld"
_SUGGESTED = 5


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[bootstrap.Services]:
    """The administration named on the command line, closed again afterwards."""
    with terminal.opening():
        services = bootstrap.open_folder(options.vault, terminal.password(options))
    try:
        yield services
    finally:
        services.close()


@contextmanager
def fresh_example(folder: Path, password: str) -> Iterator[bootstrap.Services]:
    """A new administration for invented data; when making that data fails, the folder it was to be in goes too."""
    was_there = folder.exists()
    with terminal.opening():
        services, _recovery = bootstrap.create(folder, password, is_example=True)
    try:
        yield services
    except BaseException:
        services.close()
        if not was_there:
            shutil.rmtree(folder)
        raise
    services.close()


def find_group(services: bootstrap.Services, options: argparse.Namespace, on: date) -> GroupChoice:
    """The class that was named; a school that is not there is told as such."""
    find_school(services, options.school)
    return services.schools.find_group(options.group, on, options.school)


def find_pupil(services: bootstrap.Services, number: str, brin: str | None) -> UUID:
    """The pupil that was named; a school that is not there is told as such."""
    find_school(services, brin)
    return services.pupils.by_number(number, brin)


def school_year(text: str) -> SchoolYear:
    """The school year that was named; raises KnownError when the text is none."""
    year = SchoolYear.parse(text)
    if year is None:
        raise KnownError(_("A school year looks like 2025-2026."), _("Nothing was changed."), code="school-year")
    return year


def find_activity(text: str) -> UUID | None:
    """The activity that was named by its id; None for the last one. Raises KnownError for anything else."""
    if names.fold(text) in ("last", "laatste"):
        return None
    try:
        return UUID(text.strip())
    except ValueError:
        what = _("“{text}” is no activity.").format(text=text)
        raise KnownError(what, _("Nothing was recorded."), _("Give its id, or last."), code="no-activity") from None


def find_school(services: bootstrap.Services, brin: str | None) -> UUID | None:
    if not brin:
        return None
    found = next((school.id for school in services.schools.schools() if school.brin == brin[:4].upper()), None)
    if found is None:
        raise KnownError(_("There is no school with BRIN {brin}.").format(brin=brin), code="no-school")
    return found


def find_sector(text: str) -> str:
    """A sector by its name in the program, or by the beginning of a word of what it is called in either language."""
    exact = known(text, {}, words.SECTOR)
    if exact:
        return exact
    start = " " + names.fold(text)
    found = [key for key, word in words.SECTOR.items() if any(start in " " + said for said in _spoken(key, word))]
    if len(found) == 1:
        return found[0]
    choices = ", ".join(_(word) for word in words.SECTOR.values())
    what = _("Choose one of these sectors: {known}.").format(known=choices)
    raise KnownError(what, _("Nothing was changed."), code="sector")


def unknown_company(text: str, companies: Iterable[CompanyChoice]) -> str:
    """The name that was typed where no company is called so, which makes a new one of it; else ""."""
    wanted = names.fold(text)
    return one_line(text) if wanted and all(names.fold(item.name) != wanted for item in companies) else ""


def refuse_slip(name: str, companies: Iterable[CompanyChoice]) -> None:
    """Raises KnownError for a name that is nearly that of a company: a slip of the hand must not become a new one."""
    likeness: Likeness[str] = Likeness()
    start, begin = names.fold(name), []
    for item in companies:
        likeness.add(item.name, item.name, "")
        begin += [item.name] if names.fold(item.name).startswith(f"{start} ") else []
    found = likeness.find(name, "")
    meant = list(dict.fromkeys([*([found[0]] if found else []), *begin]))[:_SUGGESTED]
    if meant:
        what = _("No company is called “{name}”. There is: {known}.").format(name=name, known=", ".join(meant))
        todo = _("Give one of these names, or --new-company if it is another one.")
        raise KnownError(what, _("Nothing was planned."), todo, code="company")


def told_new(result: dict[str, Any], name: str, sentences: Sequence[str]) -> Sequence[Any]:
    """What to answer, with the name of a company that was made along the way where there is one."""
    if not name:
        return (result, *sentences)
    said = _("New company: {name}. It was added to the companies.").format(name=name)
    return ({**result, "new_company": name}, *sentences, said)


def known(text: str, dutch: Mapping[str, str], spoken: Mapping[str, str]) -> str:
    """The key for a word as it is typed, or as the screen says it in either language; "" for none."""
    wanted = names.fold(text)
    for word, key in dutch.items():
        if names.fold(word) == wanted:
            return key
    return next((key for key, word in spoken.items() if wanted in _spoken(key, word)), "")


def _spoken(key: str, word: str) -> set[str]:
    """What a key is called: in the program, and on the screen in every language."""
    said = (key, word, *(i18n.catalog("app", lang).gettext(word) for lang in i18n.LANGUAGES))
    return {names.fold(item) for item in said}
