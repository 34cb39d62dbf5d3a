"""The guards themselves: each is asked about the calls it must refuse and the ones it must let pass."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import types
from pathlib import Path

import pytest

from tests import guards
from tests.answers import Asked, FakeMessages

PROGRAM = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
import guards
guards.install(Path(sys.argv[1]))
try:
    exec(sys.argv[3])
except guards.Trespass:
    pass
"""


def noted(tmp_path: Path, code: str) -> str:
    """What the guards write down when a program of its own runs the code."""
    report = tmp_path / "report.txt"
    report.touch()
    words = [sys.executable, "-S", "-c", PROGRAM, str(report), str(Path(guards.__file__).parent), code]
    environment = {name: value for name, value in os.environ.items() if name != guards.REPORT_VARIABLE}
    subprocess.run(words, check=True, env=environment)
    return report.read_text()


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.getaddrinfo('school.invalid', 443)",
        "import socket; socket.socket().connect(('127.0.0.1', 9))",
        "import socket; socket.socket().bind(('127.0.0.1', 0))",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
    ],
)
def test_the_network_is_refused_and_noted(tmp_path: Path, code: str) -> None:
    assert noted(tmp_path, code).startswith("network: ")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no socket pairs of its own")
def test_sockets_within_the_machine_are_let_pass(tmp_path: Path) -> None:
    assert noted(tmp_path, "import socket; [end.close() for end in socket.socketpair()]") == ""


@pytest.mark.parametrize(
    "action",
    ["open(live, 'rb')", "os.open(live, os.O_RDONLY)", "shutil.copyfile(live, live + '.copy')", "os.remove(live)"],
)
def test_a_live_administration_is_left_alone(tmp_path: Path, action: str) -> None:
    live = tmp_path / "administration.db"
    live.write_bytes(b"")
    code = f"""
import os, shutil, types
live = {str(live)!r}
sys.modules["routekaart_app.store.database"] = types.SimpleNamespace(live_paths=lambda: frozenset([Path(live)]))
{action}
"""
    assert noted(tmp_path, code).startswith("live administration: ")
    assert live.exists()


def test_files_beside_a_live_administration_are_let_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = types.SimpleNamespace(live_paths=lambda: frozenset([tmp_path / "administration.db"]))
    monkeypatch.setitem(sys.modules, "routekaart_app.store.database", store)
    (tmp_path / "beside.txt").write_text("fine")


def test_the_suite_runs_under_the_guards(home: Path) -> None:
    assert Path.home() == home.resolve()
    assert socket.socket in socket.socket.__mro__  # the real class: the guard is a hook, not a replacement
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_answers_are_given_in_order_and_questions_are_on_record() -> None:
    messages = FakeMessages(True, None)
    assert messages.ask("Verwijderen?", "De lijst", yes="Verwijderen", no="Annuleren")
    assert messages.choose_folder("Waarheen?") is None
    assert [asked.kind for asked in messages.asked] == ["ask", "choose_folder"]
    assert messages.asked[0] == Asked("ask", "Verwijderen?", "De lijst [Verwijderen] [Annuleren]")


def test_an_unexpected_question_fails() -> None:
    with pytest.raises(AssertionError, match="unexpected question"):
        FakeMessages().choose_folder("Waarheen?")


def test_an_answer_of_the_wrong_kind_fails() -> None:
    with pytest.raises(AssertionError, match="wants yes or no"):
        FakeMessages(None).ask("Verwijderen?", "De lijst", yes="Ja", no="Nee")
