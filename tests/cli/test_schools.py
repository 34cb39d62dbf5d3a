"""Schools on the command line: listed, and whom to call there."""

from __future__ import annotations

from pathlib import Path

from routekaart_app import bootstrap, cli
from tests.cli.conftest import PASSWORD, Terminal


def test_an_emergency_number_is_set_changed_and_taken_away(terminal: Terminal, vault: Path) -> None:
    services = bootstrap.open_folder(vault, PASSWORD)
    services.schools.add("Tweede school", brin="99YY01")
    services.schools.add("Tweede school", brin="99YY02")
    services.close()
    listed = terminal("schools", "list", vault, "--json")
    assert listed.code == cli.OK
    first = next(item for item in listed.json["schools"] if item["name"] != "Tweede school")
    assert first["phone"] == ""
    number = ("--phone", "010 000 00 00", "--json")
    answer = terminal("schools", "phone", vault, "--school", first["name"].upper(), *number)
    assert answer.code == cli.OK
    assert answer.json == {**first, "phone": "010 000 00 00", "written": True}
    assert terminal("schools", "phone", vault, "--school", first["name"], *number).json["written"] is False
    assert terminal("schools", "phone", vault, "--school", "99yy02", *number).json["brin"] == "99YY02"
    said = terminal("schools", "list", vault)
    assert said.out.count("010 000 00 00") == 2
    for school, phone in (("Tweede school", "010"), ("Nergens", "010"), (first["name"], "bel maar")):
        assert terminal("schools", "phone", vault, "--school", school, "--phone", phone).code == cli.REFUSED
    assert terminal("schools", "phone", vault, "--school", "99YY02", "--phone", "", "--json").json["phone"] == ""
    assert terminal("undo", vault).code == cli.OK
    assert terminal("schools", "list", vault).out.count("010 000 00 00") == 2
