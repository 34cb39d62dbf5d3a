"""Parents and carers on the command line: a list comes in twice and is in once, and they are shown with children."""

from __future__ import annotations

from pathlib import Path

from routekaart_app import cli
from tests.cli.conftest import Terminal


def test_a_list_of_parents_comes_in_and_is_shown(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    path = tmp_path / "ouders.csv"
    path.write_text(
        "Leerlingnummer;Leerling;Naam ouder;Relatie;Taal;Inkomen\n"
        "1001;Elif Aydın;Ayşe Aydın;moeder;Turks;KANARIE\n"
        "9999;Wie Dan;Jan Bos;vader;;KANARIE\n",
        encoding="utf-8",
    )
    answer = terminal("guardians", "import", vault, path, "--dry-run", "--json")
    assert answer.code == cli.ATTENTION
    assert (answer.json["new"], answer.json["written"], answer.json["skipped_fields"]) == (1, False, ["Inkomen"])
    assert [(item["row"], item["field"]) for item in answer.json["problems"]] == [(3, "pupil")]
    assert "KANARIE" not in answer.out + answer.err
    assert terminal("guardians", "list", vault, "--json").json == {"guardians": []}
    assert terminal("guardians", "import", vault, path).code == cli.ATTENTION
    again = terminal("guardians", "import", vault, path, "--school", "99ZX", "--json").json
    assert (again["new"], again["changed"], again["unchanged"], again["written"]) == (0, 0, 1, False)
    for scope in ((), ("--group", "3B"), ("--pupil", "1001"), ("--school", "99ZX")):
        (one,) = terminal("guardians", "list", vault, *scope, "--json").json["guardians"]
        assert (one["name"], one["talk_language"], one["children"][0]["relation"]) == ("Ayşe Aydın", "tr", "mother")
    assert terminal("guardians", "list", vault, "--pupil", "1002", "--json").json == {"guardians": []}
    shown = terminal("guardians", "list", vault, "--lang", "en")
    assert shown.out == "Ayşe Aydın · Turkish · Elif Aydın (3B, mother)\n"
    path.write_text("Leerlingnummer;Naam\n1001;Elif\n", encoding="utf-8")
    assert terminal("guardians", "import", vault, path).code == cli.REFUSED
    assert terminal("undo", vault).code == cli.OK
    assert terminal("guardians", "list", vault, "--json").json == {"guardians": []}
