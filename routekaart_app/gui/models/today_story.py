"""What the page Vandaag says: greeting, tiles and rows, each with what can be done; words only, no widgets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from routekaart_app import formats, words
from routekaart_app.domain import field_draft
from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.reflection_sheet import TEXTS
from routekaart_app.domain.signals import SignalRow
from routekaart_app.domain.today import DraftItem, PlannedItem, Today, is_weekend
from routekaart_app.i18n import N_, language, ngettext
from routekaart_app.i18n import gettext as _

RECORD, CHANGE, RESUME, DROP, KEPT, LET_GO, TALK = "record", "change", "resume", "drop", "kept", "let_go", "talk"
READ, PLAN = "read", "plan"
_TYPED = ("note", *TEXTS)
_ACTIONS: Mapping[str, str] = {
    RECORD: N_("record it"),
    CHANGE: N_("change it"),
    RESUME: N_("go on"),
    READ: N_("read"),
    DROP: N_("throw away"),
    KEPT: N_("done"),
    LET_GO: N_("let go"),
    TALK: N_("talk"),
    PLAN: N_("plan"),
}
_NOON, _EVENING = 12, 18
_NIGHT = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a card. `subject` is what it is about; `actions` are names out of this module, the likeliest first.

    `late` makes `when` stand out, for what should have been done by then.
    """

    subject: PlannedItem | DraftItem | Agreement | SignalRow
    when: str
    title: str
    detail: str
    actions: tuple[str, ...]
    late: bool = False

    def spoken(self, action: str) -> str:
        """What a screen reader says of one of the actions: what it does, and to what."""
        return ", ".join(part for part in (action_word(action), self.title, self.when, self.detail) if part)


@dataclass(frozen=True, slots=True)
class Tile:
    """A number with what it counts; `kind` is the list behind it, out of `domain.signals.KINDS`."""

    kind: str
    number: int
    caption: str


def action_word(action: str) -> str:
    """The word on the link."""
    return _(_ACTIONS[action])


def greeting(now: datetime, today: date) -> str:
    """ "Goedemorgen. Het is woensdag 4 maart." `now` is the time where the user is."""
    if _NIGHT <= now.hour < _NOON:
        text = _("Good morning. It is {day}.")
    elif now.hour < _EVENING and now.hour >= _NOON:
        text = _("Good afternoon. It is {day}.")
    elif now.hour < _NIGHT:
        text = _("Good night. It is {day}.")
    else:
        text = _("Good evening. It is {day}.")
    return text.format(day=formats.weekday_long(today, language()))


def about(whose: str, today: Today) -> str:
    """ "Jouw klassen: 3A, 3B · 54 leerlingen · nog 17 schoolweken"."""
    pupils = ngettext("{count} pupil", "{count} pupils", today.pupils).format(count=today.pupils)
    weeks = ngettext("{count} school week left", "{count} school weeks left", today.weeks_left)
    return " · ".join((whose, pupils, weeks.format(count=today.weeks_left)))


def counted_on(on: date) -> str:
    """Said when the year that is chosen does not hold today."""
    return _("counted on {day}").format(day=formats.date_long(on, language()))


def tiles(today: Today) -> tuple[Tile, ...]:
    """The numbers that open lists. Those of the mbo, the parents and the look-back are there only while somebody
    waits for it."""
    found = today.signals
    silent, broken, waiting = len(found.no_talk), len(found.broken_chains), len(found.no_mbo_application)
    missing = found.missing_pupils
    text = ngettext("pupil not spoken with this year", "pupils not spoken with this year", silent)
    made = [
        Tile("no_talk", silent, text),
        Tile(
            "missing_required",
            missing,
            ngettext("misses something that was required by now", "miss something that was required by now", missing),
        ),
    ]
    if waiting:
        text = ngettext(
            "has no mbo application yet (before 1 April)", "have no mbo application yet (before 1 April)", waiting
        )
        made.append(Tile("no_mbo_application", waiting, text))
    text = ngettext("time a talk or a next step is missing", "times a talk or a next step is missing", broken)
    made.append(Tile("broken_chains", broken, text))
    if unheard := len(found.parents_not_reached):
        text = ngettext(
            "pupil of whom no parent was reached this year", "pupils of whom no parent was reached this year", unheard
        )
        made.append(Tile("parents_not_reached", unheard, text))
    if gone := len(found.look_back):
        text = ngettext("left a year ago, no look-back yet", "left a year ago, no look-back yet", gone)
        made.append(Tile("look_back", gone, text))
    return tuple(made)


def week_rows(today: Today, *, is_next: bool = False) -> tuple[Row, ...]:
    """What is planned this week or the next: to be recorded once its day has come, to be changed before that."""
    agreed = _agreed(today)
    if is_next:
        return tuple(_planned(item, today, agreed, day_said(item.on, item.starts_at)) for item in today.next_week)
    return tuple(_planned(item, today, agreed, when_said(item.on, item.starts_at, today.on)) for item in today.week)


def week_title(today: Today, *, is_next: bool = False) -> str:
    """What the card with those rows is called."""
    if is_next:
        return _("Next week")
    return _("Coming week") if is_weekend(today.on) else _("This week")


def other_week(today: Today, *, is_next: bool = False) -> str:
    """The link to the rows that are not shown: "volgende week: 3"; empty when there are none."""
    if is_next:
        return _("back to this week")
    return _("next week: {count}").format(count=len(today.next_week)) if today.next_week else ""


def unfinished_rows(today: Today) -> tuple[Row, ...]:
    """Forms that were left, what was planned and never recorded, and agreements that are overdue."""
    agreed = _agreed(today)
    return (
        *(_draft(item, today.on) for item in today.drafts),
        *(_planned(item, today, agreed, formats.date_short(item.on, language())) for item in today.unrecorded),
        *agreement_rows((item for item in today.agreements if item.is_overdue(today.on)), today.on),
    )


def open_agreements(today: Today) -> tuple[Row, ...]:
    """The agreements that are not overdue yet."""
    return agreement_rows((item for item in today.agreements if not item.is_overdue(today.on)), today.on)


def agreement_rows(agreements: Iterable[Agreement], on: date) -> tuple[Row, ...]:
    """Agreements as rows, with who made them."""
    return tuple(
        Row(
            item,
            _late_said(item, on) if item.is_overdue(on) else when_due(item, on),
            f"{item.pupil} · {item.group}" if item.group else item.pupil,
            item.text,
            (KEPT, LET_GO, CHANGE),
            late=item.is_overdue(on),
        )
        for item in agreements
    )


def longest_rows(rows: Iterable[SignalRow], most: int) -> tuple[Row, ...]:
    """Who was not spoken with for longest, at most so many; who was this week is left out."""
    waiting = [row for row in rows if row.weeks != 0][:most]
    return tuple(Row(row, _weeks(row), row.listed_name, row.group, (TALK, PLAN)) for row in waiting)


def when_said(day: date, starts_at: str, on: date) -> str:
    """ "vandaag 9:00", "morgen", "do 13:15"."""
    if day == on:
        said = _("today")
    elif day == on + timedelta(days=1):
        said = _("tomorrow")
    else:
        said = formats.weekday_short(day, language())
    return f"{said} {starts_at.removeprefix('0')}".strip()


def day_said(day: date, starts_at: str) -> str:
    """ "ma 9 mrt 13:15", for a day of another week."""
    said = f"{formats.weekday_short(day, language())} {formats.date_short(day, language())}"
    return f"{said} {starts_at.removeprefix('0')}".strip()


def _late_said(item: Agreement, on: date) -> str:
    """ "12 dagen te laat", beside the colour."""
    days = (on - item.due_on).days if item.due_on else 0
    return ngettext("{count} day late", "{count} days late", days).format(count=days)


def when_due(item: Agreement, on: date) -> str:
    """The day by which, with the year where it is another one; "geen datum" when there is none."""
    if item.due_on is None:
        return _("no date")
    if item.due_on == on:
        return _("today")
    day = formats.date_short(item.due_on, language())
    return day if item.due_on.year == on.year else f"{day} {item.due_on.year}"


def _agreed(today: Today) -> dict[UUID, str]:
    """Per pupil the agreement that is due first, found once: a region has thousands of them and of plans."""
    return {item.pupil_id: item.text for item in reversed(today.agreements)}


def _planned(item: PlannedItem, today: Today, agreed: Mapping[UUID, str], when: str) -> Row:
    kind = words.say(words.KIND, item.kind, _)
    what = item.company or item.title or kind.capitalize()
    who = item.pupil or item.group
    action = RECORD if item.on <= today.on else CHANGE
    return Row(item, when, f"{what} · {who}" if who else what, _about(item, kind, agreed), (action,))


def _about(item: PlannedItem, kind: str, agreed: Mapping[UUID, str]) -> str:
    """Kind and number of pupils; for one pupil the agreement that stands open, which the talk will come back to."""
    if item.pupil_id is None:
        count = ngettext("{count} pupil", "{count} pupils", item.pupils).format(count=item.pupils)
        return f"{kind} · {count}"
    text = agreed.get(item.pupil_id, "")
    return _("agreed: {text}").format(text=text) if text else item.group


def _draft(item: DraftItem, on: date) -> Row:
    kept = datetime.fromtimestamp(item.saved_at / 1000).astimezone()
    text = _("kept at {time}") if kept.date() == on else _("kept on {day} at {time}")
    detail = text.format(day=formats.date_short(kept.date(), language()), time=f"{kept.hour}:{kept.minute:02}")
    title = _("About a pupil who is no longer there") if item.is_gone else item.title
    return Row(item, _("draft"), title, detail, (READ if item.is_gone else RESUME, DROP))


def typed_words(item: DraftItem) -> str:
    """What somebody typed in a form about a pupil that was left: its texts below each other."""
    try:
        kept = json.loads(item.content)
    except ValueError:
        return ""
    own = [kept.get(name) for name in _TYPED] if isinstance(kept, dict) else []
    texts = (*own, *field_draft.read(item.content).texts.values())
    return "\n\n".join(text.strip() for text in texts if isinstance(text, str) and text.strip())


def _weeks(row: SignalRow) -> str:
    return _("{count} wk").format(count=row.weeks) if row.weeks is not None else _("not yet")
