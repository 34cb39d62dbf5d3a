"""The installer on machines as they come: bare, half-installed, without rights, without a screen."""

from __future__ import annotations

import json
import os
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from installer import bootstrap

pytestmark = pytest.mark.skipif(os.name == "nt", reason="plays a Debian machine")
SOURCE = Path(bootstrap.__file__)


class Machine:
    """Plays the programs that the installer starts, and remembers every command line."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.commands: list[list[str]] = []
        self.fails: Callable[[list[str]], bool] = lambda words: False
        self.missing = {"offscreen": "", "xcb": ""}
        self.installed = {*bootstrap.OFFSCREEN_PACKAGES, *bootstrap.SCREEN_PACKAGES, "python-venv"}
        self.heals = True

    def run(self, words: list[str], **_options: object) -> SimpleNamespace:
        self.commands.append(words)
        if self.fails(words):
            return SimpleNamespace(returncode=1, stdout="", stderr="no")
        if "venv" in words:
            shutil.rmtree(self.root / ".venv", ignore_errors=True)
            (self.root / ".venv" / "bin").mkdir(parents=True)
            (self.root / ".venv" / "bin" / "python").symlink_to(sys.executable)
        if words[:2] == ["apt-get", "install"] and self.heals:
            self.missing = dict.fromkeys(self.missing, "")
            self.installed |= set(words)
        out = json.dumps(self.missing)
        if words[0] == "dpkg-query":
            out = "".join(f"{name} installed\n" for name in words if name in self.installed)
        return SimpleNamespace(returncode=0, stdout=out, stderr="")

    def said(self, *part: str) -> list[list[str]]:
        """The commands that hold these words next to each other."""
        return [words for words in self.commands if " ".join(part) in " ".join(words)]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    (tmp_path / "requirements.lock").write_text("one==1 --hash=sha256:00\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    played = Machine(tmp_path)
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(subprocess, "run", played.run)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.chdir(tmp_path)
    return played


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the installer became instead of ending."""
    programs: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _python, words: programs.append(words[1:]))
    monkeypatch.setattr(subprocess, "call", lambda _words: 0)
    return programs


def test_a_first_start_installs_by_hash_and_a_second_starts_no_process(machine: Machine) -> None:
    assert bootstrap.main(["setup"]) == 0
    (packages,) = machine.said("--require-hashes")
    assert packages[-2:] == ["-r", str(machine.root / "requirements.lock")]
    (program,) = machine.said("--no-deps", "--no-build-isolation")
    assert program[-2:] == ["-e", str(machine.root)]
    machine.commands.clear()
    assert bootstrap.main(["setup"]) == 0
    assert machine.commands == []


def test_an_installation_that_broke_off_is_made_anew(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.fails = lambda words: "--require-hashes" in words
    assert bootstrap.main(["setup"]) == 1
    assert "Is er verbinding?" in capsys.readouterr().err
    machine.fails = lambda words: False
    machine.commands.clear()
    assert bootstrap.main(["setup"]) == 0
    assert machine.said("-m", "venv", "--clear")
    assert bootstrap.is_ready(needs_screen=True)


def test_a_key_press_halfway_leaves_no_stamp(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(words: list[str]) -> bool:
        if "-e" in words:
            raise KeyboardInterrupt
        return False

    machine.fails = interrupt
    assert bootstrap.main(["run"]) == 130
    assert not bootstrap.is_ready(needs_screen=False)
    assert "Een volgende start maakt het af." in capsys.readouterr().err


def test_other_pins_are_installed_into_the_same_environment(machine: Machine) -> None:
    bootstrap.main(["setup"])
    machine.commands.clear()
    (machine.root / "requirements.lock").write_text("one==2 --hash=sha256:01\n")
    assert bootstrap.main(["setup"]) == 0
    assert machine.said("--require-hashes") and not machine.said("-m", "venv")


def test_an_environment_without_its_python_is_made_anew(machine: Machine) -> None:
    bootstrap.main(["setup"])
    machine.commands.clear()
    (machine.root / ".venv" / "bin" / "python").unlink()
    assert bootstrap.main(["setup"]) == 0
    assert machine.said("-m", "venv", "--clear")


def test_a_checkout_that_moved_is_set_up_again(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    bootstrap.main(["setup"])
    moved = machine.root.parent / "moved"
    shutil.copytree(machine.root, moved, symlinks=True)
    monkeypatch.setattr(bootstrap, "ROOT", moved)
    assert not bootstrap.is_ready(needs_screen=False)


def test_root_on_debian_gets_exactly_the_missing_libraries(machine: Machine) -> None:
    machine.missing = {"offscreen": "", "xcb": "libxcb-cursor.so.0: cannot open shared object file"}
    machine.installed -= {"libxcb-cursor0", "libxkbcommon-x11-0"}
    assert bootstrap.main(["setup"]) == 0
    (install,) = machine.said("apt-get", "install")
    assert install[-2:] == ["libxcb-cursor0", "libxkbcommon-x11-0"]
    assert bootstrap.is_ready(needs_screen=True)


def test_an_old_package_list_is_refreshed_once(machine: Machine) -> None:
    machine.missing = {"offscreen": "libEGL.so.1: cannot open shared object file", "xcb": "libEGL.so.1"}
    machine.installed -= {"libegl1"}
    machine.fails = lambda words: words[:2] == ["apt-get", "install"] and not machine.said("apt-get", "update")
    assert bootstrap.main(["setup"]) == 0
    assert len(machine.said("apt-get", "install")) == 2


def test_without_rights_the_command_to_type_is_given(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.missing = {"offscreen": "libEGL.so.1: cannot open shared object file", "xcb": "libEGL.so.1"}
    machine.installed -= {"libegl1", "libgl1"}
    assert bootstrap.main(["test"]) == 3
    assert "  sudo apt-get install -y --no-install-recommends libegl1 libgl1\n" in capsys.readouterr().err
    machine.commands.clear()
    machine.missing = {"offscreen": "", "xcb": ""}
    assert bootstrap.main(["setup"]) == 0
    assert not machine.said("pip"), "what was installed before the command was typed is kept"


def test_a_system_that_is_not_debian_is_told_which_library(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    machine.missing = {"offscreen": "libEGL.so.1: cannot open shared object file", "xcb": "libEGL.so.1"}
    assert bootstrap.main(["setup"]) == 3
    assert "libEGL.so.1" in capsys.readouterr().err


def test_tests_need_no_libraries_for_a_screen(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.missing = {"offscreen": "", "xcb": "libxcb-cursor.so.0: cannot open shared object file"}
    assert bootstrap.main(["setup"]) == 0
    assert bootstrap.is_ready(needs_screen=False)
    assert not bootstrap.is_ready(needs_screen=True)


@pytest.mark.parametrize(("user", "code"), [(0, 0), (1000, 3)])
def test_a_python_without_venv_gets_it_or_words(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], user: int, code: int
) -> None:
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    monkeypatch.setattr(os, "geteuid", lambda: user)
    machine.fails = lambda words: "import ensurepip, venv" in words and not machine.said("apt-get", "install")
    assert bootstrap.main(["setup"]) == code
    if code:
        assert f"sudo apt-get install -y --no-install-recommends {package}" in capsys.readouterr().err
    else:
        assert machine.said("apt-get", "install")[0][-1] == package


def test_a_start_hands_over(
    machine: Machine, started: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.main(["setup"])
    bootstrap.main(["test", "-k", "grid"])
    bootstrap.main(["run"])
    assert "Er is geen beeldscherm" in capsys.readouterr().out
    bootstrap.main(["run", "check", "school"])
    monkeypatch.setenv("DISPLAY", ":0")
    bootstrap.main(["run"])
    assert started == [
        ["-m", "tools", "test", "-k", "grid"],
        ["-P", "-m", "routekaart_app", "demo"],
        ["-P", "-m", "routekaart_app", "check", "school"],
        ["-P", "-m", "routekaart_app"],
    ]


def test_an_old_python_gets_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(SOURCE))
    assert stopped.value.code == 3
    assert "Python 3.11 of nieuwer" in capsys.readouterr().out


def test_an_unknown_command_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main([]) == 2
    assert "run|test" in capsys.readouterr().out
