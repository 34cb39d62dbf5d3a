"""What holds for every command: words, exit codes, languages, streams, and the ways in which a vault stays shut."""

from __future__ import annotations

import argparse
import ast
import inspect
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from routekaart_app import __version__, argument_words, arguments, bootstrap, cli, i18n
from routekaart_app.clock import FrozenClock
from routekaart_app.store.database import SCHEMA
from routekaart_app.store.vault_key import FLOOR
from routekaart_app.terminal import PASSWORD_VARIABLE, TerminalProgress
from tests.builders import TODAY, a_class
from tests.cli.conftest import PASSWORD, SAMPLES, Terminal, content

ROOT = Path(__file__).parent.parent.parent


def program(*words: object, **more: str) -> subprocess.CompletedProcess[bytes]:
    """The command line as a program of its own; `more` is added to its environment."""
    line = [sys.executable, "-m", "routekaart_app", *(str(word) for word in words)]
    return subprocess.run(line, cwd=ROOT, env=os.environ | more, capture_output=True, timeout=60, check=False)


def test_version_and_help_are_told(terminal: Terminal) -> None:
    assert terminal("--version").out == f"routekaart {__version__}\n"
    overview = terminal("--help")
    assert overview.code == cli.OK
    for name in ("new", "example", "import", "record", "coverage", "report", "check", "backup", "undo", "redo"):
        assert f"    {name} " in overview.out
        assert terminal(name, "--help").code == cli.OK


def test_a_command_takes_by_itself_what_it_takes_among_all(capsys: pytest.CaptureFixture[str]) -> None:
    def told(whole: argparse.ArgumentParser, name: str) -> str:
        with pytest.raises(SystemExit):
            whole.parse_args([name, "--help"])
        return capsys.readouterr().out

    whole, names = arguments.parser()
    assert len(names) > 20
    for name in names:
        alone, only = arguments.parser([name, "--help"])
        assert list(only) == [name] and told(alone, name) == told(whole, name)
    assert list(arguments.parser(["--lang", "record"])[1]) == list(arguments.parser(["nothing"])[1]) == list(names)


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["new", "here"],
        ["record", "here", "--group", "3B", "--line", "VO3-02"],
        ["record", "here", "--group", "3B", "--line", "VO3-02", "--date", "4 maart"],
        ["record", "here", "--group", "3B", "--line", "VO3-02", "--date", "2026-02-30"],
        ["coverage", "here", "--group", "3B", "--pupil", "1001"],
        ["report", "progress", "here", "--to", "there"],
        ["report", "parents", "here", "--all", "--to", "there"],
        ["example", "here", "--pupils", "0"],
        ["example", "here", "--pupils", "veel"],
        ["check", "here", "--lang", "fy"],
        ["check", "here", "--password", "geheim"],
        ["import", "here", "file.csv", "--encoding", "ebcdic"],
        ["chek", "here"],
        ["--lang", "en"],
        ["here", "--json"],
    ],
)
def test_wrong_use_is_told_before_anything_is_opened(terminal: Terminal, words: list[str]) -> None:
    answer = terminal(*words)
    assert (answer.code, answer.out) == (cli.WRONG_USE, "")
    assert answer.err.startswith(i18n.gettext("usage: ") + "routekaart")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (["--help"], "nl"),
        (["--lang", "en", "--help"], "en"),
        (["check", "--help", "--lang=en"], "en"),
        (["--lang=en", "check", "--help"], "en"),
    ],
)
def test_argparse_speaks_the_language_of_the_screen(terminal: Terminal, words: list[str], language: str) -> None:
    say = i18n.catalog("app", language).gettext
    said = " ".join(terminal(*words).out.split())
    for text in ("usage: ", "options", "show this help message and exit"):
        assert say(text) in said
    if words[0] == "check":
        assert say("integrity, orphans, impossible dates") in said and say("language of the messages") in said


def test_every_word_of_argparse_is_one_that_this_python_says() -> None:
    source = ast.walk(ast.parse(inspect.getsource(argparse)))
    said = {node.value for node in source if isinstance(node, ast.Constant)}
    assert set(argument_words.WORDS) <= said


@pytest.mark.parametrize("text", ["2026-03-04", "4-3-2026", " 04-03-2026 "])
def test_days_are_read_the_way_people_write_them(text: str) -> None:
    assert arguments.day(text) == TODAY


@pytest.mark.parametrize("text", ["", "4 maart 2026", "2026-13-01", "4-3-26", "2026-03", "x-y-2026"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        arguments.day(text)


def test_a_new_administration_has_a_school_a_routekaart_and_a_key_that_opens_it(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = terminal("new", tmp_path / "Ürün", "--school", "Verzonnen School", "--brin", "99zz", "--json")
    assert (made.code, set(made.json)) == (cli.OK, {"vault", "recovery_key"})
    assert made.json["recovery_key"] in made.err
    monkeypatch.setenv(PASSWORD_VARIABLE, made.json["recovery_key"])
    assert terminal("check", tmp_path / "Ürün", "--json").json == {
        "ok": True,
        "schema": SCHEMA,
        "pupils": 0,
        "findings": [],
    }
    services = bootstrap.open_folder(tmp_path / "Ürün", PASSWORD, clock=FrozenClock(TODAY))
    assert [(school.name, school.brin) for school in services.schools.schools()] == [("Verzonnen School", "99ZZ")]
    assert services.routekaarten.lines(services.schools.current_year())
    services.close()


def test_an_administration_is_never_made_over_another(terminal: Terminal, vault: Path) -> None:
    before = content(vault)
    for words in (["new", vault, "--school", "Andere"], ["example", vault]):
        answer = terminal(*words)
        assert (answer.code, answer.out) == (cli.CANNOT_OPEN, "")
    assert content(vault) == before


def test_without_a_password_nothing_is_made(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for given in (None, ""):
        monkeypatch.delenv(PASSWORD_VARIABLE) if given is None else monkeypatch.setenv(PASSWORD_VARIABLE, given)
        answer = terminal("new", tmp_path / "new", "--school", "Verzonnen")
        assert answer.code == cli.CANNOT_OPEN
        assert not (tmp_path / "new" / "routekaart.db").exists()


def test_the_password_comes_from_a_file(
    terminal: Terminal, vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, "niet dit")
    kept = tmp_path / "wachtwoord.txt"
    for ending in ("", "\n", "\r\n"):
        kept.write_bytes((PASSWORD + ending).encode())
        assert terminal("check", vault, "--password-file", kept).code == cli.OK


@pytest.mark.parametrize("kept", [None, b"\xff\xfe\x00", b"fout"])
def test_a_password_file_that_does_not_help(
    terminal: Terminal, vault: Path, tmp_path: Path, kept: bytes | None
) -> None:
    path = tmp_path / "wachtwoord.txt"
    if kept is not None:
        path.write_bytes(kept)
    answer = terminal("check", vault, "--password-file", path)
    assert (answer.code, answer.out) == (cli.CANNOT_OPEN, "")
    assert answer.err


def test_no_password_and_nobody_to_ask(terminal: Terminal, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    answer = terminal("check", vault, "--json", "--lang", "en")
    assert (answer.code, answer.out) == (cli.CANNOT_OPEN, "")
    assert answer.err == f"No password was given. Set {PASSWORD_VARIABLE} or use --password-file.\n"


def test_somebody_at_the_terminal_is_asked(terminal: Terminal, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: PASSWORD)
    assert terminal("check", vault).code == cli.OK


def test_a_wrong_password_opens_nothing_and_changes_nothing(
    terminal: Terminal, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name: path.read_bytes() for path in vault.iterdir()}
    monkeypatch.setenv(PASSWORD_VARIABLE, "fout")
    for words in (["check", vault], ["coverage", vault, "--json"], ["undo", vault]):
        answer = terminal(*words)
        assert (answer.code, answer.out) == (cli.CANNOT_OPEN, "")
    assert {path.name: path.read_bytes() for path in vault.iterdir()} == before


def test_a_vault_in_use_is_left_alone(terminal: Terminal, vault: Path) -> None:
    services = bootstrap.open_folder(vault, PASSWORD)
    answer = terminal("check", vault, "--json")
    services.close()
    assert (answer.code, answer.out) == (cli.CANNOT_OPEN, "")
    assert terminal("check", vault).code == cli.OK


def test_files_that_are_no_vault(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    bytes_of = {
        "empty": b"",
        "damaged": content(vault)[:4096] + b"x" * (len(content(vault)) - 4096),
        "plain": b"SQLite format 3\x00" + b"\x00" * 8192,
    }
    for name, put in bytes_of.items():
        (vault / "routekaart.db").write_bytes(put)
        answer = terminal("check", vault, "--json")
        assert (answer.code, answer.out, bool(answer.err)) == (cli.CANNOT_OPEN, "", True), name
        assert content(vault) == put
    for place in (tmp_path / "nergens", tmp_path, vault / "keys.json"):
        assert terminal("check", place).code == cli.CANNOT_OPEN


def test_messages_speak_dutch_unless_told_otherwise(terminal: Terminal, vault: Path) -> None:
    english = terminal("coverage", vault, "--group", "9Z", "--lang", "en")
    dutch = terminal("coverage", vault, "--group", "9Z")
    assert (english.code, dutch.code) == (cli.REFUSED, cli.REFUSED)
    assert english.err.startswith("There is no class 9Z in school year 2025-2026.")
    assert dutch.err.startswith("In schooljaar 2025-2026 is er geen klas 9Z.")


def test_nothing_but_the_object_reaches_standard_output(terminal: Terminal, vault: Path, empty: Path) -> None:
    on_both = [
        ["import", empty, SAMPLES / "edexml-po.xml"],
        ["record", vault, "--group", "3B", "--line", "VO3-02", "--date", TODAY, "--company", "Zorgboerderij"],
        ["coverage", vault],
        ["coverage", vault, "--group", "3B"],
        ["backup", vault],
        ["undo", vault],
        ["redo", vault],
        ["check", vault],
    ]
    for words in on_both:
        assert terminal(*words, "--json").json


def test_stopping_halfway_says_so(terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_progress: TerminalProgress, done: int, of: int, text: str = "") -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(TerminalProgress, "step", stop)
    answer = terminal("example", tmp_path / "half", "--pupils", "10", "--lang", "en")
    assert (answer.code, answer.out) == (cli.ATTENTION, "")
    assert answer.err == "Stopped. Nothing was changed.\n"
    assert not (tmp_path / "half").exists()


def test_as_a_program_with_names_no_code_page_has(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    services, _recovery = bootstrap.create(folder, PASSWORD, cost=FLOOR)
    a_class(services.vault.database, size=6)
    services.close()
    outside = {PASSWORD_VARIABLE: PASSWORD, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = program("coverage", folder, "--group", "3B", "--on", "2026-03-04", "--json", **outside)
    assert (done.returncode, done.stderr) == (cli.OK, b"")
    found = json.loads(done.stdout.decode("utf-8"))
    assert "Kaan Öztürk" not in [pupil["name"] for pupil in found["pupils"]]
    assert "Elif Aydın" in [pupil["name"] for pupil in found["pupils"]]


def test_as_a_program_its_exit_code_is_the_commands(tmp_path: Path) -> None:
    done = program("check", tmp_path, **{PASSWORD_VARIABLE: PASSWORD})
    assert (done.returncode, done.stdout) == (cli.CANNOT_OPEN, b"")
    assert done.stderr.decode("utf-8").startswith("In deze map staat geen administratie.")


def test_no_command_reads_the_wall_clock_of_another_year(terminal: Terminal, vault: Path) -> None:
    answer = terminal("coverage", vault, "--json").json
    assert (date.fromisoformat(answer["on"]), answer["school_year"]) == (TODAY, "2025-2026")


def test_a_reader_who_has_enough_is_no_error(vault: Path) -> None:
    program = [
        sys.executable,
        "-m",
        "routekaart_app",
        "coverage",
        str(vault),
        "--group",
        "3B",
        "--on",
        "2026-03-04",
        "--json",
    ]
    told = os.environ | {PASSWORD_VARIABLE: PASSWORD}
    pipe = subprocess.PIPE
    with subprocess.Popen(program, cwd=ROOT, stdout=pipe, stderr=pipe, env=told) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.close()
        said = running.stderr.read().decode()
    assert running.returncode == cli.OK and "Traceback" not in said and "BrokenPipe" not in said
