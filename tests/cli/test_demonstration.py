"""The main job without a screen: it ends with reports and figures, and never touches what is not its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from routekaart_app import bootstrap, cli, demonstration
from routekaart_app.commands.common import EXAMPLE_PASSWORD
from routekaart_app.store.vault_key import FLOOR
from tests.cli.conftest import Terminal


def test_from_an_earlier_one_to_the_reports_of_a_class(terminal: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "voorbeeld"
    services, _recovery = bootstrap.create(folder / "administratie", EXAMPLE_PASSWORD, cost=FLOOR, is_example=True)
    services.close()
    (folder / "rapporten").mkdir()
    (folder / "rapporten" / "oud.pdf").write_bytes(b"old")
    answer = terminal("demo", folder, "--lang", "en")
    assert answer.code == cli.OK
    region, visit, before, after, *files = answer.out.splitlines()
    assert region.startswith("Invented region: 240 pupils, ")
    assert visit.startswith(f"Visit to {demonstration.COMPANY} recorded for ")
    assert visit.endswith(", 2 absent")
    assert before.startswith("Class 3B before: ")
    assert after.startswith("Class 3B after: ")
    assert before.split(":")[1] != after.split(":")[1]
    (pdf,) = (folder / "rapporten").iterdir()
    assert files == [f"{pdf}: {len(PdfReader(pdf).pages)} pages"]
    services = bootstrap.open_folder(folder / "administratie", EXAMPLE_PASSWORD)
    assert services.vault.is_example
    services.close()


@pytest.mark.parametrize("kind", ["file", "stranger", "administration", "report beside"])
def test_what_is_not_its_own_is_not_touched(terminal: Terminal, tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "van-mij"
    if kind == "file":
        folder.write_text("brief")
    elif kind == "administration":
        services, _recovery = bootstrap.create(folder / "administratie", EXAMPLE_PASSWORD, cost=FLOOR)
        services.close()
    else:
        kept = folder / ("mijn.txt" if kind == "stranger" else "administratie/rapport.txt")
        kept.parent.mkdir(parents=True)
        kept.write_text("van mij")
    before = snapshot(tmp_path)
    answer = terminal("demo", folder)
    assert (answer.code, answer.out, bool(answer.err)) == (cli.REFUSED, "", True)
    assert snapshot(tmp_path) == before


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
