"""Record, coverage, undo and redo on the command line: a visit counts for who was there, and for nobody else."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from routekaart_app import bootstrap, cli
from routekaart_app.domain.coverage import Status
from routekaart_app.store.vault_key import FLOOR
from tests.builders import TODAY, a_class
from tests.cli.conftest import PASSWORD, Answer, Terminal, content

VISIT = {"--group": "3B", "--line": "VO3-02", "--date": "2026-03-04", "--company": "Zorgboerderij De Verzinsel"}


def record(terminal: Terminal, vault: Path, *more: object, **instead: str) -> Answer:
    """Record the usual visit; `line="VO3-01"` says otherwise."""
    options = VISIT | {f"--{name}": value for name, value in instead.items()}
    return terminal("record", vault, *(word for pair in options.items() for word in pair), *more)


def covered(terminal: Terminal, vault: Path, *words: object) -> dict[str, Any]:
    answer = terminal("coverage", vault, *words, "--json")
    assert (answer.code, answer.err) == (cli.OK, "")
    assert set(answer.json) == {"on", "school_year", "groups", "pupils"}
    return answer.json


def statuses(pupil: dict[str, Any]) -> dict[str, str]:
    return {line["code"]: line["status"] for line in pupil["lines"]}


def test_everyone_was_there_except(terminal: Terminal, vault: Path) -> None:
    answer = record(terminal, vault, "--absent", "1003", "1010=transport", "--json")
    assert answer.code == cli.OK
    assert set(answer.json) == {"activity", "line", "present", "absent", "planned", "new_company"}
    assert (answer.json["line"], answer.json["present"], answer.json["absent"]) == ("VO3-02", 26, 2)
    assert answer.json["planned"] == 0
    assert UUID(answer.json["activity"]).version == 7
    assert any(line.startswith("26 ") for line in record(terminal, vault, "--json").err.splitlines()), "once more?"


def test_a_visit_moves_exactly_the_figures_it_should(terminal: Terminal, vault: Path) -> None:
    before = covered(terminal, vault, "--group", "3B")
    record(terminal, vault, "--absent", "1003", "--absent", "1010=transport")
    after = covered(terminal, vault, "--group", "3B")
    (was,), (now,) = before["groups"], after["groups"]
    assert set(now) == {"group", "school", "pupils", "due", "year"}
    assert (now["group"], now["school"], now["pupils"]) == ("3B", "Voorbeeldcollege", 28)
    assert now["year"] == {"done": was["year"]["done"] + 26, "of": was["year"]["of"]}
    absent = {pupil["number"] for pupil in after["pupils"] if statuses(pupil)["VO3-02"] != Status.DONE}
    assert absent == {"1003", "1010"}
    changed = [pupil["number"] for pupil, old in zip(after["pupils"], before["pupils"], strict=True) if pupil != old]
    assert len(changed) == 26


def test_the_shape_of_a_pupil(terminal: Terminal, vault: Path) -> None:
    record(terminal, vault)
    found = covered(terminal, vault, "--pupil", "1001")
    assert (found["on"], found["school_year"], found["groups"]) == ("2026-03-04", "2025-2026", [])
    (pupil,) = found["pupils"]
    assert set(pupil) == {"number", "name", "group", "due", "year", "lines"}
    assert (pupil["number"], pupil["name"], pupil["group"]) == ("1001", "Elif Aydın", "3B")
    assert set(pupil["due"]) == set(pupil["year"]) == {"done", "of"}
    assert all(set(line) == {"code", "status", "counted", "target"} for line in pupil["lines"])
    assert {line["status"] for line in pupil["lines"]} <= {status.value for status in Status}
    assert next(line for line in pupil["lines"] if line["code"] == "VO3-02") == {
        "code": "VO3-02",
        "status": "done",
        "counted": 1,
        "target": 1,
    }


def test_a_group_is_the_sum_of_its_pupils(terminal: Terminal, region: Path) -> None:
    everything = covered(terminal, region)
    assert everything["pupils"] == []
    for group in everything["groups"]:
        if [other["group"] for other in everything["groups"]].count(group["group"]) > 1:
            continue
        found = covered(terminal, region, "--group", group["group"])
        assert found["groups"] == [group]
        for figure in ("due", "year"):
            parts = [pupil[figure] for pupil in found["pupils"]]
            assert group[figure] == {key: sum(part[key] for part in parts) for key in ("done", "of")}


def test_figures_are_of_the_day_asked_for(terminal: Terminal, vault: Path) -> None:
    record(terminal, vault)
    assert covered(terminal, vault, "--group", "3B", "--on", "3-3-2026")["groups"][0]["year"]["done"] == 0
    summer = covered(terminal, vault, "--group", "3B", "--on", "2026-07-31")["groups"][0]
    assert (summer["due"], summer["year"]["done"]) == (summer["year"], 28)
    before = terminal("coverage", vault, "--on", "2024-03-04", "--json")
    assert before.json == {"on": "2024-03-04", "school_year": "2023-2024", "groups": [], "pupils": []}


def test_people_read_two_figures_a_line(terminal: Terminal, vault: Path) -> None:
    record(terminal, vault)
    lines = terminal("coverage", vault, "--group", "3B", "--lang", "en").out.splitlines()
    assert len(lines) == 1 + 28
    assert lines[0].startswith("3B: ")
    assert lines[1].startswith("Aydın, Elif: ")
    assert all("of what was due" in line and "of the whole year" in line for line in lines)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("", "unknown"),
        ("=not_at_school", "not_at_school"),
        ("=niet op school", "not_at_school"),
        ("=not at school", "not_at_school"),
        ("=vervoer", "transport"),
        ("=Other lesson", "other_lesson"),
    ],
)
def test_reasons_in_the_words_of_the_screen(terminal: Terminal, vault: Path, said: str, reason: str) -> None:
    answer = record(terminal, vault, "--absent", f"1003{said}", "--json")
    assert (answer.code, answer.json["absent"]) == (cli.OK, 1)
    services = bootstrap.open_folder(vault, PASSWORD)
    dossier = services.pupils.dossier(services.pupils.by_number("1003"), TODAY)
    services.close()
    assert [(moment.state, moment.reason) for moment in dossier.moments] == [("absent", reason)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("group", "9Z"),
        ("line", "VO9-99"),
        ("date", "2026-08-01"),
        ("date", "2019-03-04"),
        ("time", "25:00"),
        ("absent", "999"),
        ("absent", "1001=ziek"),
        ("absent", "=vervoer"),
        ("school", "00XX"),
        ("company", "x" * 201),
    ],
)
def test_what_cannot_be_is_refused_in_words(terminal: Terminal, vault: Path, name: str, value: str) -> None:
    before = content(vault)
    answer = record(terminal, vault, "--json", **{name: value})
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (cli.REFUSED, "", 1)
    assert content(vault) == before


def test_the_reasons_on_offer_are_named_in_the_language_of_the_user(terminal: Terminal, vault: Path) -> None:
    dutch = record(terminal, vault, absent="1001=ziek").err
    assert "niet op school, vervoer, andere les, onbekend" in dutch


def test_nobody_there_is_not_a_visit(terminal: Terminal, vault: Path) -> None:
    answer = record(terminal, vault, "--absent", *range(1001, 1029))
    assert answer.code == cli.REFUSED


def test_groups_and_lines_without_regard_to_capitals(terminal: Terminal, vault: Path) -> None:
    answer = record(terminal, vault, "--json", group="3b", line="vo3-02", date="4-3-2026")
    assert answer.json["line"] == "VO3-02"


def test_two_schools_with_one_name_for_a_class(terminal: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "two"
    services, _recovery = bootstrap.create(folder, PASSWORD, cost=FLOOR)
    a_class(services.vault.database, brin="99ZX", size=3)
    a_class(services.vault.database, brin="99ZZ", size=4)
    services.close()
    assert record(terminal, folder).code == cli.REFUSED
    assert record(terminal, folder, "--json", school="99zz").json["present"] == 4
    assert terminal("coverage", folder, "--pupil", "1001").code == cli.REFUSED
    assert len(covered(terminal, folder, "--pupil", "1001", "--school", "99ZX")["pupils"]) == 1
    assert [group["pupils"] for group in covered(terminal, folder, "--school", "99ZZ")["groups"]] == [4]
    assert terminal("coverage", folder, "--school", "00XX").code == cli.REFUSED
    assert record(terminal, folder, "--absent", "1004", school="99ZX").code == cli.REFUSED


def test_undo_and_redo_are_one_step_each(terminal: Terminal, vault: Path) -> None:
    fresh = covered(terminal, vault, "--group", "3B")
    label, new = record(terminal, vault, "--lang", "en").err.strip().splitlines()
    assert "Zorgboerderij De Verzinsel" in new
    assert label == "Visit to Zorgboerderij De Verzinsel recorded for 28 pupils"
    recorded = covered(terminal, vault, "--group", "3B")
    assert terminal("undo", vault, "--json").json == {"undone": label}
    assert covered(terminal, vault, "--group", "3B") == fresh
    assert terminal("redo", vault, "--json").json == {"redone": label}
    assert covered(terminal, vault, "--group", "3B") == recorded
    assert terminal("redo", vault, "--json").json == {"redone": None}
    assert terminal("check", vault, "--json").json["ok"] is True


def test_nothing_to_undo_is_no_failure(terminal: Terminal, vault: Path) -> None:
    for word, key in (("undo", "undone"), ("redo", "redone")):
        answer = terminal(word, vault, "--json")
        assert (answer.code, answer.json) == (cli.OK, {key: None})
        assert answer.err


def test_a_backup_opens_by_itself(terminal: Terminal, vault: Path) -> None:
    record(terminal, vault)
    answer = terminal("backup", vault, "--json")
    assert (answer.code, answer.json["pupils"]) == (cli.OK, 28)
    assert terminal("coverage", answer.json["backup"], "--group", "3B").code != cli.OK, "but not where it lies"
    copy = Path(shutil.copytree(answer.json["backup"], vault.parent / "terug"))
    (copy / "manifest.json").unlink()
    assert covered(terminal, copy, "--group", "3B") == covered(terminal, vault, "--group", "3B")


def test_who_was_there_for_a_part_does_not_count(terminal: Terminal, vault: Path) -> None:
    answer = record(terminal, vault, "--partly", "1003", "1010", "--json")
    assert (answer.code, answer.json["present"], answer.json["absent"]) == (cli.OK, 28, 0)
    pupils = terminal("coverage", vault, "--group", "3B", "--on", "2026-03-04", "--json").json["pupils"]
    partly = {pupil["number"] for pupil in pupils if statuses(pupil)["VO3-02"] == Status.PARTLY}
    assert partly == {"1003", "1010"}


def test_a_day_to_come_is_planned(terminal: Terminal, vault: Path) -> None:
    answer = record(terminal, vault, "--absent", "1003", "--prepared", "--json", date="2026-03-12", time="9:30")
    assert answer.code == cli.OK
    assert (answer.json["planned"], answer.json["present"], answer.json["absent"]) == (27, 0, 0)
    services = bootstrap.open_folder(vault, PASSWORD)
    sheet = services.contacts.open_sheet(UUID(answer.json["activity"]))
    services.close()
    assert (sheet.starts_at, sheet.prepared, sheet.was_held) == ("09:30", True, False)
    pupils = terminal("coverage", vault, "--group", "3B", "--json").json["pupils"]
    assert [pupil["number"] for pupil in pupils if statuses(pupil)["VO3-02"] != Status.PLANNED] == ["1003"]
    said = record(terminal, vault, "--lang", "en", date="2026-03-12").err.strip()
    assert said == "Visit to Zorgboerderij De Verzinsel planned for 28 pupils on 12 March"


@pytest.mark.parametrize(
    "words", [("--absent", "1003=vervoer"), ("--partly", "1003"), ("--met-people",), ("--looked-back",)]
)
def test_what_cannot_be_known_beforehand_is_refused(terminal: Terminal, vault: Path, words: tuple[str, ...]) -> None:
    before = content(vault)
    answer = record(terminal, vault, *words, date="2026-03-12")
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (cli.REFUSED, "", 1)
    assert content(vault) == before


def test_what_made_it_meaningful_is_kept_beside_the_count(terminal: Terminal, vault: Path) -> None:
    plain = covered_after(terminal, vault)
    terminal("undo", vault)
    assert covered_after(terminal, vault, "--prepared", "--met-people", "--looked-back") == plain
    services = bootstrap.open_folder(vault, PASSWORD)
    moment = services.pupils.dossier(services.pupils.by_number("1003"), TODAY).moments[0]
    sheet = services.contacts.open_sheet(moment.activity_id)
    services.close()
    assert (sheet.prepared, sheet.met_people, sheet.looked_back) == (True, True, True)


def covered_after(terminal: Terminal, vault: Path, *words: object) -> dict[str, Any]:
    """The figures of the class once the usual visit has been recorded."""
    assert record(terminal, vault, *words).code == cli.OK
    return covered(terminal, vault, "--group", "3B")
