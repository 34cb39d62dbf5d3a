"""What a yearly summary tells of dossiers: competencies, agreements, parents and destinations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain import agreement, choice
from routekaart_app.domain.parent_contact import FORMS, ROLES
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.suppression import TOTAL, Cell
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services.summary_people import People, Pupils, RowOf, Shown, Tally
from routekaart_app.services.summary_reach import NONE, add_overlapping, parts
from routekaart_app.store.database import Session
from routekaart_app.store.queries import parents, summing
from routekaart_app.store.queries.scope import Key

PARENTS = "parents:reached"
_OTHER, _UNKNOWN, _MOVED = "other", "unknown", "moved"
_VIEWS = ("pupil", "guide")
_WORDS = GROWTH[1:]


def add_growth(session: Session, tally: Tally, pupils: Pupils) -> None:
    """The last word of the year on each competency, by pupil and by guide."""
    said: dict[tuple[str, str], list[str]] = {
        (two, view): [NONE] * len(pupils.standing) for two in COMPETENCIES for view in _VIEWS
    }
    for pupil, two, *views in summing.growth(session, pupils.year, pupils.on):
        at = pupils.number.get(pupil)
        if at is None or two not in COMPETENCIES:
            continue
        for view, word in zip(_VIEWS, views, strict=True):
            if word in _WORDS:
                said[two, view][at] = word
    for (two, view), values in said.items():
        key = f"growth:{two}:{view}"
        tally.spread(key, pupils.people, values, str, (*_WORDS, NONE), complements=[NONE])
        cells = {"count": Shown(key, NONE, rest=True), "of": Shown(key)} | {word: Shown(key, word) for word in _WORDS}
        view_said = _("the pupil") if view == "pupil" else _("the guide")
        texts = (words.say(words.COMPETENCY, two, _), view_said)
        tally.row("competencies", RowOf(f"{two}:{view}", texts, cells))


def add_agreements(session: Session, tally: Tally, pupils: Pupils) -> None:
    """What was agreed this year, and how it stands on the counting day. A pupil can have several, so that a number is
    hidden where those are of few pupils."""
    keys: list[Key] = []
    schools: list[str] = []
    states: list[str] = []
    day = pupils.on.isoformat()
    for pupil, state, settled_on in summing.agreements(session, pupils.year, pupils.on):
        at = pupils.number.get(pupil)
        if at is not None:
            keys.append(pupil)
            schools.append(pupils.people.schools[at])
            states.append(agreement.OPEN if settled_on and settled_on > day else state)
    tally.spread("agreements", People(keys, schools, "agreements"), states, str, agreement.STATES)
    pupils_of: dict[Cell, set[Key]] = {}
    for key, school, state in zip(keys, schools, states, strict=True):
        for place in tally.where.wider(school):
            for kind in (state, TOTAL):
                pupils_of.setdefault((kind, place), set()).add(key)
    tally.few["agreements"] = {cell for cell, some in pupils_of.items() if len(some) < tally.minimum}
    for state in agreement.STATES:
        said = words.say(words.AGREEMENT_STATE, state, _)
        tally.row("agreements", RowOf(state, (said,), parts("agreements", state)))


def read_parents(session: Session, pupils: Pupils) -> list[tuple[str, ...]]:
    """By number of each pupil the marks of the contacts with their parents: "reached", "form:evening" and so on."""
    found: list[set[str]] = [set() for _pupil in pupils.standing]
    for one in parents.of_year(session, pupils.year, pupils.on):
        at = pupils.number.get(one.pupil)
        if at is not None and one.attended:
            spoken = f"language:{one.language}" if one.language else ""
            found[at] |= {
                "reached",
                f"form:{one.form}",
                *filter(None, (f"role:{one.role}" if one.role else "", spoken)),
            }
    known = {marks: tuple(marks) for marks in map(frozenset, found)}
    return [known[frozenset(marks)] for marks in found]


def add_main_parents(tally: Tally, pupils: Pupils, marks: Sequence[tuple[str, ...]]) -> None:
    """Pupils of whom a parent was reached at all: a figure that every year has."""
    add_overlapping(tally, pupils, [int(bool(own)) for own in marks], {PARENTS: 1}, {})


def add_parents(tally: Tally, pupils: Pupils, marks: Sequence[tuple[str, ...]]) -> None:
    """Pupils of whom a parent was reached, by form, role and language."""
    used = {mark for own in set(marks) for mark in own}
    languages = sorted({mark.partition(":")[2] for mark in used if mark.startswith("language:")})
    known = [
        ("reached", "", _("reached")),
        *((f"form:{form}", _("form"), words.say(words.PARENT_FORM, form, _)) for form in FORMS),
        *((f"role:{role}", _("role"), words.say(words.PARENT_ROLE, role, _)) for role in ROLES),
        *((f"language:{one}", _("language"), formats.language_name(one, language())) for one in languages),
    ]
    bits = {f"parents:{name}": 1 << at for at, (name, _part, _said) in enumerate(known)}
    values = [sum(bits.get(f"parents:{mark}", 0) for mark in own) for own in marks]
    add_overlapping(tally, pupils, values, bits, dict.fromkeys(list(bits)[1:], (PARENTS,)))
    for name, part, said in known:
        tally.row("parents", RowOf(name, (said, part), parts(f"parents:{name}")))


def add_destinations(session: Session, tally: Tally, year: SchoolYear, on: date) -> None:
    """Where who left this year went; and how those who left a year before were doing, as far as somebody looked. Who
    went to another school here did not leave these schools, and stands apart."""
    where = {key: school.scope.written for key, school in tally.where.schools.items()}
    left = {row[0]: row for row in summing.leavers(session, year, on)}
    people = People(list(left), [where[row[1]] for row in left.values()], "leavers")
    known = tuple(words.DESTINATION)
    kinds = [
        _MOVED if row[5] is not None else row[2] if row[2] in known else _OTHER if row[2] else _UNKNOWN
        for row in left.values()
    ]
    tally.spread("leavers", people, kinds, str, (*known, _OTHER, _MOVED), complements=[_MOVED])
    of = Shown("leavers", _MOVED, rest=True)
    for kind in (*known, *([_OTHER] if _OTHER in kinds else [])):
        said = _("another destination") if kind == _OTHER else words.DESTINATION[kind]
        tally.row("destinations", RowOf(f"to:{kind}", (_(said),), parts("leavers", kind, of=of)))
    moved = _("went on at another school in this administration")
    tally.row("destinations", RowOf("moved:here", (moved,), parts("leavers", _MOVED)))
    last = year.previous()
    before = {row[0]: row for row in summing.leavers(session, last, last.last_day) if row[5] is None}
    people = People(list(before), [where[row[1]] for row in before.values()], "leavers a year ago")
    day = on.isoformat()
    looked = [row[3] if row[3] in choice.LOOK_BACK and row[4] and row[4] <= day else NONE for row in before.values()]
    tally.spread("looked back", people, looked, str, (*choice.LOOK_BACK, NONE))
    for kind in (*choice.LOOK_BACK, NONE):
        said = words.LOOK_BACK.get(kind, "")
        text = _("left a year ago: {how}").format(how=_(said) if said else _("nobody looked back yet"))
        tally.row("destinations", RowOf(f"look_back:{kind}", (text,), parts("looked back", kind)))
