"""Papers and calendar files of visits on the command line."""

from __future__ import annotations

from pathlib import Path

from icalendar import Calendar
from pypdf import PdfReader

from routekaart_app import cli
from tests.cli.conftest import Terminal, content


def test_papers_and_a_calendar_of_one_visit(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    what = ("--company", "Zorghub", "--group", "3B", "--date", "2026-03-12", "--time", "9:00-11:00")
    made = terminal("visits", "plan", vault, *what, "--json")
    visit, before = made.json["visit"], content(vault)
    out = tmp_path / "uit"
    answer = terminal("report", "participants", vault, "--visit", visit, "--to", out, "--json")
    (file,) = answer.json["files"]
    assert answer.code == cli.ATTENTION and answer.json["warnings"]
    assert file["pages"] == len(PdfReader(file["path"]).pages) == 1
    assert Path(file["path"]).match("Zorghub_*_2026-03-12.pdf")
    refused = terminal("report", "certificate", vault, "--visit", visit, "--to", out, "--json")
    assert refused.code == cli.REFUSED and not refused.out
    for wrong in (("participants", "--group", "3B"), ("class", "--visit", visit)):
        assert terminal("report", wrong[0], vault, *wrong[1:], "--to", out).code == cli.WRONG_USE
    file_name = out / "agenda.ics"
    for more in (("--visit", visit), ("--from", "2026-03-01", "--to-date", "2026-03-31")):
        answer = terminal("visits", "calendar", vault, *more, "--to", file_name, "--json")
        assert answer.code == cli.OK and answer.json == {"visits": 1, "file": str(file_name)}
        (event,) = Calendar.from_ical(file_name.read_bytes()).walk("VEVENT")
        assert event["UID"] == f"{visit}@routekaart"
    inside = terminal("visits", "calendar", vault, "--visit", visit, "--to", vault / "x.ics", "--json")
    assert inside.code == cli.REFUSED and not (vault / "x.ics").exists()
    both = terminal("visits", "calendar", vault, "--visit", visit, "--to-date", "2026-03-31", "--to", file_name)
    assert both.code == cli.WRONG_USE and content(vault) == before
