"""Files come in as they should: planned first, all or nothing, twice the same as once, and taken back in one step."""

from __future__ import annotations

import logging
import shutil
import time
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.services.import_plan import ImportPlan
from routekaart_app.store import backup
from routekaart_app.store.models import Activity, Enrolment, Participation
from tests import vaults

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
TODAY = date(2026, 10, 2)
YEAR = SchoolYear(2026)
SECRETS = ("111111111", "GEHEIME-NOTITIE", "9999ZZ", "ketenid", "KANARIE", "@school.example")
HEADER = "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Geboortedatum;Leerjaar"


@pytest.fixture
def clock() -> FrozenClock:
    """Friday 2 October 2026, a day after the files were made."""
    return FrozenClock(TODAY)


@pytest.fixture
def school(empty: Services) -> Services:
    """An administration with one primary school without a BRIN."""
    empty.schools.add("Basisschool Verzonnen", stage="PO")
    return empty


def brought(services: Services, path: Path, **choices: object) -> ImportPlan:
    plan = services.imports.plan(path, **choices)  # type: ignore[arg-type]
    services.imports.apply(plan)
    return plan


def a_list(folder: Path, *rows: str, name: str = "lijst.csv") -> Path:
    path = folder / name
    path.write_text("\n".join((HEADER, *rows)) + "\n", "utf-8")
    return path


def summary(plan: ImportPlan) -> dict[str, int]:
    return {
        "new": len(plan.new), "changed": len(plan.changed), "moved": len(plan.moved), "unchanged": plan.unchanged,
        "left": len(plan.left), "missing": len(plan.missing),
    }  # fmt: skip


def names_in(services: Services, group: str, year: SchoolYear = YEAR) -> list[str]:
    (found,) = [item for item in services.schools.groups(year) if item.name == group]
    return [pupil.listed_name for pupil in services.pupils.all(year, group_id=found.id, on=year.clip(TODAY))]


def test_edexml_of_a_primary_school_comes_in_as_its_description_says(school: Services) -> None:
    plan = brought(school, SAMPLES / "edexml-po.xml")
    assert summary(plan) == {"new": 8, "changed": 0, "moved": 0, "unchanged": 0, "left": 1, "missing": 0}
    assert plan.year == YEAR
    assert [item.name for item in school.schools.groups(YEAR)] == [
        "6B",
        "7-8 Otters (Juf Fantasie)",
        "7/8 Wezels",
        "8A",
    ]
    assert len(school.pupils.all(YEAR)) == 8
    assert names_in(school, "7-8 Otters (Juf Fantasie)") == ["Otterink, Noor", "Otterink, Noor"]
    assert sorted(pupil.number for pupil in school.pupils.all(YEAR)) == ["", *(f"1000{n}" for n in range(1, 8))]
    assert school.checks.run().ok
    assert len(school.routekaarten.lines(YEAR)) > 50, "the new school year has its routekaart"


def test_the_same_file_twice_changes_nothing_and_makes_no_second_backup(school: Services) -> None:
    brought(school, SAMPLES / "edexml-po.xml")
    before = vaults.tables(school.vault.database)
    again = school.imports.plan(SAMPLES / "edexml-po.xml")
    assert summary(again) == {"new": 0, "changed": 0, "moved": 0, "unchanged": 8, "left": 1, "missing": 0}
    assert not again.writes
    outcome = school.imports.apply(again)
    assert (outcome.written, outcome.backup) == (False, None)
    assert vaults.tables(school.vault.database) == before
    assert len(school.backups.listed()) == 1


@pytest.mark.parametrize(
    "name",
    ["edexml-po.xml", "edexml-vo.xml", "parnassys-like.csv", "magister-like.csv", "somtoday-like.csv", "mbo-like.csv"],
)
def test_every_good_file_twice_is_the_same_as_once_and_leaves_no_secret(
    school: Services, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        plan = brought(school, SAMPLES / name)
    assert plan.new
    before = vaults.tables(school.vault.database)
    again = school.imports.plan(SAMPLES / name)
    assert not again.writes, summary(again)
    school.imports.apply(again)
    assert vaults.tables(school.vault.database) == before
    with school.vault.database.read() as session:
        held = [
            repr(row)
            for table in session.execute(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
            for row in session.execute(sa.text(f'SELECT * FROM "{table}"'))
        ]
    assert [secret for secret in SECRETS if secret in "".join(held) + caplog.text + repr(plan)] == []
    assert school.checks.run().ok


def test_a_list_after_edexml_makes_no_second_pupil_of_anyone(school: Services) -> None:
    brought(school, SAMPLES / "edexml-po.xml")
    plan = brought(school, SAMPLES / "parnassys-like.csv")
    assert [record.number for record in plan.new] == ["0010009"]
    assert [record.number for record in plan.left] == ["10008"]
    assert len(school.pupils.all(YEAR)) == 9
    assert sorted(item.record.number for item in plan.moved) == ["10004", "10005"], "their class has another name"
    assert not school.imports.plan(SAMPLES / "parnassys-like.csv").writes


def test_an_import_is_one_step_back_and_one_step_forth(school: Services) -> None:
    before = vaults.tables(school.vault.database)
    brought(school, SAMPLES / "edexml-po.xml")
    after = vaults.tables(school.vault.database)
    assert school.history.undo_label() == school.history.undo()
    assert vaults.tables(school.vault.database) == before
    school.history.redo()
    assert vaults.tables(school.vault.database) == after
    assert not school.imports.plan(SAMPLES / "edexml-po.xml").writes


def test_a_plan_alone_writes_nothing(school: Services) -> None:
    before = vaults.tables(school.vault.database)
    label = school.history.undo_label()
    school.imports.plan(SAMPLES / "edexml-po.xml")
    assert (vaults.tables(school.vault.database), school.history.undo_label()) == (before, label)
    assert school.backups.listed() == ()


def test_before_anything_is_written_there_is_a_backup_of_how_it_was(school: Services, tmp_path: Path) -> None:
    plan = school.imports.plan(SAMPLES / "edexml-po.xml")
    outcome = school.imports.apply(plan)
    assert outcome.backup is not None
    restored = tmp_path / "terug"
    shutil.copytree(outcome.backup, restored)
    (restored / backup.MANIFEST).unlink()
    with vaults.opened(restored, FrozenClock(TODAY)) as earlier:
        assert earlier.pupils.all(YEAR) == ()
        assert [item.name for item in earlier.schools.schools()] == ["Basisschool Verzonnen"]


def test_the_only_school_without_a_brin_takes_that_of_the_file(school: Services) -> None:
    brought(school, SAMPLES / "edexml-po.xml")
    (only,) = school.schools.schools()
    assert (only.name, only.brin, only.branch) == ("Basisschool Verzonnen", "99ZZ", "00")
    school.history.undo()
    assert school.schools.schools()[0].brin == ""


def test_a_file_of_a_school_not_known_yet_makes_that_school(empty: Services) -> None:
    empty.schools.add("Een andere", brin="99ZX", stage="VO")
    brought(empty, SAMPLES / "edexml-po.xml")
    assert sorted((item.brin, item.stage) for item in empty.schools.schools()) == [("99ZX", "VO"), ("99ZZ", "PO")]


def test_another_school_or_year_than_the_file_says_is_refused(school: Services) -> None:
    before = vaults.tables(school.vault.database)
    with pytest.raises(KnownError) as caught:
        school.imports.plan(SAMPLES / "edexml-po.xml", brin="99ZX")
    assert caught.value.code == "other-school"
    with pytest.raises(KnownError) as caught:
        school.imports.plan(SAMPLES / "edexml-po.xml", school_year=SchoolYear(2025))
    assert caught.value.code == "school-year"
    assert vaults.tables(school.vault.database) == before


def test_a_list_that_says_no_school_must_be_told_when_there_are_several(school: Services) -> None:
    second = school.schools.add("Tweede", brin="99ZY", stage="PO")
    with pytest.raises(KnownError) as caught:
        school.imports.plan(SAMPLES / "parnassys-like.csv")
    assert caught.value.code == "no-school"
    assert school.imports.plan(SAMPLES / "parnassys-like.csv", brin="99ZY").school.id == second
    assert school.imports.plan(SAMPLES / "parnassys-like.csv", school_id=second).school.id == second


def test_somebody_known_at_another_school_is_proposed_and_never_merged_unasked(school: Services) -> None:
    vo = school.schools.add("Verzonnen College", brin="99ZX", stage="VO")
    mbo = school.schools.add("Mbo Verzonnen", brin="99ZW", stage="MBO")
    path = SAMPLES / "edexml-vo.xml"
    told = school.imports.plan(path).school
    brought(school, path) if told.id == vo else brought(school, path, school_id=vo)
    before = {pupil.id for pupil in school.pupils.all(YEAR)}
    plan = school.imports.plan(SAMPLES / "mbo-like.csv", school_id=mbo)
    (proposal,) = plan.proposals
    assert (proposal.name, proposal.record.number) == ("Kai Bijna-Mbo", "0450001")
    assert proposal.pupil_id in before
    school.imports.apply(plan)
    assert len({pupil.id for pupil in school.pupils.all(YEAR)}) == len(before) + 3
    school.history.undo()
    school.imports.apply(
        school.imports.plan(SAMPLES / "mbo-like.csv", school_id=mbo), linked=frozenset({proposal.record.row})
    )
    assert len({pupil.id for pupil in school.pupils.all(YEAR)}) == len(before) + 2
    places = [pupil.school for pupil in school.pupils.all(YEAR) if pupil.id == proposal.pupil_id]
    assert sorted(places) == ["Mbo Verzonnen", "Verzonnen College"]
    assert not school.imports.plan(SAMPLES / "mbo-like.csv", school_id=mbo).writes


NASTY = sorted(path for path in (SAMPLES / "nasty").iterdir() if path.suffix in (".csv", ".xml", ".xlsx"))
TAKEN = {"formules.csv", "dubbele-leerlingen.csv"}


@pytest.mark.parametrize("path", NASTY, ids=lambda path: path.name)
def test_a_nasty_file_is_refused_or_reported_in_words_in_no_time(school: Services, path: Path) -> None:
    before = vaults.tables(school.vault.database)
    start = time.perf_counter()
    if path.name in TAKEN:
        plan = school.imports.plan(path)
        assert plan.problems or plan.new
    else:
        with pytest.raises(KnownError) as caught:
            school.imports.plan(path)
        assert caught.value.what and caught.value.code
        assert [secret for secret in SECRETS if secret in str(caught.value)] == []
    assert time.perf_counter() - start < 2
    assert vaults.tables(school.vault.database) == before
    folder = school.vault.folder
    school.close()
    assert b"KANARIE" not in (folder / "routekaart.db").read_bytes()


def test_formulas_come_in_as_the_text_they_are(school: Services) -> None:
    brought(school, SAMPLES / "nasty" / "formules.csv")
    firsts = {pupil.display_name.split(" ")[0] for pupil in school.pupils.all(YEAR)}
    assert {"+31", "-2+3", "007"} <= firsts


def test_of_nine_rows_that_look_like_one_pupil_only_the_certain_ones_come_in(school: Services) -> None:
    plan = brought(school, SAMPLES / "nasty" / "dubbele-leerlingen.csv")
    assert [record.number for record in plan.new] == ["10"]
    assert len({problem.row for problem in plan.problems}) >= 6
    again = school.imports.plan(SAMPLES / "nasty" / "dubbele-leerlingen.csv")
    assert not again.writes


def test_unknown_columns_wait_for_a_person_whose_answer_is_remembered(school: Services, tmp_path: Path) -> None:
    path = tmp_path / "eigen.csv"
    path.write_text("A;B;C;D\n1;Sem;Groen;7A\n2;Elif;Aydın;7A\n", "utf-8")
    with pytest.raises(UnknownColumns) as caught:
        school.imports.plan(path)
    table = caught.value.table
    assert [column.name for column in table.columns] == ["A", "B", "C", "D"]
    mapping = table.mapping({"number": 0, "first_name": 1, "last_name": 2, "group": 3})
    plan = brought(school, path, mapping=mapping)
    assert summary(plan)["new"] == 2
    assert names_in(school, "7A") == ["Aydın, Elif", "Groen, Sem"]
    again = school.imports.plan(path)
    assert (again.writes, again.unchanged) == (False, 2)


def test_who_goes_to_another_class_moves_and_takes_the_moments_along(school: Services, tmp_path: Path) -> None:
    brought(school, a_list(tmp_path, "1;Sem;de;Groen;7A;05-03-2015;7", "2;Elif;;Aydın;7A;06-03-2015;7"))
    pupil = school.pupils.by_number("1")
    with school.vault.database.write("bezoek") as session:
        activity = Activity(kind="visit", on=date(2026, 9, 14))
        session.add(activity)
        session.flush()
        session.add(Participation(activity_id=activity.id, pupil_id=pupil, state="took_part"))
    plan = brought(school, a_list(tmp_path, "1;Sem;de;Groen;7B;05-03-2015;7", "2;Elif;;Aydın;7A;06-03-2015;7"))
    assert summary(plan) == {"new": 0, "changed": 0, "moved": 1, "unchanged": 1, "left": 0, "missing": 0}
    assert (names_in(school, "7A"), names_in(school, "7B")) == (["Aydın, Elif"], ["Groen, de, Sem"])
    assert school.checks.run().ok, "the moments carry the new class"


def test_who_is_no_longer_in_the_file_is_named_and_nothing_happens_unless_asked(
    school: Services, tmp_path: Path
) -> None:
    brought(school, a_list(tmp_path, "1;Sem;de;Groen;7A;05-03-2015;7", "2;Elif;;Aydın;7A;06-03-2015;7"))
    shorter = a_list(tmp_path, "2;Elif;;Aydın;7A;06-03-2015;7")
    plan = school.imports.plan(shorter)
    assert [known.name for known in plan.missing] == ["Sem de Groen"] and not plan.writes
    assert not school.imports.apply(plan).written
    assert len(names_in(school, "7A")) == 2
    school.imports.apply(school.imports.plan(shorter), mark_missing=True)
    with school.vault.database.read() as session:
        ends = set(session.scalars(sa.select(Enrolment.ends_on).where(Enrolment.number == "1")))
    assert ends == {TODAY}
    assert school.imports.plan(shorter).missing == ()
    back = brought(school, a_list(tmp_path, "1;Sem;de;Groen;7A;05-03-2015;7", "2;Elif;;Aydın;7A;06-03-2015;7"))
    assert summary(back)["new"] == 0 and len(names_in(school, "7A")) == 2, "who comes back is the same pupil"


def test_a_known_pupil_who_left_is_marked_with_the_day_and_kept(school: Services, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(
        "Leerlingnummer;Roepnaam;Achternaam;Huidige groep;Leerjaar;Huidige status\n1;Bo;Vertrokken;8A;8;Ingeschreven\n"
    )
    brought(school, path)
    path.write_text(
        "Leerlingnummer;Roepnaam;Achternaam;Huidige groep;Leerjaar;Huidige status\n1;Bo;Vertrokken;8A;8;Uitgeschreven\n"
    )
    plan = brought(school, path)
    assert summary(plan) == {"new": 0, "changed": 0, "moved": 0, "unchanged": 0, "left": 1, "missing": 0}
    assert len(school.pupils.all(YEAR)) == 1
    assert school.pupils.all(YEAR, on=date(2026, 10, 3)) == ()
    assert not school.imports.plan(path).writes


def test_a_number_that_now_belongs_to_somebody_else_is_not_taken(school: Services, tmp_path: Path) -> None:
    brought(school, a_list(tmp_path, "1;Sem;de;Groen;7A;05-03-2015;7"))
    before = vaults.tables(school.vault.database)
    plan = brought(school, a_list(tmp_path, "1;Yasmina;;Haddad;7A;09-09-2014;7"))
    assert not plan.writes and [(problem.field, problem.severity) for problem in plan.problems][-1] == (
        "number",
        "rejected",
    )
    assert vaults.tables(school.vault.database) == before


def test_what_changed_is_written_and_what_is_empty_overrules_nothing(school: Services, tmp_path: Path) -> None:
    brought(school, a_list(tmp_path, "1;Sem;de;Groen;7A;05-03-2015;7"))
    plan = brought(school, a_list(tmp_path, "1;Samuel;de;Groen;7A;;"))
    (update,) = plan.changed
    assert [(change.field, change.old, change.new) for change in update.changes] == [("first_name", "Sem", "Samuel")]
    pupil = school.pupils.dossier(school.pupils.by_number("1"), TODAY)
    assert (pupil.pupil.display_name, pupil.birth_date, pupil.pupil.place.year) == (
        "Samuel de Groen",
        date(2015, 3, 5),
        7,
    )


def test_next_years_file_moves_everyone_up_and_leaves_last_year_as_it_was(school: Services, tmp_path: Path) -> None:
    rows = ("1;Sem;de;Groen;{}A;05-03-2015;{}", "2;Elif;;Aydın;{}A;06-03-2015;{}")
    brought(school, a_list(tmp_path, *(row.format(7, 7) for row in rows)))
    last = school.coverage.groups(TODAY)
    up = a_list(tmp_path, *(row.format(8, 8) for row in rows), name="volgend.csv")
    plan = brought(school, up, school_year=YEAR.next())
    assert summary(plan) == {"new": 0, "changed": 0, "moved": 2, "unchanged": 0, "left": 0, "missing": 0}
    assert names_in(school, "8A", YEAR.next()) == ["Aydın, Elif", "Groen, de, Sem"]
    assert {pupil.place.year for pupil in school.pupils.all(YEAR)} == {7}
    assert {pupil.entered for pupil in school.pupils.all(YEAR.next())} == {YEAR.next().first_day}
    assert school.coverage.groups(TODAY) == last
    assert not school.imports.plan(up, school_year=YEAR.next()).writes
    dossier = school.pupils.dossier(school.pupils.by_number("1"), YEAR.next().first_day)
    assert [item.year for item in dossier.years] == [YEAR, YEAR.next()]


def test_a_file_of_an_earlier_year_twice_makes_one_enrolment(school: Services, tmp_path: Path) -> None:
    brought(school, a_list(tmp_path, "1;Sem;de;Groen;7A;05-03-2015;7"))
    earlier = a_list(tmp_path, "1;Sem;de;Groen;6A;05-03-2015;6", name="vorig.csv")
    brought(school, earlier, school_year=YEAR.previous())
    again = school.imports.plan(earlier, school_year=YEAR.previous())
    assert not again.writes
    assert names_in(school, "6A", YEAR.previous()) == ["Groen, de, Sem"]
    assert not school.imports.plan(a_list(tmp_path, "1;Sem;de;Groen;7A;05-03-2015;7"), school_year=YEAR).writes


def test_who_comes_in_with_a_later_file_counts_from_that_day(school: Services, tmp_path: Path) -> None:
    brought(school, a_list(tmp_path, "1;Sem;de;Groen;7A;05-03-2015;7"))
    brought(school, a_list(tmp_path, "1;Sem;de;Groen;7A;05-03-2015;7", "2;Elif;;Aydın;7A;06-03-2015;7"))
    entered = {pupil.number: pupil.entered for pupil in school.pupils.all(YEAR)}
    assert entered == {"1": YEAR.first_day, "2": TODAY}


def test_a_file_of_three_hundred_comes_in_within_seconds_and_goes_back_too(school: Services, tmp_path: Path) -> None:
    rows = [f"{n};Voor{n};;Achter{n};{n % 10 + 1}K;01-01-2013;7" for n in range(1, 301)]
    before = vaults.tables(school.vault.database)
    start = time.perf_counter()
    plan = brought(school, a_list(tmp_path, *rows))
    assert len(plan.new) == 300
    school.history.undo()
    assert time.perf_counter() - start < 10
    assert vaults.tables(school.vault.database) == before


def test_the_list_of_a_second_class_counts_from_the_first_day_of_the_year(school: Services, tmp_path: Path) -> None:
    brought(school, a_list(tmp_path, "1;Sem;de;Groen;7A;05-03-2015;7"))
    brought(school, a_list(tmp_path, "2;Elif;;Aydın;7B;06-03-2015;7", name="7b.csv"))
    assert {pupil.entered for pupil in school.pupils.all(YEAR)} == {YEAR.first_day}


def test_a_list_without_numbers_comes_in_by_name_and_birth_date_once(school: Services, tmp_path: Path) -> None:
    path = tmp_path / "zonder nummer.csv"
    path.write_text("Roepnaam;Achternaam;Geboortedatum;Klasnaam;Leerjaar\nElif;Aydın;06-03-2015;7B;7\n", "utf-8")
    brought(school, path)
    assert not school.imports.plan(path).writes
    assert names_in(school, "7B") == ["Aydın, Elif"]


def test_who_went_while_the_preview_stood_open_is_told(school: Services, tmp_path: Path) -> None:
    brought(school, a_list(tmp_path, "1;Noor;;Jansen;7;05-01-2015;7"))
    plan = school.imports.plan(a_list(tmp_path, "1;Noor;;Janssen;8;05-01-2015;8", name="later.csv"))
    school.history.undo()
    with pytest.raises(KnownError) as said:
        school.imports.apply(plan)
    assert said.value.code == "no-pupil"
