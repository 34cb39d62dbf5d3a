"""Talk and agreement on the command line: with one pupil or several, by words in either language."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from routekaart_app import bootstrap, cli
from routekaart_app.store.models import Activity, Enrolment
from tests.builders import TODAY
from tests.cli.conftest import PASSWORD, Answer, Terminal, content
from tests.cli.test_record import record

TALK = {"--pupil": "1001", "--kind": "loopbaangesprek", "--date": "2026-03-04"}


def talk(terminal: Terminal, vault: Path, *more: object, **instead: str) -> Answer:
    """Record the usual talk; `kind="intake"` says otherwise."""
    options = TALK | {f"--{name}": value for name, value in instead.items()}
    return terminal("talk", vault, *(word for pair in options.items() for word in pair), *more)


def kept(vault: Path, talk_id: str) -> Activity:
    """The talk as it is in the administration."""
    services = bootstrap.open_folder(vault, PASSWORD)
    with services.vault.database.read() as session:
        found = session.get_one(Activity, UUID(talk_id))
    services.close()
    return found


def test_a_talk_with_everything(terminal: Terminal, vault: Path) -> None:
    visit = record(terminal, vault, "--json").json["activity"]
    answer = talk(
        terminal, vault, "--about", "last", "--competency", "kr", "NW", "--text", "Wil met mensen werken",
        "--agreement", "Drie bedrijven bellen", "--due", "18-3-2026", "--present", "parent", "--json",
    )  # fmt: skip
    assert (answer.code, set(answer.json)) == (cli.OK, {"talk", "pupils", "open_agreements"})
    assert answer.json["pupils"] == 1
    assert answer.json["open_agreements"] == [{"text": "Drie bedrijven bellen", "due": "2026-03-18", "number": "1001"}]
    row = kept(vault, answer.json["talk"])
    assert (row.kind, row.talk_kind, row.competencies, row.present) == ("talk", "career", ("KR", "NW"), ("parent",))
    assert str(row.about_id) == visit and row.note == "Wil met mensen werken"


def test_a_talk_closes_the_planned_one_unless_it_is_kept(terminal: Terminal, vault: Path) -> None:
    plan = talk(terminal, vault, "--json", date="2026-03-12").json["talk"]
    assert talk(terminal, vault, "--keep-planned", "--json").json["talk"] != plan
    assert talk(terminal, vault, "--json").json["talk"] == plan


def test_a_group_talk_with_an_agreement_each(terminal: Terminal, vault: Path) -> None:
    answer = talk(
        terminal, vault, "--pupil", "1002", "--pupil", "1003", "--agreement", "Rapport mee", "--json", kind="group"
    )
    assert answer.json["pupils"] == 3
    assert [item["number"] for item in answer.json["open_agreements"]] == ["1001", "1002", "1003"]
    assert all(item["due"] is None for item in answer.json["open_agreements"])
    terminal("undo", vault)
    assert terminal("agreement", vault, "--pupil", "1002", "--list", "--json").json == {"agreements": []}


def test_the_next_talk_finds_it_and_it_is_done(terminal: Terminal, vault: Path) -> None:
    talk(terminal, vault, "--agreement", "Bellen")
    assert talk(terminal, vault, "--json", date="2026-03-03").json["open_agreements"][0]["text"] == "Bellen"
    (listed,) = terminal("agreement", vault, "--pupil", "1001", "--list", "--json").json["agreements"]
    assert set(listed) == {"id", "text", "made", "due", "state", "number"} and listed["state"] == "open"
    done = terminal("agreement", vault, "--pupil", "1001", "--done", listed["id"], "--json")
    assert (done.code, done.json["state"]) == (cli.OK, "kept")
    assert terminal("agreement", vault, "--pupil", "1001", "--done", listed["id"]).code == cli.REFUSED
    assert talk(terminal, vault, "--json").json["open_agreements"] == []


def test_people_read_lines(terminal: Terminal, vault: Path) -> None:
    answer = talk(terminal, vault, "--agreement", "Bellen", "--due", "2026-03-18")
    assert "Elif" in answer.err and answer.out.startswith("1001  open") and answer.out.rstrip().endswith("Bellen")
    assert "Bellen" in terminal("agreement", vault, "--pupil", "1001", "--list").out


@pytest.mark.parametrize("kind", ["SPREEKUUR", "office_hour", "Office Hour", "office hour"])
def test_kinds_by_name_or_key_in_either_language(terminal: Terminal, vault: Path, kind: str) -> None:
    assert kept(vault, talk(terminal, vault, "--json", kind=kind).json["talk"]).talk_kind == "office_hour"


def test_a_three_way_talk_counts_as_one(terminal: Terminal, vault: Path) -> None:
    assert kept(vault, talk(terminal, vault, "--json", kind="Driehoeksgesprek").json["talk"]).kind == "three_way"


def test_text_from_a_file(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    file = tmp_path / "tekst.txt"
    file.write_text("\ufeffregel één\r\nregel twee 😀", "utf-8")
    made = talk(terminal, vault, "--text-file", file, "--json")
    assert kept(vault, made.json["talk"]).note == "regel één\nregel twee 😀"


def test_a_file_that_is_no_text_or_has_no_end_is_refused_in_words(
    terminal: Terminal, vault: Path, tmp_path: Path
) -> None:
    file = tmp_path / "tekst.txt"
    file.write_bytes("één".encode("latin-1"))
    answer = talk(terminal, vault, "--text-file", file)
    assert answer.code == cli.REFUSED and "UTF-8" in answer.err
    file.write_bytes(b"\0" * 1_000_000)
    answer = talk(terminal, vault, "--text-file", file)
    assert answer.code == cli.REFUSED and "20000" in answer.err
    assert talk(terminal, vault, "--text-file", tmp_path).code == cli.REFUSED


def test_pupils_for_whom_it_does_not_count_are_named(terminal: Terminal, vault: Path) -> None:
    services = bootstrap.open_folder(vault, PASSWORD)
    with services.vault.database.write("naar groep 2", undoable=False) as session:
        row = session.query(Enrolment).filter_by(number="1002").one()
        row.stage, row.year, row.track = "PO", 2, ""
    services.close()
    answer = talk(terminal, vault, "--pupil", "1002", "--json")
    assert (answer.code, answer.json["not_counted"]) == (cli.ATTENTION, ["1002"])
    assert "Sem de Groen" in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("--kind", "feest"),
        ("--pupil", "9999"),
        ("--competency", "XX"),
        ("--about", "last"),
        ("--about", "iets"),
        ("--about", "01a200c3-a607-7000-b7cc-abc31c4ea3ee"),
        ("--due", "2026-03-18"),
        ("--agreement", "x" * 501),
        ("--agreement", "te vroeg", "--due", "2026-03-01"),
        ("--agreement", "te ver", "--due", "2096-03-01"),
        ("--text", "x" * 20_001),
        ("--text-file", "is er niet.txt"),
        ("--date", "2019-03-04"),
        ("--date", "2026-03-12", "--agreement", "nog niet"),
        ("--school", "00XX"),
    ],
)
def test_what_cannot_be_is_refused_in_words(terminal: Terminal, vault: Path, words: tuple[str, ...]) -> None:
    before = content(vault)
    answer = talk(terminal, vault, *words, "--json")
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (cli.REFUSED, "", 1)
    assert content(vault) == before


def test_the_kinds_on_offer_are_named(terminal: Terminal, vault: Path) -> None:
    assert "Loopbaangesprek, Spreekuur, Groepsgesprek" in talk(terminal, vault, kind="feest").err


def test_a_day_to_come_is_a_plan(terminal: Terminal, vault: Path) -> None:
    answer = talk(terminal, vault, "--json", date="2026-03-12")
    services = bootstrap.open_folder(vault, PASSWORD)
    (moment,) = services.pupils.dossier(services.pupils.by_number("1001"), TODAY).moments
    services.close()
    assert str(moment.activity_id) == answer.json["talk"] and moment.state == "planned"


def test_a_pupil_named_twice_is_one(terminal: Terminal, vault: Path) -> None:
    assert talk(terminal, vault, "--pupil", "1001", "--json").json["pupils"] == 1


def test_the_agreement_of_another_pupil_is_refused(terminal: Terminal, vault: Path) -> None:
    talk(terminal, vault, "--agreement", "Bellen")
    (listed,) = terminal("agreement", vault, "--pupil", "1001", "--list", "--json").json["agreements"]
    for wrong in (listed["id"], "geen-id"):
        assert terminal("agreement", vault, "--pupil", "1002", "--done", wrong).code == cli.REFUSED
