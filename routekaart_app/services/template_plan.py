"""What saving a changed routekaart would do to whose figures: counted before anything is written, and said in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from functools import cache
from uuid import UUID

from routekaart_app import formats, i18n
from routekaart_app.domain.coverage import Figure, Figures, total
from routekaart_app.domain.routekaart import RoutekaartLine, lines_for
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.domain.template_draft import Impact, LineChange, TemplateChange, TemplateDraft, moved_lines
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.coverage import judged
from routekaart_app.store.database import Session
from routekaart_app.store.queries import counting, moments, templates
from routekaart_app.store.queries.counting import Tally
from routekaart_app.store.queries.scope import Cohort

FIELDS = tuple(field.name for field in fields(RoutekaartLine) if field.name not in ("id", "position"))
"""What a line says; its id and place in the row are the routekaart's own business."""

Lines = tuple[RoutekaartLine, ...]
_Means = tuple[int, int, int]
"""What a change is to one pupil: lines more that are required, that are optional, and moments more in the year."""


def stored(session: Session, year: SchoolYear, today: date) -> TemplateDraft:
    """The routekaart of a school year as it is; raises KnownError "no-template" when there is none."""
    name = templates.name(session, year)
    if name is None:
        what = _("School year {year} has no routekaart yet.").format(year=year.name)
        raise KnownError(what, "", _("Copy that of another year, or import one from a file."), code="no-template")
    return TemplateDraft(year, name, moments.lines(session, year), year.last_day < today)


def differing(session: Session, draft: TemplateDraft) -> TemplateChange:
    """How a draft differs from what is stored; whose figures that touches is left open."""
    was, name = moments.lines(session, draft.year), templates.name(session, draft.year)
    changes = compared(was, draft.lines)
    moved = moved_lines(was, draft.lines)
    return TemplateChange(
        changes,
        unchanged=len(draft.lines) - sum(change.after is not None for change in changes),
        is_reordered=bool(moved),
        is_renamed=name is not None and name != draft.name,
        impacts=(),
        pupils_touched=0,
        before=Figures(),
        after=Figures(),
        moved=moved,
    )


class Counts:
    """The counts that previews are judged from: kept until something is written, since a draft changes every moment
    and a region takes most of a second to count."""

    def __init__(self) -> None:
        self._kept: tuple[object, dict[Cohort, int], dict[Cohort, Tally]] | None = None

    def of(
        self, session: Session, year: SchoolYear, day: date, steps: object
    ) -> tuple[dict[Cohort, int], dict[Cohort, Tally]]:
        """Cohorts and tallies of a school year on a day; `steps` says how far the journal was read."""
        kept, state = self._kept, (year, day, steps)
        if kept is None or kept[0] != state:
            kept = (state, *counting.tallied(session, year, day))
            self._kept = kept
        return kept[1], kept[2]


def previewed(session: Session, draft: TemplateDraft, on: date, counts: Counts) -> TemplateChange:
    """What saving a draft would do, counted over who is enrolled on a day; the day is moved into the school year."""
    year, day, was = draft.year, draft.year.clip(on), moments.lines(session, draft.year)
    change = differing(session, draft)
    if not change.changes:
        return change
    sizes, tallies = counts.of(session, year, day, templates.steps(session))
    impacts: Counter[_Means] = Counter()
    touched: dict[Cohort, int] = {}
    for cohort, means in _touched(sizes, was, draft.lines, year):
        impacts[means] += sizes[cohort]
        touched[cohort] = sizes[cohort]
    before, after = (total(judged(touched, tallies, lines, year, day)[0].values()) for lines in (was, draft.lines))
    gone = [item.before.id for item in change.changes if item.before and not item.after]
    return replace(
        change,
        impacts=tuple(Impact(pupils, *means) for means, pupils in sorted(impacts.items(), key=_most_first)),
        pupils_touched=sum(touched.values()),
        before=before,
        after=after,
        freed=templates.count_moments(session, year, gone) if gone else 0,
        lost_exemptions=templates.count_exemptions(session, gone) if gone else 0,
    )


def compared(before: Lines, after: Lines) -> tuple[LineChange, ...]:
    """The lines that differ, as they stand in the new routekaart, and then those that are gone."""
    was = {line.id: line for line in before}
    stays = {line.id for line in after}
    changes = []
    for line in after:
        old = was.get(line.id)
        if old is None:
            changes.append(LineChange(line.code, None, line))
            continue
        changed = tuple(field for field in FIELDS if getattr(old, field) != getattr(line, field))
        if changed:
            changes.append(LineChange(line.code, old, line, changed))
    changes += [LineChange(line.code, line, None) for line in before if line.id not in stays]
    return tuple(changes)


def _most_first(item: tuple[_Means, int]) -> tuple[int, _Means]:
    return -item[1], item[0]


def _touched(sizes: Iterable[Cohort], was: Lines, will: Lines, year: SchoolYear) -> Iterator[tuple[Cohort, _Means]]:
    """The cohorts for whom something differs: the lines they have, or of those what is asked and when."""

    @cache  # the same for most of a region
    def means(place: Place, entered: date) -> _Means | None:
        before, after = (lines_for(lines, place, entered, year) for lines in (was, will))
        if _asked(before, year) == _asked(after, year):
            return None
        return tuple(new - old for old, new in zip(_weight(before), _weight(after), strict=True))  # type: ignore[return-value]

    for cohort in sizes:
        found = means(cohort.place, cohort.entered)
        if found is not None:
            yield cohort, found


def _asked(lines: Lines, year: SchoolYear) -> frozenset[tuple[UUID, bool, int, tuple[date, date]]]:
    return frozenset((line.id, line.required, line.target, line.window(year)) for line in lines)


def _weight(lines: Lines) -> _Means:
    """How many lines are required, how many are not, and how many moments are asked."""
    required = [line for line in lines if line.required]
    return len(required), len(lines) - len(required), sum(line.target for line in required)


def said(change: TemplateChange) -> tuple[str, ...]:
    """What a change does to whose figures, a sentence for each; for the window and the command line."""
    if change.is_empty:
        return (_("Nothing differs."),)
    sentences = [said_of(impact) for impact in change.impacts] or [_("No pupil's figures change.")]
    if change.pupils_touched:
        sentences.append(_figures(change.before, change.after))
    if change.freed:
        text = ngettext(
            "{n} contact moment would count for no line any more; it stays in the dossier.",
            "{n} contact moments would count for no line any more; they stay in the dossiers.",
            change.freed,
        )
        sentences.append(text.format(n=_number(change.freed)))
    if change.lost_exemptions:
        text = ngettext("{n} exemption would go.", "{n} exemptions would go.", change.lost_exemptions)
        sentences.append(text.format(n=_number(change.lost_exemptions)))
    return tuple(sentences)


def said_of(impact: Impact) -> str:
    """Such as "112 pupils: 3 fewer required lines, 4 fewer contact moments, per pupil"."""
    who = ngettext("{n} pupil", "{n} pupils", impact.pupils).format(n=_number(impact.pupils))
    parts = [
        _more_or_fewer(count, words)
        for count, words in (
            (impact.required, _required),
            (impact.optional, _optional),
            (impact.moments, _moments),
        )
        if count
    ]
    if not parts:
        return _("{who}: {what}").format(who=who, what=_("as much as before, other lines or periods"))
    text = _("{who}: {what}, per pupil") if impact.pupils > 1 else _("{who}: {what}")
    return text.format(who=who, what=", ".join(parts))


def _more_or_fewer(count: int, words: Callable[[bool, int], str]) -> str:
    return words(count > 0, abs(count)).format(n=_number(abs(count)))


def _required(more: bool, count: int) -> str:
    if more:
        return ngettext("{n} more required line", "{n} more required lines", count)
    return ngettext("{n} fewer required line", "{n} fewer required lines", count)


def _optional(more: bool, count: int) -> str:
    if more:
        return ngettext("{n} more optional line", "{n} more optional lines", count)
    return ngettext("{n} fewer optional line", "{n} fewer optional lines", count)


def _moments(more: bool, count: int) -> str:
    if more:
        return ngettext("{n} more contact moment this year", "{n} more contact moments this year", count)
    return ngettext("{n} fewer contact moment this year", "{n} fewer contact moments this year", count)


def _figures(before: Figures, after: Figures) -> str:
    due = _("nothing that was due by now")
    if after.due.of and before.due.of:
        due = _("{share} of what was due (was {before})")
    elif after.due.of:
        due = _("{share} of what was due (before, nothing was due)")
    year = _("{share} of the whole year (was {before})") if before.year.of else _("{share} of the whole year")
    return _("Together: {due}, {year}.").format(
        due=due.format(share=_share(after.due), before=_share(before.due)),
        year=year.format(share=_share(after.year), before=_share(before.year)),
    )


def _share(figure: Figure) -> str:
    return formats.percent(figure.done, figure.of, i18n.language())


def _number(value: int) -> str:
    return formats.number(value, i18n.language())
