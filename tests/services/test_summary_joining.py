"""Summaries of several administrations are joined where they go together; who is missing is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from routekaart_app import i18n
from routekaart_app.domain.summary import Scope, Summary
from routekaart_app.errors import KnownError
from routekaart_app.exchange.expected_list import Expected
from routekaart_app.exchange.summary_file import from_json, to_json
from routekaart_app.services.summary_files import write
from routekaart_app.services.summary_joining import Delivered, join_files, joined
from tests.summaries import a_summary


@pytest.fixture(autouse=True)
def _english() -> None:
    """The words of the code itself."""
    i18n.set_language("en")


def a_part(schools: Mapping[str, str], **changes: object) -> Summary:
    """A summary of these schools, by BRIN."""
    made = a_summary(delivered_by=tuple(schools.values()))
    rows = tuple((f"school:{brin}", name, "Schiedam", 30, 40, 0.75) for brin, name in schools.items())
    used = (("care:visits", "Care and welfare", "visits", 10, 2, len("".join(schools))),)
    own = {"reach_by_school": rows, "sector_agreements": used}
    tables = tuple(
        replace(table, rows=own[table.id]) if table.id in own else table
        for table in made.tables
        if table.id != "reach_by_group"
    )
    return replace(made, **{"tables": tables, **changes})  # type: ignore[arg-type]


ANKER, BRUG = {"99ZX": "Het Anker"}, {"99ZY00": "De Brug"}


def refused(*parts: Summary) -> KnownError:
    with pytest.raises(KnownError) as caught:
        joined([Delivered(f"{at}.json", part) for at, part in enumerate(parts)])
    return caught.value


def test_two_that_go_together() -> None:
    early = a_part(BRUG, counted_on=date(2026, 6, 30), template="Eigen routekaart")
    found = joined([Delivered("a.json", a_part(ANKER)), Delivered("b.json", early)])
    assert found.summary.delivered_by == ("De Brug", "Het Anker")
    assert [row[0] for row in found.summary.table("reach_by_school").rows] == ["school:99ZX", "school:99ZY00"]
    assert found.summary.table("companies").note.startswith("Joined:")
    assert "30 June 2026 to 31 July 2026" in found.remarks[0] and "Eigen routekaart" in found.remarks[1]
    assert from_json(to_json(found.summary)) == found.summary
    more = joined([Delivered("c.json", found.summary), Delivered("d.json", a_part({"99ZZ": "De Kade"}))])
    assert len(more.summary.delivered_by) == 3 and more.summary.table("companies").note.count("Joined:") == 1


def test_two_of_one_administration_are_remarked_on() -> None:
    found = joined(
        [Delivered("a.json", a_part({"99ZX": "Het Anker"})), Delivered("b.json", a_part({"99ZY": "De Brug"}))]
    )
    assert len(found.remarks) == 1 and "a.json and b.json have the same sector agreements" in found.remarks[0]


def test_what_does_not_go_together_is_said() -> None:
    one = a_part(ANKER)
    told = [
        (a_part(BRUG, school_year="2024-2025"), "2024-2025"),
        (a_part(BRUG, minimum=3), "it is 3"),
        (a_part(BRUG, tables=one.tables[1:]), "no table “pupils”"),
        (a_part(BRUG, definitions={**one.definitions, "pupils.count": "Otherwise."}), "“pupils” differs"),
        (a_part(BRUG, definitions={}), "do not count in the same way"),
        (
            a_part(BRUG, tables=(replace(one.tables[0], columns=one.tables[0].columns[::-1]), *one.tables[1:])),
            "columns",
        ),
    ]
    for other, words in told:
        error = refused(one, other)
        assert error.code == "not-alike" and words in error.what and "1.json" in error.what, error.what
        assert refused(other, one).code == "not-alike"
    assert refused(one).code == "too-few"


def test_nobody_is_counted_twice() -> None:
    one = a_part(ANKER)
    whole = joined([Delivered("a.json", one), Delivered("b.json", a_part(BRUG))]).summary
    for other in (
        one,
        a_part({"99ZX": "Anders genoemd"}),
        a_part({**BRUG, **ANKER}),
        whole,
        a_part({}, scope=Scope("school", "99ZX"), delivered_by=("Anders genoemd",)),
        a_part({}, scope=Scope("school", "99ZQ"), delivered_by=("Het Anker",)),
        a_part({}, delivered_by=("Het Anker",)),
    ):
        error = refused(one, other)
        assert error.code == "double" and "0.json" in error.what, error.what
    for schools in ({"99ZX01": "Anders"}, {"99zx": "Anders"}, {"": "het  ANKER"}, {"Hét Anker": "Hét Anker"}):
        error = refused(one, a_part(schools))
        assert error.code == "double" and "0.json" in error.what and "1.json" in error.what, schools
    two = [Delivered("a.json", a_part({"99ZX00": "Het Anker"})), Delivered("b.json", a_part({"99ZX01": "De Ank"}))]
    assert len(joined(two).summary.delivered_by) == 2, "two branches are two schools"
    namesake = a_part({"99ZQ": "Het Anker"})
    found = joined([Delivered("a.json", one), Delivered("b.json", namesake)])
    assert found.summary.delivered_by == ("Het Anker",)
    assert "a.json as 99ZX" in found.remarks[-1] or "a.json as 99ZX" in found.remarks[0]


def test_who_has_not_delivered() -> None:
    parts = [Delivered("a.json", a_part(ANKER)), Delivered("b.json", a_part({**BRUG, "99ZQ": "De Kade"}))]
    expected = [
        Expected("99ZX00", ""), Expected("99ZY", "Een oude naam"), Expected("", "de kade"), Expected("99ZW", "De Kade"),
        Expected("", "De Haven"), Expected("99ZV", ""),
    ]  # fmt: skip
    found = joined(parts, expected)
    assert found.missing == ("De Kade (99ZW)", "De Haven", "99ZV") and found.unexpected == ()
    assert joined(parts, expected[:1]).unexpected == ("De Brug", "De Kade")
    assert joined(parts).missing == ()
    assert found.summary.missing == found.missing and from_json(to_json(found.summary)) == found.summary
    more = joined([Delivered("c.json", found.summary), Delivered("d.json", a_part({"99ZV": "De Sluis"}))])
    assert more.summary.missing == more.missing == ("De Haven", "De Kade (99ZW)")


def test_a_file_without_a_digest_is_remarked_on() -> None:
    found = joined([Delivered("a.json", a_part(ANKER, is_sealed=False)), Delivered("b.json", a_part(BRUG))])
    assert any("a.json cannot be checked" in remark for remark in found.remarks)


def test_files_are_joined_into_a_file(tmp_path: Path) -> None:
    for name, schools in (("a", ANKER), ("b", BRUG)):
        write(a_part(schools), tmp_path / f"{name}.json")
    paths = [tmp_path / "a.json", tmp_path / "b.json"]
    (tmp_path / "lijst.txt").write_text("Het Anker\nDe Kade\n")
    found = join_files(paths, tmp_path / "c.json", expected=tmp_path / "lijst.txt")
    assert (found.missing, found.unexpected) == (("De Kade",), ("De Brug",))
    assert from_json((tmp_path / "c.json").read_bytes()) == found.summary
    for suffix, start in ((".xlsx", b"PK"), (".csv", b"\xef\xbb\xbf")):
        join_files(paths, tmp_path / f"c{suffix}")
        assert (tmp_path / f"c{suffix}").read_bytes().startswith(start)
    write(found.summary, tmp_path / "d.csv", for_analysis=True)
    assert (tmp_path / "d.csv").read_bytes().startswith(b"school_year,scope")
    before = {path.name for path in tmp_path.iterdir()}
    (tmp_path / "b.json").write_text("{")
    for code, to in (("bad-summary", "e.json"), ("same-file", "A/../a.json"), ("kind-of-file", "e.txt")):
        with pytest.raises(KnownError) as caught:
            join_files(paths, tmp_path / to)
        assert caught.value.code == code
        assert code != "bad-summary" or caught.value.what.startswith("b.json: ")
    assert {path.name for path in tmp_path.iterdir()} == before
