"""What of a dossier stands on a report for parents: few words, the pupil's own, and nothing that is not theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.contact import State
from routekaart_app.domain.coverage import Count, Status
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.note import Note
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.parent_contact import ParentContact
from routekaart_app.domain.parent_privacy import Readers
from routekaart_app.domain.parent_report import Deed, ParentReport
from routekaart_app.domain.parent_tips import STARTER_KEYS, TIP_KEYS
from routekaart_app.domain.reflection import GrowthStep, Reflection
from routekaart_app.domain.stages import VO, Place
from routekaart_app.reports import parent_texts
from routekaart_app.services.parent_reports import (
    MOST_STATIONS,
    Facts,
    built,
    cut,
    for_copy,
    for_guide,
    free_texts,
)
from tests.reports.data import ON, VO_SCHOOL, a_dossier, a_line, a_moment, a_year

FACTS = Facts("Fleur", "010 000 00 00")
MOTHER, FATHER = UUID(int=71), UUID(int=72)
BOTH = (
    Guardian("Moeder Bos", children=(Child(UUID(int=1), relation="mother"),), id=MOTHER),
    Guardian("Vader Bos", children=(Child(UUID(int=1), relation="father"),), id=FATHER),
)


def report(**changes: object) -> ParentReport:
    return built(a_dossier(**changes), FACTS)


def a_reflection(on: date, **words: str) -> Reflection:
    return Reflection(UUID(int=on.toordinal()), UUID(int=1), on, **words)


def a_note(kind: str, text: str | None, on: date = date(2026, 2, 2)) -> Note:
    return Note(UUID(int=9), UUID(int=1), on, kind, text, "M. Gids")


def an_agreement(text: str, due_on: date | None, state: str = "open", made_on: date = date(2026, 1, 5)) -> Agreement:
    return Agreement(UUID(int=len(text)), UUID(int=1), "Fleur", "3B", text, made_on, due_on, state)


def a_contact(on: date, guardian: UUID | None = None, **changes: object) -> ParentContact:
    contact = ParentContact(UUID(int=1), UUID(int=on.toordinal()), on, "evening", guardian_id=guardian)
    return replace(contact, **changes)  # type: ignore[arg-type]


def test_who_it_is_about_and_whom_to_call() -> None:
    found = report()
    assert (found.name, found.first_name, found.group, found.school) == ("Fleur Bos", "Fleur", "3B", VO_SCHOOL)
    assert (found.stage, found.mentor, found.phone, found.on) == ("VO", "S. Voorbeeld", "010 000 00 00", ON)
    assert built(a_dossier(), Facts("")).first_name == "Fleur Bos"


def test_stations_are_the_lines_of_this_year_that_are_for_this_pupil() -> None:
    found = report()
    assert [one.name for one in found.stations] == [
        "Snuffelstage", "Loopbaangesprek", "Thuisopdracht: praat over werk", "Meeloopdag mbo", "Sollicitatietraining",
    ], "what is due first first, and neither what is not needed nor what may be done and was not"  # fmt: skip
    assert found.stations[0].status is Status.DONE and found.stations[4].status is Status.PLANNED
    assert [one.day for one in found.stations[::4]] == [date(2025, 11, 14), date(2026, 3, 18)]


def test_of_many_stations_those_done_first_are_left_out() -> None:
    lines = tuple(a_line(f"X{n:02}", f"Stap {n}") for n in range(1, 14))
    counts = tuple(Count(done=1) if n < 8 else Count() for n in range(13))
    found = report(years=(a_year(2025, Place(VO, 3, "kb"), "3B", VO_SCHOOL, lines, counts),))
    assert len(found.stations) == MOST_STATIONS
    assert [one.name for one in found.stations][:2] == ["Stap 5", "Stap 6"] and found.stations[-1].name == "Stap 13"


def test_what_was_done_this_year_is_told_together_by_line() -> None:
    talk, work, visit = report().done[1], report().done[2], report().done[0]
    assert talk == Deed("talk", date(2026, 2, 11), "Loopbaangesprek", times=2)
    assert work == Deed("placement", date(2025, 11, 14), "Snuffelstage", company="Kinderopvang De Kade")
    assert visit == Deed("visit", date(2026, 3, 3), title="Bedrijfsbezoek", company="Zorghub Westwijk")
    assert len(report().done) == 3, "neither planned, nor absent, nor of another year"


def test_a_line_is_told_alike_where_it_is_drawn_done_and_to_come() -> None:
    lines = a_line("A", "Gesprek", "talk", target=2, due_until="05-31"), a_line("B", "Stage", "placement")
    on = date(2025, 11, 6)
    moments = (
        a_moment(on, "", kind="talk", line_id=lines[0].id, line_name="Gesprek"),
        a_moment(on, "", state=State.PARTLY, kind="visit", line_id=lines[1].id, line_name="Stage", company="De Haven"),
        a_moment(on, "Half", state=State.PARTLY),
    )
    year = a_year(2025, Place(VO, 3, "kb"), "3B", VO_SCHOOL, lines, (Count(done=1), Count(partly=1)))
    found = report(years=(year,), moments=moments)
    assert [(one.kind, one.status) for one in found.stations] == [("visit", Status.PARTLY), ("talk", Status.PARTLY)]
    assert set(found.done) == {
        Deed("talk", on, "Gesprek", of=2), Deed("visit", on, company="De Haven", is_part=True),
    }, "a visit on the line of a placement is told as what it was"  # fmt: skip
    (ahead,) = found.ahead
    assert (ahead.name, ahead.until, ahead.again) == ("Gesprek", date(2026, 5, 31), True)


def test_what_is_on_the_routekaart_or_was_at_a_company_stands_before_other_lessons() -> None:
    lesson = a_moment(date(2026, 3, 4), "Les", kind="lesson")
    older = a_moment(date(2026, 1, 8), "Bezoek", company="De Haven"), a_moment(date(2026, 1, 7), "", line_name="Stage")
    assert [one.title or one.name for one in report(moments=(lesson, *older)).done] == ["Bezoek", "Stage", "Les"]


def test_what_parents_did_alone_and_what_schools_do_is_nothing_the_pupil_did() -> None:
    evening = a_moment(date(2026, 1, 8), "Ouderavond", kind="parents")
    together = a_moment(date(2026, 1, 9), "Samen op school", kind="parents")
    moments = (evening, together, a_moment(date(2026, 1, 10), "Overdracht", kind="transfer"))
    moments += (a_moment(date(2026, 1, 12), "Half", state=State.PARTLY), a_moment(date(2026, 4, 1), "Later"))
    contacts = (a_contact(evening.on), a_contact(together.on, form="with_child"))
    assert [one.title for one in report(moments=moments, parent_contacts=contacts).done] == ["Samen op school"]


def test_words_are_the_pupils_own_newest_first_at_most_three() -> None:
    told = tuple(a_reflection(date(2026, 1, n), result=f"Ik deed {n}.") for n in range(1, 6))
    mixed = (*told, a_reflection(date(2026, 2, 1), result="Gedaan.", evaluation=" Dit was leuk. ", guide_words="Top"))
    assert report(reflections=mixed).words == ("Dit was leuk.", "Ik deed 5.", "Ik deed 4.")
    old, later = a_reflection(date(2024, 5, 1), result="Oud."), a_reflection(date(2026, 5, 1), result="Later.")
    assert report(reflections=(old, later, a_reflection(ON, guide_words="Top"))).words == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kort.", "Kort."),
        ("Eerste zin. Tweede zin is te lang", "Eerste zin."),
        ("Leuk!  Echt\nleuk! En meer van dat", "Leuk! Echt leuk!"),
        ("een zin zonder einde die doorgaat", "een zin zonder einde…"),
        ("a" * 40, "a" * 24 + "…"),
        ("Om 10.30 uur begon het en het bleef", "Om 10.30 uur begon het…"),
    ],
)
def test_what_is_too_long_is_cut_after_a_sentence(text: str, shown: str) -> None:
    assert cut(text, 25) == shown


def test_only_a_bright_moment_is_ever_on_it() -> None:
    notes = (a_note("confidential", "GEHEIM"), a_note("working", "EIGEN"), a_note("highlight", None))
    assert report(notes=notes).moment == ""
    bright = a_note("highlight", "Hielp een klasgenoot.", date(2026, 1, 1))
    assert report(notes=(*notes, bright)).moment == "Hielp een klasgenoot."
    everything = repr(report(notes=(*notes, bright), reflections=(a_reflection(ON, guide_words="VAN DE GIDS"),)))
    assert not any(word in everything for word in ("GEHEIM", "EIGEN", "VAN DE GIDS", "verpleging", "Twijfelt"))


def test_growth_is_what_the_pupil_says() -> None:
    steps = (
        GrowthStep(date(2025, 10, 1), "KR", "beginning", "independent"),
        GrowthStep(date(2026, 2, 1), "KR", "on_the_way", ""),
        GrowthStep(date(2026, 2, 1), "MR", "", "independent"),
        GrowthStep(date(2026, 5, 1), "WE", "independent", ""),
    )
    assert report(growth=steps).growth == (("KR", "on_the_way"), ("MR", ""), ("WE", ""), ("LS", ""), ("NW", ""))


def test_what_comes_stands_by_day() -> None:
    agreed = (
        an_agreement("Bel de kapper", date(2026, 3, 20)),
        an_agreement("Oud plan", date(2026, 2, 1)),
        an_agreement("Klaar", None, "kept"),
        an_agreement("Zonder dag", None),
    )
    ahead = report(agreements=agreed).ahead
    assert [(one.name or one.text, one.on, one.until) for one in ahead] == [
        ("Sollicitatietraining", date(2026, 3, 18), None),
        ("Bel de kapper", None, date(2026, 3, 20)),
        ("Meeloopdag mbo", None, date(2026, 3, 31)),
        ("Oud plan", None, None),
    ]


def test_a_planned_talk_comes_also_beside_the_routekaart_and_beyond_it() -> None:
    done = a_line("A", "Loopbaangesprek", "talk", parents="J")
    lesson = a_line("B", "Gastles", "guest_lesson")
    year = a_year(2025, Place(VO, 3, "kb"), "3B", VO_SCHOOL, (done, lesson), (Count(done=1), Count(done=1)))
    days = [date(2026, 3, day) for day in range(9, 15)]
    past = date(2026, 1, 8)
    moments = (
        a_moment(past, "", kind="talk", line_id=done.id, line_name=done.name),
        a_moment(past, "", kind="guest_lesson", line_id=lesson.id, line_name=lesson.name),
        a_moment(days[0], "", state=State.PLANNED, kind="guest_lesson", line_id=lesson.id, line_name=lesson.name),
        a_moment(days[1], "", state=State.PLANNED, kind="talk", line_id=done.id, line_name=done.name),
        a_moment(days[2], "Spreekuur", state=State.PLANNED, kind="talk", present=("company",), company="De Haven"),
        a_moment(days[3], "", state=State.PLANNED, kind="three_way"),
        a_moment(days[4], "", state=State.PLANNED, kind="talk", present=("parent",)),
        a_moment(days[5], "", state=State.PLANNED, kind="talk"),
        a_moment(past, "Voorbij", state=State.PLANNED, kind="talk"),
    )
    found = report(years=(year,), moments=moments)
    assert [(one.on, one.kind, one.name or one.title, one.again, one.may_come) for one in found.ahead] == [
        (days[1], "talk", "Loopbaangesprek", True, True),
        (days[2], "talk", "Spreekuur", False, False),
        (days[3], "three_way", "", False, True),
        (days[4], "talk", "", False, True),
        (days[5], "talk", "", False, False),
    ], "and once more of a lesson gives way"
    assert "Spreekuur" in free_texts(found) and found.tips[0] == "talk"


def test_early_in_the_year_it_tells_what_opens_first() -> None:
    lines = (a_line("A", "Later", due_from="03-01", due_until="05-01"), a_line("B", "Eerst", due_from="02-01"))
    year = a_year(2025, Place(VO, 3, "kb"), "3B", VO_SCHOOL, lines, (Count(), Count()))
    cells = tuple(replace(cell, status=Status.NOT_YET) for cell in year.cells)
    dossier = a_dossier(years=(replace(year, cells=cells),), on=date(2025, 9, 1), moments=())
    assert [one.name for one in built(dossier, FACTS).ahead] == ["Eerst", "Later"]


def test_tips_and_questions_are_those_of_what_comes_and_their_texts_are_there() -> None:
    found = report()
    assert found.tips[:2] == ("training", "visit") and found.starters == ("seen", "NW", "help")
    assert set(parent_texts.TIPS) == set(TIP_KEYS) and set(parent_texts.STARTERS) == set(STARTER_KEYS)


def test_a_pupil_without_anything_has_a_report() -> None:
    found = report(years=(), moments=())
    assert (found.stations, found.done, found.words, found.ahead, found.moment) == ((), (), (), (), "")
    assert len(found.tips) == 3 and len(found.starters) == 3


class TestForACopy:
    """What goes to one address holds nothing that another parent said."""

    said_by_mother = a_contact(date(2026, 2, 1), MOTHER, words="Zij praat er veel over.", role="supporter")
    said_by_father = a_contact(date(2026, 2, 9), FATHER, words="Ik werk in de haven.", role="role_model")

    def copy(self, *contacts: ParentContact, to: UUID = MOTHER, is_only: bool = False, **more: object) -> ParentReport:
        dossier: Dossier = a_dossier(parent_contacts=contacts, guardians=BOTH, **more)
        readers = Readers(tuple(one for one in BOTH if one.id == to), BOTH, is_only)
        return for_copy(built(dossier, FACTS), dossier, readers)

    def test_each_reads_their_own_words_and_gets_tips_for_their_role(self) -> None:
        both = self.said_by_mother, self.said_by_father
        mothers, fathers = self.copy(*both), self.copy(*both, to=FATHER)
        assert (mothers.from_parents, mothers.role, mothers.tips[2]) == (
            "Zij praat er veel over.", "supporter", "supporter",
        )  # fmt: skip
        assert (fathers.from_parents, fathers.role) == ("Ik werk in de haven.", "role_model")
        assert "haven" not in repr(mothers) and "haven" in " ".join(free_texts(fathers))

    def test_words_without_a_name_go_only_where_there_is_one_copy(self) -> None:
        somebody = a_contact(date(2026, 2, 1), words="Graag op dinsdag.")
        assert self.copy(somebody).from_parents == ""
        assert self.copy(somebody, is_only=True).from_parents == "Graag op dinsdag."

    def test_what_was_agreed_with_one_parent_is_not_told_to_another(self) -> None:
        agreed = replace(an_agreement("Vader regelt vervoer", None), activity_id=self.said_by_father.activity_id)
        both = self.said_by_mother, self.said_by_father
        agreements = (agreed, an_agreement("Lezen", None))
        texts = {
            to: [one.text for one in self.copy(*both, to=to, agreements=agreements).ahead if one.text]
            for to in (MOTHER, FATHER)
        }
        assert texts == {MOTHER: ["Lezen"], FATHER: ["Vader regelt vervoer", "Lezen"]}

    def test_a_contact_with_a_relation_and_no_name_is_of_who_alone_has_it(self) -> None:
        by_father = a_contact(date(2026, 2, 9), who="father", words="Ik werk in de haven.", id=UUID(int=5))
        agreed = replace(an_agreement("Vader regelt vervoer", None), activity_id=by_father.activity_id)
        for is_only in (True, False):
            mothers = self.copy(by_father, is_only=is_only, agreements=(agreed,))
            assert mothers.from_parents == "" and "Vader" not in repr(mothers.ahead)
            fathers = self.copy(by_father, to=FATHER, is_only=is_only, agreements=(agreed,))
            assert "haven" in fathers.from_parents and "Vader" in repr(fathers.ahead)
        gone = replace(by_father, who="other")
        assert self.copy(gone, to=FATHER, is_only=True, agreements=(agreed,)).from_parents == ""

    def test_what_was_agreed_with_nobody_by_name_is_not_told_where_there_are_more_copies(self) -> None:
        somebody = a_contact(date(2026, 2, 1), form="phone", id=UUID(int=5))
        agreed = replace(an_agreement("Samen kijken", None), activity_id=somebody.activity_id)
        assert "Samen" not in repr(self.copy(somebody, agreements=(agreed,)))
        assert "Samen" in repr(self.copy(somebody, agreements=(agreed,), is_only=True))
        of_pupil = replace(somebody, form="talk", id=None)
        assert "Samen" in repr(self.copy(of_pupil, agreements=(agreed,))), "a talk of the pupil, a parent beside"

    def test_a_title_typed_for_another_parent_is_left_out(self) -> None:
        moment = a_moment(date(2026, 2, 9), "Vader komt langs", kind="parents")
        contact = a_contact(moment.on, FATHER, activity_id=moment.activity_id, form="with_child", id=moment.activity_id)
        mothers = self.copy(contact, moments=(moment,), is_only=True)
        assert [(one.kind, one.title) for one in mothers.done] == [("parents", "")]
        assert self.copy(contact, to=FATHER, moments=(moment,)).done[0].title == "Vader komt langs"
        of_class = replace(contact, id=UUID(int=8))
        assert self.copy(of_class, moments=(moment,)).done[0].title == "Vader komt langs", "what a class did together"

    def test_what_is_planned_with_another_parent_alone_is_not_told(self) -> None:
        moment = a_moment(date(2026, 3, 9), "Vader komt langs", state=State.PLANNED, kind="three_way")
        contact = a_contact(moment.on, FATHER, activity_id=moment.activity_id, id=moment.activity_id)
        told = {
            to: [one.title for one in self.copy(contact, to=to, moments=(moment,), years=()).ahead]
            for to in (MOTHER, FATHER)
        }
        assert told == {MOTHER: [], FATHER: ["Vader komt langs"]}
        dossier = a_dossier(parent_contacts=(contact,), guardians=BOTH, moments=(moment,), years=())
        assert [one.title for one in for_guide(built(dossier, FACTS), dossier)[0].ahead] == ["Vader komt langs"]

    def test_it_says_for_whom_it_is(self) -> None:
        assert self.copy().receivers == ("Moeder Bos",)

    def test_the_guide_reads_all_of_it_and_whose_it_is(self) -> None:
        contacts = self.said_by_father, self.said_by_mother, a_contact(date(2026, 2, 2), who="grandparent", words="Ja.")
        agreed = replace(an_agreement("Vader regelt vervoer", None), activity_id=self.said_by_father.activity_id)
        dossier = a_dossier(parent_contacts=contacts, guardians=BOTH, agreements=(agreed, an_agreement("Lezen", None)))
        report, said = for_guide(built(dossier, FACTS), dossier)
        assert [(one.text, one.by) for one in report.ahead if one.text] == [
            ("Vader regelt vervoer", "father"), ("Lezen", ""),
        ]  # fmt: skip
        assert [(one.relation, one.text) for one in said] == [
            ("father", "Ik werk in de haven."), ("grandparent", "Ja."), ("mother", "Zij praat er veel over."),
        ]  # fmt: skip

    def test_who_was_asked_and_did_not_come_has_no_role(self) -> None:
        assert self.copy(replace(self.said_by_mother, attended=False, words="")).role == ""

    def test_who_came_in_an_earlier_year_or_never_to_school_is_not_thanked_for_it(self) -> None:
        came = replace(self.said_by_mother, role="participant")
        assert self.copy(came).role == "participant"
        assert self.copy(replace(came, on=date(2025, 6, 1))).role == ""
        assert self.copy(replace(came, form="phone")).role == ""
        assert self.copy(replace(came, form="phone", role="supporter")).role == "supporter"
        unnamed = replace(came, guardian_id=None)
        assert (self.copy(unnamed).role, self.copy(unnamed, is_only=True).role) == ("", "participant")

    def test_what_was_said_after_the_day_is_not_known_yet(self) -> None:
        assert self.copy(replace(self.said_by_mother, on=date(2026, 4, 1))).from_parents == ""
