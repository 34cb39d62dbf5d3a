"""What came to light by trying files as schools have them: each of these went wrong once."""

from __future__ import annotations

from datetime import date

import pytest

from routekaart_app.domain.privacy import passes_eleven_test
from routekaart_app.exchange.reader import read_bytes
from routekaart_app.exchange.records import WHOLE_FILE, ImportFile
from routekaart_app.exchange.tracks import guess_from_class, is_combination
from tests.exchange.files import TODAY, from_csv


def edexml(pupils: str, groups: str = "", school: str = "") -> ImportFile:
    text = f"<EDEX><school>{school}</school><groepen>{groups}</groepen><leerlingen>{pupils}</leerlingen></EDEX>"
    return read_bytes(text.encode(), today=TODAY)


def pupil(key: str, group: str = "", more: str = "") -> str:
    return f'<leerling key="{key}"><achternaam>Nep</achternaam><groep key="{group}"/>{more}</leerling>'


def group(key: str, name: str, year: str) -> str:
    return f'<groep key="{key}"><naam>{name}</naam><jaargroep>{year}</jaargroep></groep>'


def about_the_file(file: ImportFile) -> list[str]:
    return [problem.field for problem in file.problems if problem.row == WHOLE_FILE]


@pytest.mark.parametrize("name", ["BSN 123456782", "x" * 201, "Zo\ufffd"])
def test_a_class_name_that_may_not_be_kept_is_nowhere(name: str) -> None:
    file = edexml(pupil("1", "a"), group("a", name, "8") + group("b", "8B", "8"))
    assert [item.name for item in file.groups] == ["8B"]
    assert file.pupils[0].group_names == ()
    assert about_the_file(file) == ["group"]
    assert name not in str(file)


def test_a_pupil_without_a_year_is_in_the_stage_of_the_others() -> None:
    groups = group("a", "7/8 Uilen", "C")
    year = "<jaargroep>{}</jaargroep>"
    file = edexml(pupil("1", "a", year.format(7)) + pupil("2", "a") + pupil("3", "", year.format("N")), groups)
    assert [(item.stage, item.year) for item in file.pupils] == [("PO", 7), ("PO", None), ("", None)]


def test_an_unreadable_school_year_or_code_is_told() -> None:
    file = edexml(pupil("1"), school="<schooljaar>volgend jaar</schooljaar><brincode>ONZIN</brincode>")
    assert (file.school_year, file.school_brin) == (None, "")
    assert about_the_file(file) == ["school_year", "school"]
    assert "ONZIN" not in str(file)


@pytest.mark.parametrize(
    ("name", "stage", "expected"),
    [
        *(("7/8 Uilen", "", True), ("7-8", "", True), ("5-6", "PO", True), ("6 + 7", "PO", True)),
        *(("2-3", "VO", False), ("2-3", "", False), ("7/7", "PO", False), ("h5.1", "VO", False)),
        *(("17/18", "PO", False), ("8-7", "PO", False)),
    ],
)
def test_a_class_of_two_years_tells_no_year(name: str, stage: str, expected: bool) -> None:
    assert is_combination(name, stage) is expected
    if expected:
        assert guess_from_class(name, stage).year is None


def test_a_class_of_two_years_is_primary() -> None:
    file = from_csv("1;Bo;;Nep;6/7A;", "2;Mo;;Nep;5A;")
    assert [(item.stage, item.year) for item in file.pupils] == [("PO", None), ("PO", 5)]


@pytest.mark.parametrize(
    ("born", "stage"),
    [("1-2-2012", "VO"), ("1-2-2020", "PO"), ("1-2-2008", ""), ("", "")],
)
def test_ages_tell_groep_3_from_leerjaar_3(born: str, stage: str) -> None:
    file = from_csv(f"1;Bo;;Nep;3A;{born}", f"2;Mo;;Nep;3A;{born}")
    assert {item.stage for item in file.pupils} == {stage}
    assert {"stage" in item.proposals for item in file.pupils} == {bool(stage)}
    assert ("stage" in about_the_file(file)) is bool(stage)


def test_ages_that_do_not_agree_tell_nothing() -> None:
    file = from_csv("1;Bo;;Nep;3A;1-2-2012", "2;Mo;;Nep;3A;1-2-2012", "3;Jo;;Nep;3A;1-2-2020")
    assert {item.stage for item in file.pupils} == {""}


def test_a_schools_own_nine_digits_come_in_though_some_pass_the_test_by_chance() -> None:
    numbers = [str(number) for number in range(300_000_000, 300_000_033)]
    assert any(map(passes_eleven_test, numbers))
    file = from_csv(*(f"{number};Bo;;Nep;8A;" for number in numbers))
    assert [item.number for item in file.pupils] == numbers


def test_service_numbers_among_other_numbers_stay_out() -> None:
    passing = [str(number) for number in range(300_000_000, 300_000_200) if passes_eleven_test(str(number))][:6]
    failing = [str(number) for number in range(300_000_000, 300_000_007) if not passes_eleven_test(str(number))]
    file = from_csv(*(f"{number};Bo;;Nep;8A;" for number in (*passing, *failing)))
    assert [item.number for item in file.pupils] == failing
    assert not any(number in str(file.problems) for number in passing)


def test_the_day_of_the_file_is_what_ages_are_counted_on() -> None:
    row = "Leerlingnummer;Roepnaam;Achternaam;Klas;Geboortedatum\n1;Bo;Nep;3A;1-2-2012\n"
    assert read_bytes(row.encode(), today=date(2018, 10, 1)).pupils[0].stage == "PO"
