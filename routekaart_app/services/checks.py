"""Checks whether an administration is sound: the file, what hangs together, dates, and derived figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import ngettext
from routekaart_app.services import summary_findings
from routekaart_app.store.database import SCHEMA, Database, Session
from routekaart_app.store.queries import soundness


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at: a code for programs, a sentence for people, how many rows, and whether it is a fault.

    What is no fault is a gap that somebody can fill, such as a track that is not known yet.
    """

    code: str
    text: str
    count: int
    is_fault: bool = True


@dataclass(frozen=True, slots=True)
class CheckResult:
    """`ok` when there is no fault."""

    ok: bool
    schema: int
    pupils: int
    findings: tuple[Finding, ...]


class Checks:
    """The data check."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def run(self) -> CheckResult:
        """Read everything once; nothing is changed."""
        findings = [Finding("integrity", line, 1) for line in self._database.integrity()]
        today = self._database.clock.today()
        with self._database.read() as session:
            counts = {
                "orphan": soundness.orphans(session),
                "derived": soundness.stale_derived(session),
                "future": soundness.done_in_future(session, today),
                "twice": soundness.twice_in_one_activity(session),
                "outside-enrolment": soundness.outside_enrolment(session),
                "backwards": soundness.backwards_enrolments(session),
                "birth-date": soundness.odd_birth_dates(session, today),
                "unjournaled": soundness.without_journal(session),
                "lost-visit": soundness.lost_visits(session),
                "bare-visit": soundness.bare_visits(session),
                "empty": soundness.empty_activities(session),
                "lone-guardian": soundness.lone_guardians(session),
                "custody": soundness.contradicting_custody(session),
                "frozen-summary": summary_findings.unreadable(session),
                "story": summary_findings.without_consent(session),
                "unknown-track": soundness.unknown_tracks(session, SchoolYear.of(today)),
                "no-group": soundness.without_group(session, SchoolYear.of(today)),
            }
            pupils = soundness.pupils(session)
        findings += [_finding(code, count) for code, count in counts.items() if count]
        return CheckResult(not any(item.is_fault for item in findings), SCHEMA, pupils, tuple(findings))

    def pupils_behind(self, code: str) -> tuple[UUID, ...]:
        """The pupils of this school year that a finding is about; `code` is one of `WITH_PUPILS`, else KeyError."""
        find, year = _PUPILS[code], SchoolYear.of(self._database.clock.today())
        with self._database.read() as session:
            return find(session, year)


_PUPILS: dict[str, Callable[[Session, SchoolYear], tuple[UUID, ...]]] = {
    "unknown-track": soundness.pupils_of_unknown_track,
    "no-group": soundness.pupils_without_group,
    "custody": soundness.pupils_of_contradicting_custody,
    "story": summary_findings.pupils_without_consent,
}
WITH_PUPILS = frozenset(_PUPILS)
"""The findings that pupils can be shown of, to be filled in by somebody who knows."""
_GAPS = frozenset({"unknown-track", "no-group", "outside-enrolment", "empty", "custody", "lone-guardian", "story"})


def _finding(code: str, count: int) -> Finding:
    is_fault = code not in _GAPS
    texts = _faults(count) if is_fault else _gaps(count)
    return Finding(code, texts[code].format(n=count), count, is_fault)


def _faults(count: int) -> dict[str, str]:
    """What cannot be so, by its code."""
    return {
        "orphan": ngettext(
            "{n} row refers to something that is gone", "{n} rows refer to something that is gone", count
        ),
        "derived": ngettext(
            "{n} participation carries a wrong class, line or date",
            "{n} participations carry a wrong class, line or date",
            count,
        ),
        "future": ngettext(
            "{n} contact moment is recorded as done on a day to come",
            "{n} contact moments are recorded as done on a day to come",
            count,
        ),
        "twice": ngettext("{n} pupil is on one activity twice", "{n} pupils are on one activity twice", count),
        "lost-visit": ngettext(
            "{n} activity belongs to a visit that is gone", "{n} activities belong to a visit that is gone", count
        ),
        "bare-visit": ngettext("{n} visit has no day", "{n} visits have no day", count),
        "backwards": ngettext("{n} enrolment ends before it starts", "{n} enrolments end before they start", count),
        "birth-date": ngettext("{n} birth date cannot be right", "{n} birth dates cannot be right", count),
        "unjournaled": ngettext("{n} row is missing in the journal", "{n} rows are missing in the journal", count),
        "frozen-summary": ngettext(
            "{n} frozen yearly summary cannot be read; remove it, or bring back a backup",
            "{n} frozen yearly summaries cannot be read; remove them, or bring back a backup",
            count,
        ),
    }


def _gaps(count: int) -> dict[str, str]:
    """What is worth a look, by its code."""
    return {
        "outside-enrolment": ngettext(
            "{n} contact moment falls in a school year in which the pupil was not enrolled",
            "{n} contact moments fall in a school year in which the pupil was not enrolled",
            count,
        ),
        "empty": ngettext("{n} activity has nobody on it", "{n} activities have nobody on them", count),
        "unknown-track": ngettext(
            "{n} pupil has no track yet and counts as vmbo", "{n} pupils have no track yet and count as vmbo", count
        ),
        "lone-guardian": ngettext("{n} parent is of no pupil", "{n} parents are of no pupil", count),
        "custody": ngettext(
            "{n} pupil has parents of whom custody contradicts itself; nothing is sent to them until it is mended",
            "{n} pupils have parents of whom custody contradicts itself; nothing is sent to them until it is mended",
            count,
        ),
        "story": ngettext(
            "{n} story beside the numbers is told nowhere: a parent must agree as well",
            "{n} stories beside the numbers are told nowhere: a parent must agree as well",
            count,
        ),
        "no-group": ngettext("{n} pupil is in no class", "{n} pupils are in no class", count),
    }
