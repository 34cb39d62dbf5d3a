"""What others install from: every pin has its hashes, and a wheel holds all that the program needs."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE | re.IGNORECASE)


def project() -> dict[str, object]:
    """The `[project]` table and the dependency groups in one."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {**table["project"], "groups": table["dependency-groups"], "build": table["build-system"]["requires"]}


def folded(requirement: str) -> str:
    """The name in a requirement, as the lock writes it."""
    return re.split(r"[\s<>=!~;\[]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def test_every_pin_has_its_hashes() -> None:
    blocks = re.split(r"\n(?=[a-z0-9])", LOCK[LOCK.index(PIN.search(LOCK)[0]) :], flags=re.IGNORECASE)  # type: ignore[index]
    assert len(blocks) == len(PIN.findall(LOCK)) > 40
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_lock_names_no_address() -> None:
    assert "://" not in LOCK


def test_the_lock_holds_everything_the_project_asks_for() -> None:
    table = project()
    wanted = [*table["dependencies"], *table["groups"]["dev"], *table["build"]]  # type: ignore[misc,index,call-overload]
    assert {folded(requirement) for requirement in wanted} <= {name for name, _version in PIN.findall(LOCK)}


def test_only_the_small_qt_package_is_used() -> None:
    names = {name for name, _version in PIN.findall(LOCK)}
    assert "pyside6-essentials" in names
    assert not names & {"pyside6", "pyside6-addons"}


def test_a_wheel_holds_the_program_and_its_data(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    for folder, inside in (("resources", "_resources"), ("translations", "_translations")):
        wanted = {
            f"routekaart_app/{inside}/{path.relative_to(ROOT / folder).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file()
        }
        assert wanted <= held
    assert {f"routekaart_app/{name}" for name in ("__main__.py", "cli.py", "bootstrap.py")} <= held
    assert any(name.endswith("licenses/LICENSE") for name in held)


def test_fonts_and_icons_come_with_their_licences() -> None:
    for name in ("fonts", "icons"):
        folder = ROOT / "resources" / name
        assert [path.name for path in folder.iterdir() if re.search(r"licen[cs]e|OFL", path.name, re.IGNORECASE)], name


def test_the_ci_script_runs_the_test_command_of_the_readme() -> None:
    command = "python3 installer/bootstrap.py test"
    assert command in (ROOT / ".ci" / "run").read_text("utf-8")
    assert command in (ROOT / "README.md").read_text("utf-8")


def test_qt_leaves_the_reference_count_of_none_alone(qapp: object) -> None:
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    before = sys.getrefcount(None)

    for _ in range(500):
        widget.update()

    assert abs(sys.getrefcount(None) - before) < 100
