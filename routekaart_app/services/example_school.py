"""Makes the invented region: schools, pupils and contact moments up to a day, for demos, tests and benchmarks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from random import Random
from uuid import UUID

from routekaart_app.clock import FrozenClock, IdMaker
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import collector
from routekaart_app.services.example import desk, region, visit_words, word_lists
from routekaart_app.services.example.agenda import GroupYear, Planner
from routekaart_app.services.example.dossiers import Diarist, DossierRows
from routekaart_app.services.example.households import Households
from routekaart_app.services.example.leavers import Farewell
from routekaart_app.services.example.moments import Narrator, PlacedCompany, Rows, Values
from routekaart_app.services.example.parent_contacts import Visitor
from routekaart_app.services.example.people import Crowd, Histories, NewId, Person, Stay, leavers_of
from routekaart_app.services.example.promises import Promiser
from routekaart_app.services.example.region import Region
from routekaart_app.services.example.register import Register
from routekaart_app.services.example.visits import Teller
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.database import Database, Session
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Choice,
    Company,
    CompanyContact,
    Enrolment,
    Exemption,
    Group,
    Growth,
    Guardian,
    Guardianship,
    Guidance,
    Note,
    Offer,
    ParentContact,
    Participation,
    Pupil,
    Reflection,
    School,
    SectorAgreement,
    Verdict,
    Visit,
    VisitCompany,
    school_year_id,
)
from routekaart_app.store.queries import moments

MOST_PUPILS = 200_000
MOST_YEARS = 12
_IN_ONE_GO = 10_000
"""Participations that are kept in memory before they are written."""
_PUPILS_PER_EXTRA_COMPANY = 120


@dataclass(frozen=True, slots=True)
class ExampleOutcome:
    """How much was made. `pupils` includes those who have left again; `groups` counts every school year."""

    schools: int
    groups: int
    pupils: int
    activities: int
    participations: int
    companies: int


def make(
    database: Database,
    *,
    pupils: int = 240,
    years: int = 3,
    seed: int = 1,
    on: date,
    progress: Progress = SILENT,
) -> ExampleOutcome:
    """Add an invented region to an administration, the same for the same seed and day.

    Covers the school year of `on` and those before it, `years` in all; nothing is recorded after `on`, some is
    planned. One transaction that cannot be undone. Raises KnownError for impossible numbers, and passes on Cancelled
    from `progress`, in which case nothing is kept.
    """
    if not (1 <= pupils <= MOST_PUPILS and 1 <= years <= MOST_YEARS):
        what = _("An example region has 1 to {pupils} pupils and 1 to {years} school years.")
        raise KnownError(what.format(pupils=MOST_PUPILS, years=MOST_YEARS), code="bad-example")
    with collector.paused(), database.write(_("Example region made"), undoable=False) as session:
        maker = _Maker(session, pupils=pupils, years=years, seed=seed, on=on)
        return maker.make(progress, database.actor)


def _ids(seed: str, on: date) -> NewId:
    """Makes the same ids for the same seed; a part of the region with ids of its own leaves those of others alone."""
    tails = Random(seed)
    return IdMaker(FrozenClock(on), lambda: tails.getrandbits(64))


class _Maker:
    """Writes one region in one session."""

    def __init__(self, session: Session, *, pupils: int, years: int, seed: int, on: date) -> None:
        self._session = session
        self._rng = Random(f"{seed} {on.isoformat()}")
        self._more = Random(f"more {seed} {on.isoformat()}")
        self._dossier = Random(f"dossier {seed} {on.isoformat()}")
        self._farewell_rng = Random(f"leavers {seed} {on.isoformat()}")
        self._new_id = _ids(f"ids {seed} {on.isoformat()}", on)
        self._new_dossier_id = _ids(f"dossier ids {seed} {on.isoformat()}", on)
        self._new_visit_id = _ids(f"visit ids {seed} {on.isoformat()}", on)
        self._visits = Random(f"visits {seed} {on.isoformat()}")
        self._words = word_lists.load()
        self._told = visit_words.load()
        self._register = Register(self._visits, self._words, self._told, on, self._new_visit_id)
        self._parents = Random(f"parents {seed} {on.isoformat()}")
        self._new_parent_id = _ids(f"parent ids {seed} {on.isoformat()}", on)
        self._households = Households(self._parents, self._words, self._told.streets, on, self._new_parent_id)
        self._willing: dict[UUID, str] = {}
        self._pupils = pupils
        self._on = on
        present = SchoolYear.of(on).start
        self._years = [SchoolYear(start) for start in range(present - years + 1, present + 1)]
        self._schools: dict[int, UUID] = {}
        self._groups: dict[tuple[int, int], UUID] = {}
        self._mentors: dict[UUID, str] = {}

    def make(self, progress: Progress, user_id: UUID | None) -> ExampleOutcome:
        """Write everything; `user_id` is who looks after some of the classes."""
        for year in self._years:
            ensure_in(self._session, year, self._new_id)
        leavers = leavers_of(self._pupils, len(self._years))
        plan = region.plan(self._rng, self._words, self._pupils - leavers)
        crowd = Crowd(self._rng, self._words, Histories(self._rng, plan, self._years, self._on), self._new_id)
        people = crowd.everyone(plan, self._years, leavers)
        self._write_schools(plan)
        groups = self._write_groups(people)
        self._write_people(people)
        companies = self._write_companies()
        activities, participations = self._write_moments(groups, companies, progress, user_id)
        return ExampleOutcome(len(plan.schools), len(groups), len(people), activities, participations, len(companies))

    def _write_schools(self, plan: Region) -> None:
        self._schools = {school.index: self._new_id() for school in plan.schools}
        rows: list[Values] = [
            {
                "id": self._schools[school.index],
                "name": school.name,
                "brin": school.brin,
                "branch": "00",
                "stage": school.stage,
                "municipality": school.municipality,
                "phone": self._register.phone(),
            }
            for school in plan.schools
        ]
        insert_rows(self._session, School, rows)

    def _write_groups(self, people: Iterable[Person]) -> list[GroupYear]:
        """One group per class and school year in which somebody was in it, in the order of the classes."""
        stays: dict[tuple[int, SchoolYear], list[Stay]] = {}
        for person in people:
            for stay in person.stays:
                stays.setdefault((stay.plan.index, stay.year), []).append(stay)
        lines = {year: moments.lines(self._session, year) for year in self._years}
        groups = []
        for (index, year), found in sorted(stays.items(), key=lambda item: item[0]):
            group_id = self._groups[index, year.start] = self._new_id()
            places = {stay.place for stay in found}
            fitting = tuple(line for line in lines[year] if any(line.fits(place) for place in places))
            groups.append(GroupYear(group_id, found[0].plan, year, found, fitting))
        rows = [self._group_row(group) for group in groups]
        self._mentors = {row["id"]: row["mentor"] for row in rows}
        insert_rows(self._session, Group, rows)
        return groups

    def _group_row(self, group: GroupYear) -> Values:
        family = self._rng.choice(self._words.families)
        prefix, surname = self._rng.choice(family.last_names)
        initial = self._rng.choice(family.first_names)[0]
        return {
            "id": group.id,
            "school_id": self._schools[group.plan.school.index],
            "school_year_id": school_year_id(group.year.start),
            "name": group.plan.name,
            "mentor": " ".join(part for part in (f"{initial}.", prefix, surname) if part),
        }

    def _write_people(self, people: Sequence[Person]) -> None:
        rows: list[Values] = [
            {
                "id": person.id,
                "first_name": person.first_name,
                "prefix": person.prefix,
                "last_name": person.last_name,
                "birth_date": person.birth_date,
                "home_language": person.home_language,
            }
            for person in people
        ]
        insert_rows(self._session, Pupil, rows)
        farewell = Farewell(self._farewell_rng, self._words, self._on)
        for start in range(0, len(people), _IN_ONE_GO):
            part = people[start : start + _IN_ONE_GO]
            enrolments = [
                self._enrolment_row(person, stay) | farewell.values(person, stay)
                for person in part
                for stay in person.stays
            ]
            insert_rows(self._session, Enrolment, enrolments)
        self._households.settle(people)
        insert_rows(self._session, Guardian, self._households.guardians)
        insert_rows(self._session, Guardianship, self._households.links)

    def _enrolment_row(self, person: Person, stay: Stay) -> Values:
        plan, place = stay.plan, stay.place
        return {
            "id": self._new_id(),
            "pupil_id": person.id,
            "school_id": self._schools[plan.school.index],
            "school_year_id": school_year_id(stay.year.start),
            "group_id": self._groups[plan.index, stay.year.start],
            "number": person.numbers[plan.school.index],
            "stage": place.stage,
            "year": place.year,
            "track": place.track,
            "profile": plan.profile if place.track != "tl" else "",
            "level": place.level,
            "programme": plan.programme.name if plan.programme else "",
            "pathway": "BOL" if plan.programme else "",
            "starts_on": stay.starts,
            "ends_on": stay.ends,
        }

    def _write_companies(self) -> list[PlacedCompany]:
        more = islice(self._words.more_companies, self._pupils // _PUPILS_PER_EXTRA_COMPANY)
        companies = [PlacedCompany(self._new_id(), words) for words in (*self._words.companies, *more)]
        rows: list[Values] = [
            {
                "id": company.id,
                "name": company.words.name,
                "sector": company.words.sector,
                "campus": company.words.campus,
                "municipality": company.words.municipality,
                "note": company.words.note,
                **self._register.details(company),
            }
            for company in companies
        ]
        self._willing = {row["id"]: row["would_host"] for row in rows}
        insert_rows(self._session, Company, rows)
        contacts = [contact for company in companies for contact in self._register.contacts(company)]
        insert_rows(self._session, CompanyContact, contacts)
        insert_rows(self._session, Offer, list(self._register.offers(companies)))
        return companies

    def _write_visits(self, teller: Teller, companies: Sequence[PlacedCompany]) -> None:
        """Write what is told of visits, and what was promised for this school year and the one before."""
        insert_rows(self._session, Visit, teller.visits)
        insert_rows(self._session, VisitCompany, teller.further)
        promiser = Promiser(self._visits, self._told, companies, teller.uses, self._new_visit_id)
        agreements = [row for year in self._years[-2:] for row in promiser.rows(year)]
        insert_rows(self._session, SectorAgreement, agreements)

    def _write_moments(
        self,
        groups: Sequence[GroupYear],
        companies: Sequence[PlacedCompany],
        progress: Progress,
        user_id: UUID | None,
    ) -> tuple[int, int]:
        """Write what every class did; returns how many activities and participations that were."""
        planner = Planner(self._rng, self._words, self._years, self._on)
        narrator = Narrator(
            self._rng, self._words, planner, companies, self._on, self._new_id, self._groups, self._more
        )
        teller = Teller(
            self._visits, self._told, self._words.families, companies, self._willing, groups, self._on,
            self._new_visit_id,
        )  # fmt: skip
        own = desk.own_classes(groups, self._on)
        diarist = Diarist(self._dossier, self._words.dossiers, companies, own, self._on, self._new_dossier_id, user_id)
        visitor = Visitor(self._parents, self._households.of, own, self._on, self._new_parent_id)
        waiting, written, activities, participations = Rows([], [], [], []), DossierRows(), 0, 0
        for done, (group, agenda) in enumerate(
            zip(groups, planner.agendas(groups, self._pupils), strict=True), start=1
        ):
            rows = narrator.rows(group, agenda)
            written.add(diarist.rows(group, agenda.temper, rows, self._mentors[group.id]))
            teller.tell(rows)
            rows.add(visitor.tell(group, rows))
            waiting.add(rows)
            activities += len(rows.activities)
            participations += len(rows.participations)
            if len(waiting.participations) >= _IN_ONE_GO:
                self._write(waiting, visitor.taken(), written)
                waiting, written = Rows([], [], [], []), DossierRows()
            progress.step(done, len(groups), group.plan.school.name)
        planned = desk.plans(self._more, self._words, narrator, own, self._on)
        teller.tell(planned)
        guest = Narrator(
            self._visits, self._words, planner, companies, self._on, self._new_visit_id, self._groups, self._visits
        )
        planned.add(teller.more(guest, own))
        waiting.add(planned)
        self._write(waiting, visitor.taken(), written)
        self._write_visits(teller, companies)
        self._write_guidance(own, user_id)
        return activities + len(planned.activities), participations + len(planned.participations)

    def _write_guidance(self, own: Sequence[GroupYear], user_id: UUID | None) -> None:
        if user_id is not None:
            looked_after = [{"id": self._new_id(), "user_id": user_id, "group_id": group.id} for group in own]
            insert_rows(self._session, Guidance, looked_after)

    def _write(self, rows: Rows, contacts: list[Values], dossiers: DossierRows) -> None:
        insert_rows(self._session, Activity, rows.activities)
        insert_rows(self._session, Participation, rows.participations)
        insert_rows(self._session, Exemption, rows.exemptions)
        insert_rows(self._session, Agreement, rows.agreements)
        insert_rows(self._session, ParentContact, contacts)
        insert_rows(self._session, Reflection, dossiers.reflections)
        insert_rows(self._session, Growth, dossiers.growth)
        insert_rows(self._session, Choice, dossiers.choices)
        insert_rows(self._session, Note, dossiers.notes)
        insert_rows(self._session, Verdict, dossiers.verdicts)
