"""Parent reports: what of a dossier parents read, in as few words as there are, and nothing that is not theirs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from routekaart_app.domain import guiding, parent_lines, parent_privacy, parent_tips
from routekaart_app.domain.agreement import OPEN, Agreement
from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.note import HIGHLIGHT
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.parent_contact import PARTICIPANT, ParentContact
from routekaart_app.domain.parent_lines import LineTold
from routekaart_app.domain.parent_privacy import Readers
from routekaart_app.domain.parent_report import Ahead, Deed, ParentReport, ParentSaid, Station
from routekaart_app.domain.parent_tips import Next
from routekaart_app.domain.reflection import standing
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.services import parent_ahead

MOST_STATIONS, MOST_DEEDS, MOST_WORDS, MOST_AGREEMENTS = 9, 12, 3, 2
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


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report needs beside the dossier: how the pupil is called, and the number of the school."""

    first_name: str
    phone: str = ""


def built(dossier: Dossier, facts: Facts) -> ParentReport:
    """The report of one pupil up to the day of the dossier, without anything of one of the parents (`for_copy`).

    Of notes only bright moments are read, of talks nothing but that they took place; the words of guides never.
    """
    pupil, held, nobody = dossier.pupil, lines_told(dossier), parent_privacy.NOBODY
    done, words = _deeds(dossier, held, nobody), _words(dossier)
    coming, ahead = _coming(dossier, held, nobody)
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
        stations=_stations(held),
        done=done,
        words=words,
        moment=_moment(dossier),
        growth=tuple(
            (view.competency, view.pupil)
            for view in standing(tuple(step for step in dossier.growth if step.on <= dossier.on))
        ),
        ahead=_by_day(ahead, _agreements(_agreed(dossier, nobody), dossier.on)),
        tips=parent_tips.tips(coming, ""),
        starters=parent_tips.starters([one.kind for one in done], coming, stage, has_words=bool(words)),
    )


def for_copy(report: ParentReport, dossier: Dossier, readers: Readers) -> ParentReport:
    """The report as it goes to these guardians: with their names, their own words and the tips that fit their role, and
    never with what another parent said, agreed or came for."""
    known = [one for one in dossier.parent_contacts if one.on <= dossier.on]
    newest = sorted((one for one in known if readers.may_read(one)), key=lambda one: one.on, reverse=True)
    role = next((role for one in newest if (role := _role(one, SchoolYear.of(dossier.on)))), "")
    held = lines_told(dossier)
    coming, ahead = _coming(dossier, held, readers)
    return replace(
        report,
        done=_deeds(dossier, held, readers),
        ahead=_by_day(ahead, _agreements(_agreed(dossier, readers), dossier.on)),
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
    ahead = parent_ahead.coming(dossier, lines_told(dossier))
    last: dict[tuple[object, str], ParentSaid] = {}
    for contact in sorted(known, key=lambda one: one.on, reverse=True):
        if text := _said_by_parent(contact, dossier.on):
            key = contact.guardian_id, contact.who
            last.setdefault(key, ParentSaid(contact.on, text, contact.guardian, _relation(contact, dossier)))
    agreed = _agreements(dossier.agreements, dossier.on, by)
    return replace(report, ahead=_by_day((one for _next, one in ahead), agreed)), tuple(last.values())


def _relation(contact: ParentContact, dossier: Dossier) -> str:
    mine = (one.child(contact.pupil_id) for one in dossier.guardians if one.id == contact.guardian_id)
    return contact.who or next((child.relation for child in mine), "")


def free_texts(report: ParentReport) -> tuple[str, ...]:
    """Everything on it in which people wrote what they liked."""
    titles = (one.title for one in report.done)
    agreed = (text for one in report.ahead for text in (one.text, one.title))
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


def lines_told(dossier: Dossier) -> list[LineTold]:
    """The lines of this school year that are for this pupil, in order, and how each stands."""
    now = dossier.now
    if now is None:
        return []
    pairs = zip(now.lines, now.cells, strict=True)
    return [
        parent_lines.told(line, cell, dossier.moments, now.year, dossier.on)
        for line, cell in pairs
        if cell.applies and cell.status is not Status.EXEMPT
    ]


def _stations(held: Sequence[LineTold]) -> tuple[Station, ...]:
    """What a pupil may do shows once it is on the way; what is due first stands first. Of more than fit, what was done
    first is left out, so that one done station is still there to begin with."""
    shown = [one for one in held if one.line.required or one.status in _SHOWN_ON_THE_WAY]
    shown.sort(key=lambda one: (one.until, one.opens))
    over = len(shown) - MOST_STATIONS
    behind = [place for place, one in enumerate(shown) if one.status is Status.DONE][:-1]
    gone = set(behind[: max(0, over)])
    kept = [one for place, one in enumerate(shown) if place not in gone]
    return tuple(Station(one.name, one.kind, one.status, one.day) for one in kept[:MOST_STATIONS])


def _deeds(dossier: Dossier, held: Sequence[LineTold], readers: Readers) -> tuple[Deed, ...]:
    """What the pupil took part in this school year, of one line together: first what is on the routekaart or was at a
    company, then the rest, each the newest first."""
    with_child = {one.activity_id for one in dossier.parent_contacts if one.form == _WITH_CHILD}
    hidden = parent_privacy.titles_of_others(dossier.parent_contacts, readers)
    lines = {line.id: line for year in dossier.years for line in year.lines}
    stands = {one.line.id: one for one in held}
    alike: dict[tuple[str, ...], list[ContactMoment]] = {}
    told = (replace(one, title="") if one.activity_id in hidden else one for one in dossier.moments)
    for moment in sorted(told, key=lambda one: one.on, reverse=True):
        on_line = stands.get(moment.line_id) if moment.line_id else None
        if _was_done(moment, dossier.on, with_child, is_part=on_line is not None and on_line.is_part):
            line = lines.get(moment.line_id) if moment.line_id else None
            named = moment.line_name if line is None else parent_lines.name_of(line, moment.kind)
            name = ("", named) if named else (moment.title, "")
            alike.setdefault((*name, moment.kind if not any(name) else ""), []).append(replace(moment, line_name=named))
    deeds = (_deed(found, stands.get(found[0].line_id) if found[0].line_id else None) for found in alike.values())
    return tuple(sorted(deeds, key=lambda one: not (one.name or one.company))[:MOST_DEEDS])


def _was_done(moment: ContactMoment, on: date, with_child: Collection[UUID], *, is_part: bool) -> bool:
    """Whether a pupil did this: neither a meeting of parents alone, nor what schools do between them. Something of a
    line of which nothing was wholly done counts too: that line is told to be done in part."""
    if moment.state is not State.TOOK_PART and not (is_part and moment.state is State.PARTLY):
        return False
    if moment.on > on or moment.on not in SchoolYear.of(on):
        return False
    return moment.kind != _OF_SCHOOLS and (moment.kind != _OF_PARENTS or moment.activity_id in with_child)


def _deed(moments: list[ContactMoment], line: LineTold | None) -> Deed:
    first, companies = moments[0], {one.company for one in moments}
    return Deed(
        kind=first.kind,
        on=first.on,
        name=first.line_name,
        title="" if first.line_name else first.title,
        company=first.company if len(companies) == 1 else "",
        times=len(moments),
        of=line.of if line and line.times == len(moments) else 0,
        is_part=line is not None and line.is_part,
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


def _coming(dossier: Dossier, held: Sequence[LineTold], readers: Readers) -> tuple[list[Next], list[Ahead]]:
    """What comes as far as these readers may know of it, and what that is about."""
    hidden = parent_privacy.titles_of_others(dossier.parent_contacts, readers)
    found = parent_ahead.coming(dossier, held, hidden)
    return [one for one, _ahead in found], [one for _next, one in found]


def _by_day(lines: Iterable[Ahead], agreements: Iterable[Ahead]) -> tuple[Ahead, ...]:
    return tuple(sorted((*lines, *agreements), key=parent_ahead.day))


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
