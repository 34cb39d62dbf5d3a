"""What a yearly summary tells of dossiers: competencies, agreements, parents, choices, promises and destinations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain import agreement, choice
from routekaart_app.domain.parent_contact import FORMS, ROLES
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import PROFILES
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services.summary_people import People, Pupils, RowOf, Shown, Tally
from routekaart_app.services.summary_reach import NONE, add_overlapping, parts
from routekaart_app.store.database import Session
from routekaart_app.store.queries import parents, summing
from routekaart_app.store.queries.scope import Key

PARENTS = "parents:reached"
_OTHER = "other"
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
    """What was agreed this year, and how it stands on the counting day."""
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


def add_choices(session: Session, tally: Tally, pupils: Pupils) -> None:
    """What pupils have chosen by the counting day, who chose otherwise than before, and how promises of work stand."""
    count = len(pupils.standing)
    values: dict[str, list[str]] = {kind: [NONE] * count for kind in choice.KINDS}
    shifted: dict[str, list[str]] = {kind: [NONE] * count for kind in choice.KINDS}
    steps: dict[tuple[int, str], tuple[str, int]] = {}
    first = pupils.year.first_day.isoformat()
    for pupil, kind, value, state, day in summing.choices(session, pupils.on):
        at = pupils.number.get(pupil)
        if at is None or kind not in values:
            continue
        if kind == choice.GUARANTEE:
            rank = choice.GUARANTEE_STATES.index(state) if state in choice.GUARANTEE_STATES else 0
            if steps.get((at, kind), ("", 0)) <= (day, rank):  # several steps of one day stand as a promise goes
                steps[at, kind] = day, rank
                values[kind][at] = choice.GUARANTEE_STATES[rank]
            continue
        before = values[kind][at]
        if before not in (NONE, value) and day >= first:
            shifted[kind][at] = "shifted"
        elif before == NONE:
            shifted[kind][at] = "same"
        values[kind][at] = value
    for kind in choice.KINDS:
        if kind == choice.GUARANTEE:
            _add_guarantees(tally, pupils, values[kind])
        else:
            _add_choice(tally, pupils, kind, values[kind], shifted[kind])


def _add_choice(tally: Tally, pupils: Pupils, kind: str, values: Sequence[str], shifted: Sequence[str]) -> None:
    often = Counter(value for value in values if value != NONE)
    known: Sequence[str] = PROFILES if kind == choice.PROFILE else tuple(words.SECTOR) if kind == choice.SECTOR else ()
    free = not known
    shown = [value for value in known if often[value]]
    if free:  # somebody typed it: it is told only where enough chose it, so that it points to nobody
        shown = sorted((value for value in often if often[value] >= tally.minimum), key=lambda value: value.casefold())
    told = frozenset(shown)

    def of_kind(value: Hashable) -> str:
        return str(value) if value == NONE or value in told else _OTHER

    key, shared = f"choice:{kind}", {NONE: f"choice:{kind}"}
    tally.spread(key, pupils.people, values, of_kind, (*shown, _OTHER, NONE), complements=[NONE], shared=shared)
    tally.spread(
        f"shift:{kind}", pupils.people, shifted, str, ("shifted", "same", NONE), unprinted=["same"],
        complements=[NONE], shared=shared,
    )  # fmt: skip
    said, of = words.say(words.CHOICE, kind, _), Shown(key, NONE, rest=True)
    for value in (*shown, *([_OTHER] if free or any(often[item] for item in often if item not in told) else [])):
        name = words.say(words.SECTOR, value, _) if kind == choice.SECTOR else value
        text = _("another choice") if value == _OTHER else name
        tally.row("choices", RowOf(f"{kind}:{value}", (text, said), parts(key, value, of=of)))
    tally.row("choice_shifts", RowOf(kind, (said,), parts(f"shift:{kind}", "shifted", of=of)))


def _add_guarantees(tally: Tally, pupils: Pupils, states: Sequence[str]) -> None:
    tally.spread("aandebak", pupils.people, states, str, (*choice.GUARANTEE_STATES, NONE), complements=[NONE])
    of = Shown("aandebak", NONE, rest=True)
    for state in choice.GUARANTEE_STATES:
        said = words.say(words.GUARANTEE_STATE, state, _)
        tally.row("aandebak", RowOf(state, (said,), parts("aandebak", state, of=of)))


def add_destinations(session: Session, tally: Tally, year: SchoolYear, on: date) -> None:
    """Where who left this year went; and how those who left a year before were doing, as far as somebody looked."""
    where = {key: school.scope.written for key, school in tally.where.schools.items()}
    left = {row[0]: row for row in summing.leavers(session, year, on)}
    people = People(list(left), [where[row[1]] for row in left.values()], "leavers")
    known = tuple(words.DESTINATION)
    kinds = [row[2] if row[2] in known else _OTHER for row in left.values()]
    tally.spread("leavers", people, kinds, str, (*known, _OTHER))
    for kind in (*known, *([_OTHER] if _OTHER in kinds else [])):
        said = _("another destination") if kind == _OTHER else words.DESTINATION[kind]
        row = RowOf(f"to:{kind}", (_(said),), parts("leavers", kind))
        tally.row("destinations", row)
    before = {row[0]: row for row in summing.leavers(session, year.previous(), year.previous().last_day)}
    people = People(list(before), [where[row[1]] for row in before.values()], "leavers a year ago")
    day = on.isoformat()
    looked = [row[3] if row[3] in choice.LOOK_BACK and row[4] and row[4] <= day else NONE for row in before.values()]
    tally.spread("looked back", people, looked, str, (*choice.LOOK_BACK, NONE))
    for kind in (*choice.LOOK_BACK, NONE):
        said = words.LOOK_BACK.get(kind, "")
        text = _("left a year ago: {how}").format(how=_(said) if said else _("nobody looked back yet"))
        tally.row("destinations", RowOf(f"look_back:{kind}", (text,), parts("looked back", kind)))
