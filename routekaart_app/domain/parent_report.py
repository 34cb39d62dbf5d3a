"""What a parent report tells: everything that `reports.parent_report` puts on paper, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from routekaart_app.domain.coverage import Status

TIPS = 3
"""How many suggestions for at home a report has."""


@dataclass(frozen=True, slots=True)
class Station:
    """A line of this school year on the routekaart as parents see it. `name` is that of the line in Dutch, which a
    catalogue may know in other languages (`pgettext("line", name)`); `kind` one of `domain.routekaart.KINDS`. `day` is
    the one that belongs to the status (`domain.parent_lines`)."""

    name: str
    kind: str
    status: Status
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """Something the pupil did, `times` of it, the last on `on`: a line (`name`), else an activity with its own Dutch
    `title`, else only its `kind`. `company` is where; "" for several or none. `of` is how often it is to be done while
    that is more, else 0; `is_part` says that it was done in part only."""

    kind: str
    on: date
    name: str = ""
    title: str = ""
    company: str = ""
    times: int = 1
    of: int = 0
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Ahead:
    """What comes: planned on `on`, else due until `until`, else an agreement (`text`, Dutch, as it was typed; `by` is
    with whom of the parents, on the guide's own sheet). It is called as a `Deed` is, and at a
    `company` as that is. `again` says that some of it was
    done, `may_come` that parents may be there; `present` are those of `domain.talk_sheet.BESIDES` who are at a talk."""

    kind: str = ""
    name: str = ""
    text: str = ""
    on: date | None = None
    until: date | None = None
    by: str = ""
    title: str = ""
    company: str = ""
    again: bool = False
    may_come: bool = False
    present: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParentReport:
    """One pupil for parents. `stations` are this year's lines that are for this pupil, in order; `growth` has the
    pupil's own word of `domain.reflection.GROWTH` per competency, "" where nothing was said. `words`, `moment` and
    `from_parents` were typed in Dutch and are printed so, set apart. `tips` and `starters` are keys of the tables in
    `reports.parent_texts`. `role` is what the parents were last, of `domain.parent_contact.ROLES`, or "". `receivers`
    are the names of whom it is for."""

    name: str
    first_name: str
    group: str
    school: str
    stage: str
    mentor: str
    phone: str
    on: date
    stations: tuple[Station, ...]
    done: tuple[Deed, ...]
    words: tuple[str, ...]
    moment: str
    growth: tuple[tuple[str, str], ...]
    ahead: tuple[Ahead, ...]
    tips: tuple[str, ...]
    starters: tuple[str, ...]
    from_parents: str = ""
    role: str = ""
    receivers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParentSaid:
    """What a parent said, on the guide's own sheet: `who` is a name, `relation` a key of `domain.guardian.RELATIONS`;
    "" where nobody wrote it down."""

    on: date
    text: str
    who: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class TalkPartner:
    """A parent with whom the guide will talk, on the sheet for that talk: `relation` is a key of
    `domain.guardian.RELATIONS`, `language` the code of the one they speak; "" is unknown. `withheld` is one of
    `domain.parent_rights.WHYS` where they may not simply be told how it goes."""

    name: str = ""
    relation: str = ""
    language: str = ""
    needs_interpreter: bool = False
    phone: str = ""
    withheld: str = ""
