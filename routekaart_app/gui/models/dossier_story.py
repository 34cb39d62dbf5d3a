"""What the pupil page says of every entry in a dossier and of the chain behind an activity: words only, no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app import formats, words
from routekaart_app.domain import chain as rules
from routekaart_app.domain.chain import NEXT_STEP, REFLECTION, TALK, Chain
from routekaart_app.domain.contact import ContactMoment
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.reflection import POINTS, Reflection
from routekaart_app.domain.routekaart import TALKS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui.models import pupil_story
from routekaart_app.i18n import N_, language
from routekaart_app.i18n import gettext as _
from routekaart_app.services import explained

OPEN, HISTORY, TELL, REMOVE = "open", "history", "tell", "remove"
ACTIONS = {
    OPEN: N_("Open"),
    TALK: N_("Talk about this…"),
    REFLECTION: N_("Reflection…"),
    HISTORY: N_("History…"),
    TELL: N_("Tell in the yearly summary…"),
    REMOVE: N_("Remove"),
}
"""What can be done with an entry, as its menu says it."""
MOST = 180
"""Letters of a text that are shown until all is asked for."""
_STEPS = {TALK: N_("talk"), REFLECTION: N_("reflection"), NEXT_STEP: N_("next step")}
_MISSING = {
    TALK: N_("No talk after this activity yet"),
    REFLECTION: N_("No reflection on this activity yet"),
    NEXT_STEP: N_("No next step yet"),
}


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One of the four steps below an activity: a mark, and a word that says the same."""

    status: str
    word: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ChainStory:
    """The chain of one activity. `missing` says what did not follow, "" for nothing; `links` are the steps that can be
    made up for, and `is_late` says that it should have been by now."""

    steps: tuple[ChainStep, ...]
    missing: str = ""
    links: tuple[str, ...] = ()
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a card. `subject` is what it is about, `rows` those in the journal that tell its history."""

    id: UUID
    when: str
    title: str
    detail: str = ""
    badges: tuple[str, ...] = ()
    status: str = ""
    remark: str = ""
    small: str = ""
    chain: ChainStory | None = None
    actions: tuple[str, ...] = (OPEN, HISTORY, REMOVE)
    rows: tuple[UUID, ...] = ()
    subject: object = None
    is_ahead: bool = False
    """Whether it is still to come."""

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        badges = ", ".join(words.say(words.COMPETENCY, two, _) for two in self.badges)
        parts = (" ".join(self.when.split()), self.title, badges, self.detail, self.remark, self.small)
        return ", ".join(part for part in parts if part)


def link_word(step: str) -> str:
    """What the link to a missing step says."""
    return _(_STEPS[step])


def moments(dossier: Dossier) -> tuple[Entry, ...]:
    """Every contact moment, newest first, with its chain."""
    told = (dossier.moments, dossier.reflections, dossier.agreements, dossier.on)
    chains, loose = rules.chains(*told), rules.talk_without_next_step(*told)
    return tuple(_moment(item, dossier.on, chains.get(item.activity_id), loose) for item in dossier.moments)


def _moment(item: ContactMoment, on: date, chain: Chain | None, loose: UUID | None) -> Entry:
    status, remark = pupil_story.remark(item, on)
    is_talk = item.kind in TALKS
    present = ", ".join(words.say(words.PRESENT, who, _) for who in item.present)
    title = explained.title(item)
    counts = item.line_name if is_talk and item.title and item.line_name != item.title else ""
    small = [
        explained.flags(item),
        _("with {whom}").format(whom=present) if present else "",
        _("for {line}").format(line=counts) if counts else "",
    ]
    story = chain_story(chain, on) if chain else _loose_talk() if item.activity_id == loose else None
    return Entry(
        item.activity_id,
        when(item.on, on),
        title,
        item.note,
        item.competencies,
        status,
        remark,
        ", ".join(filter(None, small)),
        story,
        (OPEN, REFLECTION, HISTORY, REMOVE) if is_talk else (OPEN, TALK, REFLECTION, HISTORY, REMOVE),
        tuple(filter(None, (item.activity_id, item.participation_id))),
        item,
        status == Status.PLANNED,
    )


def _loose_talk() -> ChainStory:
    """A talk that led to nothing in time."""
    return ChainStory((), _("No next step after this talk yet"), (NEXT_STEP,), is_late=True)


def chain_story(chain: Chain, on: date) -> ChainStory:
    """The four steps of a chain; what is missing is offered in the school year in which the activity was."""
    steps = [ChainStep("done", _("activity"), _("activity: done"))]
    for step in rules.STEPS:
        word, done = _(_STEPS[step]), chain.has(step)
        if step == TALK and chain.talk is not None:
            word = f"{word} {_short(chain.talk.on)}"
        said = _("{step}: done") if done else _("{step}: not there yet")
        steps.append(ChainStep("done" if done else "not_yet", word, said.format(step=_(_STEPS[step]))))
    missing = chain.missing
    if not missing or chain.on not in SchoolYear.of(on):
        return ChainStory(tuple(steps))
    if missing == TALK and chain.talk_planned_on is not None:
        text = _("Talk planned on {day}").format(day=_short(chain.talk_planned_on))
        return ChainStory(tuple(steps), text, (), is_late=False)
    links = tuple(step for step in rules.STEPS if not chain.has(step) and (step != NEXT_STEP or missing == NEXT_STEP))
    return ChainStory(tuple(steps), _(_MISSING[missing]), links, bool(chain.broken))


def reflections(dossier: Dossier) -> tuple[Entry, ...]:
    """Every reflection, newest first, with the first words the pupil gave."""
    return tuple(_reflection(item, dossier.on) for item in dossier.reflections)


def _reflection(item: Reflection, on: date) -> Entry:
    first = next((text for point in POINTS if (text := getattr(item, point).strip())), item.guide_words)
    small = _("{count} of 4 points").format(count=item.points_given)
    badges = tuple(view.competency for view in item.growth if view.pupil or view.guide)
    title = item.activity or item.talk or _("Reflection")
    return Entry(
        item.id, when(item.on, on), title, first, badges, small=small, rows=(item.id,), subject=item,
        actions=(OPEN, TELL, HISTORY, REMOVE),
    )  # fmt: skip


def rows(dossier: Dossier) -> tuple[UUID, ...]:
    """Every row of the journal that a dossier is made of."""
    own = (
        item.id for part in (dossier.agreements, dossier.reflections, dossier.choices, dossier.notes) for item in part
    )
    return (*(row for entry in moments(dossier) for row in entry.rows), *own, *(item.id for item in dossier.verdicts))


def shortened(text: str) -> str:
    """The beginning of a long text."""
    return text if len(text) <= MOST else text[:MOST].rstrip() + " …"


def when(day: date, on: date) -> str:
    """Day and month; the year below it only where it is another school year."""
    return _short(day) if day in SchoolYear.of(on) else f"{_short(day)}\n{day.year}"


def _short(day: date) -> str:
    return formats.date_short(day, language())
