"""The register of companies on the command line: listed, and written to a file."""

from __future__ import annotations

from pathlib import Path

from routekaart_app import bootstrap, cli
from routekaart_app.domain.company import CompanyEntry, ContactPerson
from tests.cli.conftest import PASSWORD, Terminal


def test_companies_are_listed_by_sector_and_by_who_was_not_asked(terminal: Terminal, vault: Path) -> None:
    services = bootstrap.open_folder(vault, PASSWORD)
    services.companies.save(CompanyEntry("Zorghub", "care", "ZIA", "Vlaardingen"))
    services.companies.save(CompanyEntry("Het Anker", "port", suitable_for=("PO",)))
    services.close()
    visit = ("--group", "3B", "--line", "VO3-02", "--date", "2026-03-04", "--company", "Zorghub")
    assert terminal("record", vault, *visit).code == cli.OK
    answer = terminal("companies", "list", vault, "--lang", "en")
    assert answer.code == cli.OK and len(answer.out.splitlines()) == 2 and "2" in answer.err

    def named(*words: str) -> list[str]:
        answer = terminal("companies", "list", vault, *words, "--json")
        assert answer.code == cli.OK
        return [item["name"] for item in answer.json["companies"]]

    assert named() == ["Het Anker", "Zorghub"]
    assert named("--sector", "zorg") == ["Zorghub"] == named("--sector", "care")
    assert named("--not-asked-in", "2025-2026") == ["Het Anker"]
    assert named("--not-asked-in", "2024-2025", "--sector", "zorg") == ["Zorghub"]
    found = terminal("companies", "list", vault, "--sector", "haven", "--json").json["companies"][0]
    assert (found["sector"], found["suitable_for"], found["visits"], found["last_visit"]) == ("port", ["PO"], 0, None)
    assert terminal("companies", "list", vault, "--sector", "banaan").code == cli.REFUSED
    assert terminal("companies", "list", vault, "--not-asked-in", "ooit").code == cli.REFUSED


def test_companies_are_written_to_a_file(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    for name, start in (("b.csv", b"\xef\xbb\xbf"), ("b.xlsx", b"PK")):
        answer = terminal("companies", "export", region, "--to", tmp_path / name, "--json")
        assert answer.code == cli.OK and answer.json["companies"] > 0 and answer.json["file"].endswith(name)
        assert (tmp_path / name).read_bytes().startswith(start)
    lines = (tmp_path / "b.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == answer.json["companies"] + 1 and lines[0].count(";") >= 20
    assert terminal("companies", "export", region, "--to", region / "b.csv").code == cli.REFUSED


def test_the_people_to_call_are_written_as_contact_cards(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    file = tmp_path / "wie.vcf"
    assert terminal("companies", "cards", vault, "--to", file).code == cli.REFUSED and not file.exists()
    services = bootstrap.open_folder(vault, PASSWORD)
    people = (ContactPerson("S. Voorbeeld", "Planner", "010 000 00 01", ""), ContactPerson("Balie", "", "", ""))
    services.companies.save(CompanyEntry("Zorghub", "care", contacts=people))
    services.companies.save(CompanyEntry("Het Anker", "port"))
    services.close()
    answer = terminal("companies", "cards", vault, "--to", file, "--json")
    assert (answer.code, answer.json) == (cli.OK, {"cards": 3, "file": str(file)})
    assert file.read_text("utf-8").count("BEGIN:VCARD") == 3
    assert terminal("companies", "cards", vault, "--company", "het anker", "--to", file, "--json").json["cards"] == 1
    assert "FN:Het Anker" in file.read_text("utf-8")
    assert terminal("companies", "cards", vault, "--company", "Nergens", "--to", file).code == cli.REFUSED
