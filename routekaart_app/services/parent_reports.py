"""Parent reports: what of a dossier parents read, in as few words as there are, and nothing that is not theirs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from routekaart_app.domain import guiding, parent_privacy, parent_tips
from routekaart_app.domain.agreement import OPEN, Agreement
from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.note import HIGHLIGHT
from routekaart_app.domain.overview import Cell, Dossier
from routekaart_app.domain.parent_contact import PARTICIPANT, ParentContact
from routekaart_app.domain.parent_privacy import Readers
from routekaart_app.domain.parent_report import Ahead, Deed, ParentReport, ParentSaid, Station
from routekaart_app.domain.parent_tips import Next
from routekaart_app.domain.reflection import standing
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear

MOST_STATIONS, MOST_DEEDS, MOST_WORDS, MOST_LINES_AHEAD, MOST_AGREEMENTS = 9, 12, 3, 4, 2
"""How many of each go to paper, which says of deeds how many more there are than fit."""
LONGEST_WORDS, LONGEST_MOMENT, LONGEST_AGREEMENT = 220, 300, 160
"""Letters of what people typed that fit; the rest is cut off after a sentence."""
_RECENT = timedelta(days=366)
"""How long what a pupil said is still news: in September that of last school year is all there is."""
_SHOWN_ON_THE_WAY = (Status.DONE, Status.PARTLY, Status.PLANNED)
_OF_PARENTS, _WITH_CHILD, _OF_SCHOOLS = "parents", "with_child", "transfer"
_AT_SCHOOL = frozenset({"evening", "with_child", "talk"})
"""The forms of contact for which a parent came to school."""
_SOMEBODY = "parent"
"""With whom something was agreed of whom nobody wrote down who it was."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*(?=\s)")

_Held = tuple[RoutekaartLine, Cell]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report needs beside the dossier: how the pupil is called, and the number of the school."""

    first_name: str
    phone: str = ""


def built(dossier: Dossier, facts: Facts) -> ParentReport:
    """The report of one pupil up to the day of the dossier, without anything of one of the parents (`for_copy`).

    Of notes only bright moments are read, of talks nothing but that they took place; the words of guides never.
    """
    pupil, held = dossier.pupil, _held(dossier)
    done, words = _deeds(dossier, parent_privacy.NOBODY), _words(dossier)
    lines = _lines_ahead(held, dossier)
    coming = [Next(line.kind, line.competencies) for line, _ahead in lines]
    stage = guiding.phase(pupil.place)
    return ParentReport(
        name=pupil.display_name,
        first_name=facts.first_name or pupil.display_name,
        group=pupil.group,
        school=pupil.school,
        stage=stage,
        mentor=dossier.mentor,
        phone=facts.phone,
        on=dossier.on,
        stations=_stations(held, SchoolYear.of(dossier.on)),
        done=done,
        words=words,
        moment=_moment(dossier),
        growth=tuple(
            (view.competency, view.pupil)
            for view in standing(tuple(step for step in dossier.growth if step.on <= dossier.on))
        ),
        ahead=_ahead(lines, _agreed(dossier, parent_privacy.NOBODY), dossier.on),
        tips=parent_tips.tips(coming, ""),
        starters=parent_tips.starters([one.kind for one in done], coming, stage, has_words=bool(words)),
    )


def for_copy(report: ParentReport, dossier: Dossier, readers: Readers) -> ParentReport:
    """The report as it goes to these guardians: with their names, their own words and the tips that fit their role, and
    never with what another parent said, agreed or came for."""
    known = [one for one in dossier.parent_contacts if one.on <= dossier.on]
    newest = sorted((one for one in known if readers.may_read(one)), key=lambda one: one.on, reverse=True)
    role = next((role for one in newest if (role := _role(one, SchoolYear.of(dossier.on)))), "")
    lines = _lines_ahead(_held(dossier), dossier)
    coming = [Next(line.kind, line.competencies) for line, _ahead in lines]
    return replace(
        report,
        done=_deeds(dossier, readers),
        ahead=_ahead(lines, _agreed(dossier, readers), dossier.on),
        from_parents=next((said for one in newest if (said := _said_by_parent(one, dossier.on))), ""),
        role=role,
        tips=parent_tips.tips(coming, role),
        receivers=tuple(dict.fromkeys(one.name for one in readers.guardians if one.name)),
    )


def for_guide(report: ParentReport, dossier: Dossier) -> tuple[ParentReport, tuple[ParentSaid, ...]]:
    """The report as the guide reads it beside a talk: with what was agreed with any of the parents, with whom (a name,
    else a key of `domain.guardian.RELATIONS`), and the last words of each."""
    told = (one for one in dossier.parent_contacts if not parent_privacy.is_talk_of_pupil(one))
    known = [one for one in told if one.on <= dossier.on]
    by = {
        agreed.id: contact.guardian or _relation(contact, dossier) or _SOMEBODY
        for agreed in dossier.agreements
        for contact in parent_privacy.made_with(agreed, known)[:1]
    }
    ahead = (one for one in report.ahead if not one.text)
    last: dict[tuple[object, str], ParentSaid] = {}
    for contact in sorted(known, key=lambda one: one.on, reverse=True):
        if text := _said_by_parent(contact, dossier.on):
            key = contact.guardian_id, contact.who
            last.setdefault(key, ParentSaid(contact.on, text, contact.guardian, _relation(contact, dossier)))
    return replace(report, ahead=_by_day(ahead, _agreements(dossier.agreements, dossier.on, by))), tuple(last.values())


def _relation(contact: ParentContact, dossier: Dossier) -> str:
    mine = (one.child(contact.pupil_id) for one in dossier.guardians if one.id == contact.guardian_id)
    return contact.who or next((child.relation for child in mine), "")


def free_texts(report: ParentReport) -> tuple[str, ...]:
    """Everything on it in which people wrote what they liked."""
    titles = (one.title for one in report.done)
    agreed = (one.text for one in report.ahead)
    return tuple(filter(None, (*report.words, report.moment, report.from_parents, *titles, *agreed)))


def cut(text: str, longest: int) -> str:
    """A text that fits: what is too long ends after a sentence, or else after a word with "…"."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text) if found.end() <= longest]
    if ends:
        return text[: ends[-1]]
    whole, space, _rest = text[: longest - 1].rpartition(" ")
    return f"{(whole if space else text[: longest - 1]).rstrip(' ,;:')}…"


def _held(dossier: Dossier) -> list[_Held]:
    """The lines of this school year that are for this pupil, in order."""
    now = dossier.now
    if now is None:
        return []
    pairs = zip(now.lines, now.cells, strict=True)
    return [(line, cell) for line, cell in pairs if cell.applies and cell.status is not Status.EXEMPT]


def _stations(held: list[_Held], year: SchoolYear) -> tuple[Station, ...]:
    """What a pupil may do shows once it is on the way; what is due first stands first. Of more than fit, what was done
    first is left out, so that one done station is still there to begin with."""
    shown = [(line, cell) for line, cell in held if line.required or cell.status in _SHOWN_ON_THE_WAY]
    shown.sort(key=lambda one: one[0].window(year)[::-1])
    over = len(shown) - MOST_STATIONS
    behind = [place for place, (_line, cell) in enumerate(shown) if cell.status is Status.DONE][:-1]
    gone = set(behind[: max(0, over)])
    kept = [one for place, one in enumerate(shown) if place not in gone]
    return tuple(Station(line.name, line.kind, cell.status) for line, cell in kept[:MOST_STATIONS])


def _deeds(dossier: Dossier, readers: Readers) -> tuple[Deed, ...]:
    """What the pupil took part in this school year, of one line together: first what is on the routekaart or was at a
    company, then the rest, each the newest first."""
    with_child = {one.activity_id for one in dossier.parent_contacts if one.form == _WITH_CHILD}
    hidden = parent_privacy.titles_of_others(dossier.parent_contacts, readers)
    alike: dict[tuple[str, ...], list[ContactMoment]] = {}
    told = (replace(one, title="") if one.activity_id in hidden else one for one in dossier.moments)
    for moment in sorted(told, key=lambda one: one.on, reverse=True):
        if _was_done(moment, dossier.on, with_child):
            name = ("", moment.line_name) if moment.line_name else (moment.title, "")
            alike.setdefault((*name, moment.kind if not any(name) else ""), []).append(moment)
    deeds = sorted(map(_deed, alike.values()), key=lambda one: not (one.name or one.company))
    return tuple(deeds[:MOST_DEEDS])


def _was_done(moment: ContactMoment, on: date, with_child: Collection[UUID]) -> bool:
    """Whether a pupil did this: neither a meeting of parents alone, nor what schools do between them."""
    if moment.state is not State.TOOK_PART or moment.on > on or moment.on not in SchoolYear.of(on):
        return False
    return moment.kind != _OF_SCHOOLS and (moment.kind != _OF_PARENTS or moment.activity_id in with_child)


def _deed(moments: list[ContactMoment]) -> Deed:
    first, companies = moments[0], {one.company for one in moments}
    return Deed(
        kind=first.kind,
        on=first.on,
        name=first.line_name,
        title="" if first.line_name else first.title,
        company=first.company if len(companies) == 1 else "",
        times=len(moments),
    )


def _words(dossier: Dossier) -> tuple[str, ...]:
    """The pupil's own words, the newest first: what they think of it, else what came of it."""
    newest = sorted(dossier.reflections, key=lambda one: one.on, reverse=True)
    told = (one.evaluation.strip() or one.result.strip() for one in newest if _is_recent(one.on, dossier.on))
    return tuple(dict.fromkeys(cut(text, LONGEST_WORDS) for text in told if text))[:MOST_WORDS]


def _moment(dossier: Dossier) -> str:
    """The newest bright moment; other notes are not even looked at."""
    bright = (one for one in dossier.notes if one.kind == HIGHLIGHT and one.text and _is_recent(one.on, dossier.on))
    newest = max(bright, key=lambda one: one.on, default=None)
    return cut(newest.text or "", LONGEST_MOMENT) if newest else ""


def _is_recent(said_on: date, on: date) -> bool:
    return on - _RECENT <= said_on <= on


def _lines_ahead(held: list[_Held], dossier: Dossier) -> list[tuple[RoutekaartLine, Ahead]]:
    """What comes, by day: what is planned, then what is due, and with little of these what opens next."""
    planned, due, later = [], [], []
    now = dossier.now
    for line, cell in held if now else ():
        assert now is not None
        opens, closes = line.window(now.year)
        if cell.status is not Status.DONE and cell.planned_on and cell.planned_on >= dossier.on:
            planned.append((line, Ahead(line.kind, line.name, on=cell.planned_on)))
        elif line.required and cell.status in (Status.DUE, Status.PARTLY) and closes >= dossier.on:
            due.append((line, Ahead(line.kind, line.name, until=closes)))
        elif line.required and cell.status is Status.NOT_YET and opens > dossier.on:
            later.append((opens, line, Ahead(line.kind, line.name, until=closes)))
    planned.sort(key=lambda one: one[1].on or date.max)
    due.sort(key=lambda one: one[1].until or date.max)
    soon = [(line, ahead) for _opens, line, ahead in sorted(later, key=lambda one: one[0])]
    return sorted((planned + due + soon)[:MOST_LINES_AHEAD], key=lambda one: _day(one[1]))


def _day(ahead: Ahead) -> date:
    """On which or until which day it is; what has none comes last."""
    return ahead.on or ahead.until or date.max


def _ahead(lines: Iterable[tuple[RoutekaartLine, Ahead]], agreed: Iterable[Agreement], on: date) -> tuple[Ahead, ...]:
    return _by_day((ahead for _line, ahead in lines), _agreements(agreed, on))


def _by_day(lines: Iterable[Ahead], agreements: Iterable[Ahead]) -> tuple[Ahead, ...]:
    return tuple(sorted((*lines, *agreements), key=_day))


def _agreed(dossier: Dossier, readers: Readers) -> Sequence[Agreement]:
    """What was agreed but with another parent."""
    return parent_privacy.agreed_with(readers, dossier.agreements, dossier.parent_contacts)


def _agreements(agreements: Iterable[Agreement], on: date, by: Mapping[UUID, str] | None = None) -> Iterator[Ahead]:
    """What was agreed and is still open, what is due first first; `by` says of some with which parent."""
    kept = [one for one in agreements if one.state == OPEN and one.made_on <= on]
    kept.sort(key=lambda one: (one.due_on or date.max, one.made_on))
    for one in kept[:MOST_AGREEMENTS]:
        until = one.due_on if one.due_on and one.due_on >= on else None
        who = by.get(one.id, "") if by else ""
        yield Ahead(text=cut(one.text, LONGEST_AGREEMENT), until=until, by=who)


def _role(contact: ParentContact, year: SchoolYear) -> str:
    """What a parent was in a contact of this school year; on the phone or at home nobody was at school."""
    if not contact.attended or contact.on not in year:
        return ""
    return "" if contact.role == PARTICIPANT and contact.form not in _AT_SCHOOL else contact.role


def _said_by_parent(contact: ParentContact, on: date) -> str:
    return cut(contact.words, LONGEST_WORDS) if contact.attended and _is_recent(contact.on, on) else ""
