"""What companies and sectors promised for a school year, against what was planned and used of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from routekaart_app.domain import one_line
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

WHAT = ("visits", "lessons", "places")
"""What can be promised: visits at the company, guest lessons, places for pupils to work along."""
MOST_PROMISED = 9_999
_MOST_LETTERS = 200


@dataclass(frozen=True, slots=True)
class SectorAgreement:
    """One promise. `planned` and `used` are counted from the visits of that school year (`COUNTED_KINDS`), not kept;
    planned are those still to come. `promised_by` and `promised_to` name parties, such as a trade association.
    `municipality` is that of the company, "" for a whole sector."""

    sector: str
    what: str
    promised: int
    plan: str = ""
    company_id: UUID | None = None
    company: str = ""
    promised_by: str = ""
    promised_to: str = ""
    note: str = ""
    id: UUID | None = None
    planned: int = 0
    used: int = 0
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class KindTotal:
    """Of one of `WHAT`: what was promised in all, planned and used."""

    what: str
    promised: int
    planned: int
    used: int


@dataclass(frozen=True, slots=True)
class SectorRow:
    """The agreements of one sector, or of one sector in one municipality."""

    sector: str
    municipality: str = ""
    agreements: tuple[SectorAgreement, ...] = ()

    @property
    def kinds(self) -> tuple[KindTotal, ...]:
        """What they come to: see `totals`."""
        return totals(self.agreements)


COUNTED_KINDS = {"visits": ("visit", "event"), "lessons": ("guest_lesson",), "places": ("placement",)}
"""Which kinds of activities use a promise (`domain.routekaart.KINDS`): visits and lessons count once each, places
once per pupil who took part or will."""


@dataclass(frozen=True, slots=True)
class CompanyUse:
    """What took place at one company in a school year, of one of `WHAT`: already used, and planned for a day to come.
    `sector` is the company's own."""

    company_id: UUID
    sector: str
    what: str
    used: int = 0
    planned: int = 0


def shared_out(agreements: Sequence[SectorAgreement], uses: Iterable[CompanyUse]) -> tuple[SectorAgreement, ...]:
    """The agreements with what was used and planned of each.

    What took place at a company counts for its own agreements first, in their order, up to what they promise; what is
    more counts for the agreements of its whole sector, up to theirs. What is left after that counts for the first
    agreement of the sector, or else for the first of the company: then more was used than was promised. Nothing is
    counted twice. What was used goes before what is only planned.
    """
    uses = tuple(uses)
    counted = [replace(item, used=0, planned=0) for item in agreements]
    for field in ("used", "planned"):
        left_of_sector: dict[tuple[str, str], int] = {}
        for use in uses:
            own = [at for at, item in enumerate(counted) if (item.company_id, item.what) == (use.company_id, use.what)]
            left = _fill(counted, own, field, getattr(use, field))
            if _of_sector(counted, use.sector, use.what):
                key = use.sector, use.what
                left_of_sector[key] = left_of_sector.get(key, 0) + left
            else:
                _add(counted, own, field, left)
        for (sector, what), left in left_of_sector.items():
            wide = _of_sector(counted, sector, what)
            _add(counted, wide, field, _fill(counted, wide, field, left))
    return tuple(counted)


def _of_sector(items: Sequence[SectorAgreement], sector: str, what: str) -> list[int]:
    """Where the agreements of a whole sector stand."""
    wanted = None, sector, what
    return [at for at, item in enumerate(items) if (item.company_id, item.sector, item.what) == wanted]


def _fill(items: list[SectorAgreement], places: Sequence[int], field: str, count: int) -> int:
    """Put as much on these agreements as they still promise; how much is left."""
    for at in places:
        item = items[at]
        part = min(count, max(0, item.promised - item.used - item.planned))
        _add(items, (at,), field, part)
        count -= part
    return count


def _add(items: list[SectorAgreement], places: Sequence[int], field: str, count: int) -> None:
    """Put a number on the first of these agreements, if there is one."""
    for at in places[:1]:
        values = {field: getattr(items[at], field) + count}
        items[at] = replace(items[at], **values)


def rows(
    agreements: Iterable[SectorAgreement], order: Mapping[str, int], *, by_municipality: bool = False
) -> tuple[SectorRow, ...]:
    """The agreements per sector in an order of sectors, sectors that are not in it last; or per sector and
    municipality, those of whole sectors (municipality "") first."""
    found: dict[tuple[str, str], list[SectorAgreement]] = {}
    for item in agreements:
        found.setdefault((item.sector, item.municipality if by_municipality else ""), []).append(item)
    keys = sorted(found, key=lambda key: (order.get(key[0], len(order)), *key))
    return tuple(SectorRow(*key, tuple(found[key])) for key in keys)


def totals(agreements: Iterable[SectorAgreement]) -> tuple[KindTotal, ...]:
    """What agreements come to, of each of `WHAT` that was promised and in that order. A visit, a lesson and a place are
    unlike things: they are never added up."""
    made = tuple(agreements)
    return tuple(_total(what, [item for item in made if item.what == what]) for what in _promised(made))


def _promised(made: Sequence[SectorAgreement]) -> tuple[str, ...]:
    kinds = {item.what for item in made}
    return tuple(what for what in WHAT if what in kinds)


def _total(what: str, items: Sequence[SectorAgreement]) -> KindTotal:
    return KindTotal(what, *(sum(getattr(item, name) for item in items) for name in ("promised", "planned", "used")))


def problems(agreement: SectorAgreement) -> tuple[Problem, ...]:
    """What must be mended before an agreement can be kept."""
    found: list[Problem] = []
    if not agreement.sector:
        found.append(Problem("sector", _("Choose the sector.")))
    if agreement.what not in WHAT:
        found.append(Problem("what", _("Choose what was promised.")))
    if not 1 <= agreement.promised <= MOST_PROMISED:
        found.append(Problem("promised", _("Type a number from 1 to {most}.").format(most=MOST_PROMISED)))
    for field in ("plan", "promised_by", "promised_to"):
        text = getattr(agreement, field)
        if len(text) > _MOST_LETTERS:
            found.append(Problem(field, _("This is too long: at most {count} letters.").format(count=_MOST_LETTERS)))
        elif text and one_line.problem(text):
            found.append(Problem(field, one_line.problem(text)))
    return tuple(found)


def trimmed(agreement: SectorAgreement) -> SectorAgreement:
    """Without signs that cannot be seen, and spaces around."""
    return replace(
        agreement,
        plan=one_line.one_line(agreement.plan),
        promised_by=one_line.one_line(agreement.promised_by),
        promised_to=one_line.one_line(agreement.promised_to),
        note=agreement.note.strip(),
    )
