"""Companies from a list, and the catalogue of the region, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from routekaart_app import cli
from tests.cli.conftest import Terminal


def test_a_list_is_tried_taken_in_and_known_again(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(
        "Bedrijf;Gemeente;Sector\nHet Anker;Schiedam;haven\nhet anker;SCHIEDAM;\n;Delft;\nAnker BV;Schiedam;\n", "utf-8"
    )
    dry = terminal("companies", "import", vault, path, "--dry-run", "--json")
    assert dry.code == cli.ATTENTION and dry.json["written"] is False
    assert len(dry.err.splitlines()) == 3, "the rows stand in the object"
    first = terminal("companies", "import", vault, path, "--json")
    assert (first.json["new"], first.json["changed"], first.json["unchanged"], first.json["written"]) == (1, 0, 0, True)
    assert [(item["row"], item["field"]) for item in first.json["problems"]] == [(4, "name")]
    assert [(item["row"], item["what"]) for item in first.json["doubles"]] == [(3, "counted_once"), (5, "left_out")]
    again = terminal("companies", "import", vault, path, "--json")
    assert (again.json["new"], again.json["unchanged"], again.json["written"]) == (0, 1, False)
    added = terminal("companies", "import", vault, path, "--doubles", "new", "--json")
    assert (added.json["new"], added.json["written"], added.json["doubles"][-1]["what"]) == (1, True, "added")
    path.write_text("Bedrijf;Gemeente;KvK;Mascotte\nHet Anker;Schiedam;1;x\n", "utf-8")
    told = terminal("companies", "import", vault, path, "--dry-run")
    assert "KvK, Mascotte" in told.err
    path.write_text("Wie;Waar\nHet Anker;Schiedam\n", "utf-8")
    assert terminal("companies", "import", vault, path).code == cli.REFUSED


def test_the_catalogue_is_shared_and_taken_in(terminal: Terminal, vault: Path, region: Path, tmp_path: Path) -> None:
    path = tmp_path / "regio.json"
    out = terminal("companies", "catalogue", "export", region, "--to", path, "--json")
    assert out.code == cli.OK and out.json["companies"] > 0
    data = json.loads(path.read_text("utf-8"))
    assert data["version"] == 1 and not any("contacts" in item or "note" in item for item in data["companies"])
    assert terminal("companies", "catalogue", "export", region, "--to", region / "c.json").code == cli.REFUSED
    taken = terminal("companies", "catalogue", "import", vault, path, "--json")
    assert taken.json["new"] == out.json["companies"] and taken.json["offers"]["new"] == out.json["offers"]
    again = terminal("companies", "catalogue", "import", vault, path, "--theirs", "--json")
    assert again.code == cli.OK and (again.json["new"], again.json["written"]) == (0, False)
    path.write_text(json.dumps({**data, "version": 2}), "utf-8")
    assert terminal("companies", "catalogue", "import", vault, path).code == cli.REFUSED
