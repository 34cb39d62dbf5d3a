"""Families of a batch: pupils who share a parent belong together; each address gets a copy about the children whose
parents live there. In doubt copies are apart: a paper too many costs a stamp, one too few tells a stranger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from routekaart_app.domain import postal
from routekaart_app.domain.guardian import BOTH, PAPER_LANGUAGES, Guardian
from routekaart_app.domain.parent_rights import Receivers, Withheld

LEADING = PAPER_LANGUAGES[0]
"""What is printed where no other language is known, or where there is no paper in it."""
_TOGETHER = ("", "mother", "father", "parent")
"""Relations of two who may well live together while no list says where."""
_Place = tuple[str, frozenset[UUID]]
"""Where a copy goes, and about whom somebody there may be told: who may not read the same gets another."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A pupil of a batch: all guardians who are recorded, who of them gets a paper, and what is spoken at home."""

    pupil_id: UUID
    receivers: Receivers
    guardians: tuple[Guardian, ...] = ()
    home_language: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """What goes to one address in one language: a paper about each of these pupils, whom all there may be told about.
    `guardians` is empty where nobody is recorded: it goes to "the parents of". `asked` is the language that somebody
    there reads and that is not printed; "" as a rule."""

    language: str
    pupil_ids: tuple[UUID, ...]
    guardians: tuple[Guardian, ...] = ()
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Pupils of a batch who belong together, in the order of the batch, and what goes out about them."""

    pupil_ids: tuple[UUID, ...]
    copies: tuple[Copy, ...]
    withheld: tuple[tuple[UUID, Withheld], ...] = ()

    def told_apart(self) -> Counter[UUID]:
        """Of each pupil how many copies there are, and guardians who get none: more than one, and what nobody's name
        stands by may be another's."""
        copies = Counter(pupil_id for copy in self.copies for pupil_id in copy.pupil_ids)
        copies.update(pupil_id for pupil_id, _withheld in self.withheld)
        return copies


@dataclass(slots=True)
class _Making:
    """A copy that is still being gathered."""

    asked: str = ""
    pupil_ids: dict[UUID, None] = field(default_factory=dict)
    guardians: dict[object, Guardian] = field(default_factory=dict)


def families(
    subjects: Sequence[Subject], language: str = "", printable: Collection[str] = PAPER_LANGUAGES
) -> tuple[Family, ...]:
    """The families in the order of their first pupil. Each gets its own language, the leading one where that is not
    `printable`; with a `language` all get that."""
    return tuple(_family(members, language, printable) for members in _together(subjects))


def paper_language(guardian: Guardian | None, home_language: str) -> str:
    """What a guardian wants to read: their own choice, else what is spoken with them, else that of the pupil's home,
    else the leading one.

    It may be one in which nothing is printed."""
    own = (guardian.paper_language or guardian.talk_language) if guardian else ""
    return own or home_language or LEADING


def _together(subjects: Sequence[Subject]) -> list[list[Subject]]:
    """Pupils who share a guardian, also through somebody else's: one who does not get a paper ties them as well."""
    leaders: dict[object, UUID] = {}
    members: dict[UUID, list[Subject]] = {}
    for subject in subjects:
        known = {one.id or one: None for one in subject.guardians}
        found = list(dict.fromkeys(leaders[key] for key in known if key in leaders))
        first, others = (found[0], found[1:]) if found else (subject.pupil_id, [])
        members.setdefault(first, []).append(subject)
        for other in others:
            members[first] += members.pop(other)
        leaders |= dict.fromkeys(known, first)
        leaders |= {key: first for key, leader in leaders.items() if leader in others}
    order = {subject.pupil_id: place for place, subject in enumerate(subjects)}
    groups = (sorted(group, key=lambda one: order[one.pupil_id]) for group in members.values())
    return sorted(groups, key=lambda group: order[group[0].pupil_id])


def _family(members: Sequence[Subject], language: str, printable: Collection[str]) -> Family:
    made: dict[tuple[str, _Place], _Making] = {}
    told: dict[object, set[UUID]] = {}
    for subject, guardian in _receivers(members):
        told.setdefault(_key(guardian), set()).add(subject.pupil_id)
    everybody = {one.id or one: one for subject in members for one in subject.guardians}.values()
    for subject, guardian in _receivers(members):
        wanted = paper_language(guardian, subject.home_language)
        printed = language or (wanted if wanted in printable else LEADING)
        place = _address(guardian, everybody), frozenset(told[_key(guardian)])
        copy = made.setdefault((printed, place), _Making())
        copy.asked = copy.asked or ("" if language or wanted == printed else wanted)
        copy.pupil_ids[subject.pupil_id] = None
        if guardian:
            copy.guardians[_key(guardian)] = guardian
    return Family(
        tuple(one.pupil_id for one in members),
        tuple(_ordered(made, members)),
        tuple((one.pupil_id, withheld) for one in members for withheld in one.receivers.withheld),
    )


def _receivers(members: Sequence[Subject]) -> Iterator[tuple[Subject, Guardian | None]]:
    """Everybody who gets a paper about one of these pupils; None for "the parents of"."""
    for subject in members:
        if subject.receivers.to_the_parents:
            yield subject, None
        for guardian in subject.receivers.guardians:
            yield subject, guardian


def _key(guardian: Guardian | None) -> object:
    return (guardian.id or guardian) if guardian else None


def _address(guardian: Guardian | None, everybody: Collection[Guardian]) -> str:
    """Where a copy for this guardian goes. Whose address is not known may live anywhere: with nobody else, unless there
    are two of whom nothing is known that would set them apart."""
    if guardian is None:
        return ""
    return postal.folded(guardian.address) or ("" if _is_of_two(guardian, everybody) else f"?{_key(guardian)}")


def _is_of_two(guardian: Guardian, everybody: Collection[Guardian]) -> bool:
    """Whether a guardian is one of two parents of exactly the same children, both without any address, and with nothing
    that says that they live apart."""
    children = {child.pupil_id for child in guardian.children}
    theirs = [one for one in everybody if children & {child.pupil_id for child in one.children}]
    return len(theirs) == 2 and all(
        not one.address.strip()
        and {child.pupil_id for child in one.children} == children
        and all(
            child.custody in ("", BOTH) and not child.do_not_send and child.relation in _TOGETHER
            for child in one.children
        )
        for one in theirs
    )


def _ordered(made: dict[tuple[str, _Place], _Making], members: Sequence[Subject]) -> Iterator[Copy]:
    """The copies in the order in which their guardians are recorded, each with its pupils in the order of the batch."""
    pupils = {one.pupil_id: place for place, one in enumerate(members)}
    recorded = {one.id or one: None for subject in members for one in subject.guardians}
    place = {key: number for number, key in enumerate(recorded)}

    def first(copy: Copy) -> tuple[int, int]:
        return pupils[copy.pupil_ids[0]], min((place.get(one.id or one, 0) for one in copy.guardians), default=0)

    copies = (
        Copy(
            language,
            tuple(sorted(copy.pupil_ids, key=pupils.__getitem__)),
            tuple(sorted(copy.guardians.values(), key=lambda one: place.get(one.id or one, 0))),
            copy.asked,
        )
        for (language, _place), copy in made.items()
    )
    yield from sorted(copies, key=first)
