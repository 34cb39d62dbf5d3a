"""The fixed words of papers for parents: plain, in whole sentences, and never in need of knowing who is a he or a she.

Translators: write "your child" or the name where a language would ask for more; parents are "u", children "jij".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from routekaart_app import formats
from routekaart_app.domain import parent_lines
from routekaart_app.domain.parent_contact import PARTICIPANT, ROLE_MODEL, SUPPORTER
from routekaart_app.domain.parent_report import Ahead, Deed
from routekaart_app.i18n import N_, Catalog

LEADING = "nl"
"""The language of which every other paper is a translation."""
LEADING_NOTE = "Dit is een vertaling. De Nederlandse tekst geldt."
"""Beside what the paper says in its own language."""
BETWEEN = " · "
"""Between what is told of one thing."""


class Tip(NamedTuple):
    """A suggestion for at home: what to do, and how."""

    title: str
    text: str


DEED: Mapping[str, str] = {
    "lesson": N_("Lesson about work and learning"),
    "guest_lesson": N_("Lesson by somebody who tells about work"),
    "visit": N_("Visit to a workplace or a school"),
    "placement": N_("Trying out work"),
    "talk": N_("Talk about the future"),
    "three_way": N_("Talk with child, parents and school"),
    "parents": N_("Meeting with parents"),
    "home": N_("Task at home"),
    "event": N_("Fair about jobs and schools"),
    "training": N_("Training for work"),
    "milestone": N_("A step on the way to a job"),
    "transfer": N_("File to the new school"),
}
"""What each kind of contact moment is, as something that was done or that comes."""


def station(kind: str, t: Catalog) -> str:
    """A kind in one short word, below its mark on the line."""
    match kind:
        case "lesson":
            return t.pgettext("station", "Lesson")
        case "guest_lesson":
            return t.pgettext("station", "Guest lesson")
        case "visit":
            return t.pgettext("station", "Visit")
        case "placement":
            return t.pgettext("station", "At work")
        case "talk":
            return t.pgettext("station", "Talk")
        case "three_way":
            return t.pgettext("station", "Together")
        case "parents":
            return t.pgettext("station", "Parents")
        case "home":
            return t.pgettext("station", "At home")
        case "event":
            return t.pgettext("station", "Fair")
        case "training":
            return t.pgettext("station", "Training")
        case "transfer":
            return t.pgettext("station", "New school")
        case _:
            return t.pgettext("station", "Milestone")


STATUS: Mapping[str, str] = {
    "done": N_("this is done"),
    "partly": N_("a part of this is done"),
    "planned": N_("there is a date"),
    "due": N_("it is time for this now"),
    "missed": N_("this is not done yet"),
    "not_yet": N_("this comes later"),
    "exempt": N_("this is not needed"),
}
"""What the marks on the line mean to a parent, in the order in which they are explained."""
_WITH: Mapping[str, str] = {
    "": N_("with somebody from school"),
    "company": N_("with somebody from school and from a company"),
}
"""With whom a talk is, but for the parents; "company" where one of those is there."""
COMPETENCY: Mapping[str, str] = {
    "KR": N_("I know what I am good at"),
    "MR": N_("I know what matters to me"),
    "WE": N_("I find out what work there is"),
    "LS": N_("I make a plan"),
    "NW": N_("I ask people for help"),
}
"""The five competencies as a child says them."""
GROWTH: Mapping[str, str] = {
    "not_discussed": N_("still to come"),
    "beginning": N_("beginning"),
    "on_the_way": N_("on the way"),
    "independent": N_("without help"),
}
THANKS: Mapping[str, str] = {
    PARTICIPANT: N_("Thank you for coming to school."),
    ROLE_MODEL: N_("Thank you for telling about your work."),
    SUPPORTER: N_("Thank you for helping at home."),
}
"""What is said first to parents who took part in this role."""
TIPS: Mapping[str, Tip] = {
    "lesson": Tip(N_("Ask about the lesson."), N_("What was new? What was fun? Listen to the answer.")),
    "guest_lesson": Tip(N_("Soon somebody tells about work."), N_("Think of one question together. Write it down.")),
    "visit": Tip(N_("There will be a visit."), N_("Talk about it before and after. What is there to see?")),
    "placement": Tip(
        N_("Talk about the days at work."), N_("How do you get there? What do you wear? Practise the trip.")
    ),
    "talk": Tip(
        N_("Soon there is a talk at school."), N_("Ask before: what do you want to tell? Ask after: how was it?")
    ),
    "three_way": Tip(N_("You are welcome at the talk."), N_("Think of one question. An interpreter may come along.")),
    "parents": Tip(N_("Come to the meeting."), N_("Your child shows what is new. You may bring somebody.")),
    "home": Tip(N_("There is a task for at home."), N_("Do it together. Ten minutes is enough.")),
    "event": Tip(N_("Go to the fair together."), N_("Choose two stands. Ask: what do you do here in a day?")),
    "training": Tip(N_("Practise together."), N_("Play the boss for once. Ask: why do you want to work here?")),
    "milestone": Tip(N_("Look at the choice together."), N_("What is good about it? What is hard? Both may be said.")),
    "transfer": Tip(N_("Look at the file together."), N_("It goes along to the new school. Is it all right?")),
    ROLE_MODEL: Tip(
        N_("Tell about your work in class."), N_("Ten minutes is enough. Ask the school when you can come.")
    ),
    SUPPORTER: Tip(N_("Go on with your talks at home."), N_("They help more than you think. A short talk is enough.")),
    PARTICIPANT: Tip(N_("Come again."), N_("You are always welcome. Ask the school what comes next.")),
    "tell_work": Tip(N_("Tell about your work."), N_("What do you do in a day? What do you like?")),
    "ask_try": Tip(N_("Ask: what do you want to try?"), N_("Listen. You do not need to know the answer.")),
    "know_somebody": Tip(N_("Do you know somebody with nice work?"), N_("Ask if {name} may come and look once.")),
    "look_around": Tip(N_("Look around in your street."), N_("Who works there? What do they do? Guess together.")),
    "praise": Tip(N_("Say what goes well."), N_("Name one thing you see at home. It gives courage.")),
    "together": Tip(N_("Do a job together."), N_("Cook, mend or tidy. Say: you are good at this.")),
    "listen": Tip(N_("Listen and keep asking."), N_("Why is that? Then be quiet for a while.")),
}
"""Suggestions by the kind of what comes next, by the role of the parents, and for everybody."""
STARTERS: Mapping[str, str] = {
    "seen": N_("What was new about work this week?"),
    "liked": N_("What is the best thing about it? What is the worst?"),
    "good_at": N_("What am I good at? And what are you good at?"),
    "family": N_("Who in our family can show you something?"),
    "try": N_("What is the next thing to try?"),
    "help": N_("What can I help you with?"),
    "KR": N_("For what do friends come to you?"),
    "MR": N_("What makes time go fast for you?"),
    "WE": N_("What work is there in our street?"),
    "LS": N_("What is the next small step?"),
    "NW": N_("Who can we ask about this work?"),
}
"""Questions of a parent to the child, to talk about at home."""


class Named(NamedTuple):
    """What something is called to parents: `said` in their language; on a Dutch paper `beside` it, in plain words, what
    kind of thing that is, where `said` is a word of the school; on another the `dutch` that somebody typed."""

    said: str
    beside: str = ""
    dutch: str = ""


def named(one: Deed | Ahead, t: Catalog) -> Named:
    """What a deed or what comes is called. Names of lines were translated in plain words; what was typed stays."""
    plain = plain_kind(one.kind, t)
    line = _line_name(one.name, t)
    if t.language != LEADING:
        return Named(line or plain, dutch="" if line else one.title or one.name)
    said = one.title or line
    if not said:
        return Named(plain)
    return Named(said, "" if parent_lines.says_its_kind(said, station(one.kind, t), plain) else plain)


def plain_kind(kind: str, t: Catalog) -> str:
    """What a kind of contact moment is, in plain words."""
    return t.gettext(DEED.get(kind, DEED["milestone"]))


def _line_name(name: str, t: Catalog) -> str:
    """The name of a line in this language; "" where only the Dutch one is known."""
    said = t.pgettext("line", name) if name else ""
    return said if said != name or t.language == LEADING else ""


def class_of(group: str, stage: str, t: Catalog) -> str:
    """Such as "class 3B", or "group 7" at a primary school; "" without one."""
    if not group:
        return ""
    said = t.gettext("group {group}") if stage == "PO" else t.gettext("class {group}")
    return said.format(group=group)


def when_done(deed: Deed, t: Catalog) -> str:
    """When something was done, how often and where; and how often it is to be done where that is more."""
    day, count, company = _kept_together(formats.day_and_month(deed.on, t.language)), deed.times, deed.company
    if count == 1 or deed.of:  # said apart: a language with one form for every number has no plainer word for once
        said = t.gettext("on {date} at {company}") if company else t.gettext("on {date}")
    elif company:
        said = t.ngettext(
            "{count} time at {company}, on {date}", "{count} times at {company}, the last on {date}", count
        )
    else:
        said = t.ngettext("{count} time, on {date}", "{count} times, the last on {date}", count)
    told = [said.format(date=day, count=count, company=company)]
    if deed.is_part:
        told.append(t.gettext("a part of it"))
    elif deed.of:
        told.append(t.gettext("{count} of {of} times").format(count=count, of=deed.of))
    return BETWEEN.join(told)


def newest_first(deeds: Sequence[Deed]) -> list[Deed]:
    """Those that are told, by day."""
    return sorted(deeds, key=lambda deed: deed.on, reverse=True)


def when_ahead(ahead: Ahead, t: Catalog) -> str:
    """When something comes or until when it can, with whom, and whether parents may be there; "" where nobody knows."""
    told = []
    if ahead.on:
        day = _kept_together(formats.weekday_long(ahead.on, t.language))
        at = t.gettext("on {date} at {company}")
        told.append(at.format(date=day, company=ahead.company) if ahead.company else day)
    elif ahead.until:
        day = _kept_together(formats.day_and_month(ahead.until, t.language))
        told.append(t.gettext("until {date}").format(date=day))
    if ahead.again:
        told.append(t.gettext("once more"))
    if ahead.on and ahead.kind == "talk":
        said = _WITH["company"] if "company" in ahead.present else _WITH[""]
        told.append(t.gettext(said))
    if ahead.may_come:
        told.append(t.gettext("you may come too"))
    return BETWEEN.join(told)


def short_day(day: date, t: Catalog) -> str:
    """A day below a mark on the line."""
    return _kept_together(formats.date_short(day, t.language))


def _kept_together(day: str) -> str:
    """A date of which day and month never stand on two lines."""
    return re.sub(r"(?<=\d) ", "\N{NO-BREAK SPACE}", day)


def whom_to_call(mentor: str, phone: str, t: Catalog) -> str:
    """Who answers a question, and how to reach them."""
    if mentor and phone:
        said = t.gettext("Call {mentor}: {phone}.")
    elif phone:
        said = t.gettext("Call the school: {phone}.")
    elif mentor:
        said = t.gettext("Ask {mentor} at school.")
    else:
        said = t.gettext("Ask at school.")
    return said.format(mentor=mentor, phone=phone)


def tips(keys: tuple[str, ...], first_name: str, t: Catalog) -> Iterator[Tip]:
    """The suggestions with these keys in a language; those it does not know are passed over."""
    for key in keys:
        if key in TIPS:
            title, text = (t.gettext(part).format(name=first_name) for part in TIPS[key])
            yield Tip(title, text)


def starters(keys: tuple[str, ...], t: Catalog) -> list[str]:
    """The questions with these keys in a language; those it does not know are passed over."""
    return [t.gettext(STARTERS[key]) for key in keys if key in STARTERS]
