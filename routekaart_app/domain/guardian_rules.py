"""What must be mended before a guardian can be kept, what it is made clean of, and when two are the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from routekaart_app.domain import names, one_line, privacy
from routekaart_app.domain.company_rules import email_problem, phone_problem
from routekaart_app.domain.guardian import BOTH, CUSTODY, ON_REQUEST, ONE, PAPER_LANGUAGES, RELATIONS, Child, Guardian
from routekaart_app.errors import Problem
from routekaart_app.formats import HOME_LANGUAGES
from routekaart_app.i18n import gettext as _

LENGTHS = {"name": one_line.LONGEST_NAME, "phone": 40, "email": 200, "address": 300, "work": 200}
"""Letters that fit in each line."""
MOST_CHILDREN = 30
"""More pupils of one guardian are a slip: a whole class was linked to one."""
Mark = tuple[str, str]
"""Something that tells a guardian from a namesake: its kind, and what it is."""
_BECAUSE = 200
_STRICTEST_FIRST = (ON_REQUEST, ONE, BOTH, "")
_VAGUE = ("", "other")
_SAYS_LITTLE = (*_VAGUE, "parent")
_APART = ("grandparent", "sibling")
_PARENTS = frozenset({"mother", "father"})
_NO_DIGIT = re.compile(r"\D")
_ABROAD_PHONE = ("+", "00")
_BARE_PHONE_DIGITS = (10, 15)


def cleaned(guardian: Guardian) -> Guardian:
    """The same without what cannot be seen, each pupil once, and a reason only where nothing is sent."""
    lines: dict[str, Any] = {field: one_line.one_line(getattr(guardian, field)) for field in LENGTHS}
    children = {child.pupil_id: _clean_child(child) for child in guardian.children}
    agreed = guardian.work_agreed_on if lines["work"] else None
    return replace(guardian, **lines, work_agreed_on=agreed, children=tuple(children.values()))


def problems(guardian: Guardian, today: date, languages: Collection[str] = ()) -> tuple[Problem, ...]:
    """What must be mended, each beside its field; `languages` are codes known besides those of the list.

    The field of a child is `child_<place>_<name>`, with its place among the children.
    """
    found: list[Problem] = []
    if not one_line.one_line(guardian.name) and not guardian.name.strip():
        found.append(Problem("name", _("Type the name of the parent or carer.")))
    for field, most in LENGTHS.items():
        text = getattr(guardian, field)
        said = one_line.problem(text, most) or _service_number(field, text)
        if said:
            found.append(Problem(field, said))
    spoken = {"", *HOME_LANGUAGES, *languages}
    if guardian.talk_language not in spoken:
        found.append(Problem("talk_language", _("Choose one of the languages.")))
    if guardian.paper_language not in {"", *PAPER_LANGUAGES}:
        found.append(Problem("paper_language", _("There is no paper in this language. Choose one of the list.")))
    mail = email_problem(guardian.email) and _("Write an e-mail address, such as name@example.example.")
    for field, said in (("phone", phone_problem(guardian.phone)), ("email", mail)):
        if said and field not in {problem.field for problem in found}:
            found.append(Problem(field, said))
    if guardian.work_agreed_on is not None and guardian.work_agreed_on > today:
        found.append(Problem("work_agreed_on", _("This day is still to come.")))
    if len(guardian.children) > MOST_CHILDREN:
        found.append(Problem("children", _("At most {most} pupils fit.").format(most=MOST_CHILDREN)))
    return (*found, *_wrong_children(guardian.children))


def holds_service_number(text: str, *, is_phone: bool = False) -> bool:
    """Whether a text may hold a citizen service number; a telephone number of ten digits or of a country is none."""
    if is_phone:
        least, most = _BARE_PHONE_DIGITS
        if text.strip().startswith(_ABROAD_PHONE) or least <= len(_NO_DIGIT.sub("", text)) <= most:
            return False
    return privacy.holds_bsn(text)


def is_same(one: Guardian, other: Guardian) -> bool:
    """Whether two are the same person as far as a list or a screen can tell: the same name, and a telephone number,
    e-mail address, address or pupil in common."""
    if names.fold(one.name) != names.fold(other.name) or not names.fold(one.name):
        return False
    return bool(marks(one) & marks(other))


def strictest(*custody: str) -> str:
    """What holds where several things are said of custody: no custody before custody, alone before together, and
    anything before nothing."""
    return min(custody, key=_STRICTEST_FIRST.index)


def generation(relation: str) -> str:
    """Grandparent, brother or sister, or a parent of any kind; "" for a relation that says nothing of this."""
    return "" if relation in _VAGUE else relation if relation in _APART else "parent"


def are_two(one: Iterable[Child], other: Iterable[Child]) -> bool:
    """Whether two with one name cannot be one person: a father is no mother and no grandfather of the same pupil."""
    theirs = {child.pupil_id: child.relation for child in other}
    pairs = ((child.relation, theirs.get(child.pupil_id, "")) for child in one)
    return any(
        {said, has} == _PARENTS or generation(said) != generation(has) != "" != generation(said) for said, has in pairs
    )


def live_apart(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    """Whether two with one name, of whom a list tells telephone number, address and relation to one pupil, are two:
    they live and call elsewhere, and nothing says that both are the mother."""
    (phone, address, relation), (their_phone, their_address, theirs) = one, other
    if relation == theirs not in _SAYS_LITTLE or not (phone and their_phone and address and their_address):
        return False
    return bare_phone(phone) != bare_phone(their_phone) and _bare_address(address) != _bare_address(their_address)


def marks(guardian: Guardian) -> frozenset[Mark]:
    """What tells a guardian from a namesake: telephone number, e-mail address, address and pupils."""
    found = {
        ("phone", bare_phone(guardian.phone)),
        ("email", guardian.email.strip().casefold()),
        ("address", _bare_address(guardian.address)),
        *(("pupil", str(child.pupil_id)) for child in guardian.children),
    }
    return frozenset(mark for mark in found if mark[1])


def bare_phone(text: str) -> str:
    """A telephone number as it is compared: digits only, "+31 6" and "0031 6" as "06"."""
    digits = _NO_DIGIT.sub("", text)
    for country in ("0031", "31"):
        if digits.startswith(country) and len(digits) == len(country) + 9 and (country[0] == "0" or "+" in text):
            return f"0{digits[len(country) :]}"
    return digits


def _bare_address(text: str) -> str:
    return names.fold(text).replace(" ", "")


def _service_number(field: str, text: str) -> str:
    if not holds_service_number(text, is_phone=field == "phone"):
        return ""
    return _("This could be a citizen service number (BSN). It may not be kept here.")


def _wrong_children(children: tuple[Child, ...]) -> Iterator[Problem]:
    for place, child in enumerate(children):
        if child.relation and child.relation not in RELATIONS:
            yield Problem(f"child_{place}_relation", _("Choose how they are related."))
        if child.custody and child.custody not in CUSTODY:
            yield Problem(f"child_{place}_custody", _("Choose who has custody."))
        because = child.do_not_send_because
        said = one_line.problem(because, _BECAUSE) or _service_number("because", because)
        if said:
            yield Problem(f"child_{place}_do_not_send_because", said)
        elif child.do_not_send and not one_line.one_line(because):
            yield Problem(f"child_{place}_do_not_send_because", _("Say in a few words why nothing is sent."))


def _clean_child(child: Child) -> Child:
    because = one_line.one_line(child.do_not_send_because) if child.do_not_send else ""
    return replace(child, do_not_send_because=because)
