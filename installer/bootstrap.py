"""Sets Routekaart up in this checkout with nothing but Python, then starts it or runs every check.

python3 installer/bootstrap.py run     the program; without a screen: its main job on the command line
python3 installer/bootstrap.py test    every gate and the whole test suite

Ends with code 3 where the machine lacks something that only its owner can add. Speaks Dutch, since a school may
be the one reading. The first lines stay readable for any Python 3, so that an old one gets words, not a traceback.
"""

import hashlib
import io
import json
import os
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python does come by here
    print(
        "Routekaart heeft Python 3.11 of nieuwer nodig; dit is Python {}.{}. Installeer een nieuwere Python "
        "en start daarmee opnieuw.".format(*sys.version_info[:2])
    )
    raise SystemExit(3)

ROOT = Path(__file__).resolve().parent.parent
OFFSCREEN_PACKAGES = (
    "libglib2.0-0",
    "libegl1",
    "libgl1",
    "libdbus-1-3",
    "libfontconfig1",
    "libxkbcommon0",
    "fonts-dejavu-core",
)
"""What Qt loads on Debian and Ubuntu, with or without a screen."""
SCREEN_PACKAGES = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
"""What Qt loads in addition for a window; the other xcb libraries follow as dependencies."""
PROBE = """
import ctypes, json, pathlib, sys
found = {"offscreen": "", "xcb": ""}
try:
    import PySide6.QtWidgets
except ImportError as error:
    found = dict.fromkeys(found, str(error))
else:
    if sys.platform == "linux":
        platforms = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
        for name in found:
            try:
                ctypes.CDLL(str(platforms / f"libq{name}.so"))
            except OSError as error:
                found[name] = str(error)
print(json.dumps(found))
"""
"""Runs in the new environment: per Qt platform the first library that is missing, or nothing."""


class SetUpError(Exception):
    """The set-up cannot go on; carries words for the user and the exit code."""

    def __init__(self, words: str, code: int = 3) -> None:
        super().__init__(words)
        self.code = code


def main(arguments: list[str]) -> int:
    """Set up what is missing, then hand over to the program or the tests; the exit code is theirs."""
    command, *rest = arguments or [""]
    if command not in ("run", "test", "setup"):
        print("Gebruik: python3 installer/bootstrap.py run|test|setup")
        return 2
    try:
        if not is_ready(needs_screen=command == "run" and has_screen()):
            set_up()
        return 0 if command == "setup" else start(command, rest)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return error.code
    except KeyboardInterrupt:
        print("Afgebroken. Een volgende start maakt het af.", file=sys.stderr)
        return 130


def start(command: str, rest: list[str]) -> int:
    """Become the program or the test run; on Windows, where a process cannot become another, wait for it."""
    python = str(environment_python())
    if command == "test":
        os.chdir(ROOT)
        words = [python, "-m", "tools", "test", *rest]
    elif rest or has_screen():
        words = [python, "-P", "-m", "routekaart_app", *rest]
    else:
        print("Er is geen beeldscherm: Routekaart doet zijn werk op de opdrachtregel, met een verzonnen regio.")
        os.chdir(ROOT)
        words = [python, "-P", "-m", "routekaart_app", "demo"]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(python, words)
    import subprocess

    return subprocess.call(words)


def has_screen() -> bool:
    """Whether a window can open here, or the caller chose a Qt platform."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def environment() -> Path:
    """The folder of the environment that belongs to this checkout."""
    return ROOT / ".venv"


def environment_python() -> Path:
    """The interpreter in the environment."""
    return environment() / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


# The stamp: says what the environment was made from, and is written last, so that a half-made one has none.


def _stamp_file() -> Path:
    return environment() / "routekaart.json"


def _place() -> str:
    """What an environment cannot survive a change of."""
    return "{}.{} {} {}".format(*sys.version_info[:2], sys.platform, ROOT)


def _contents() -> str:
    """A digest of the files that say what is installed."""
    digest = hashlib.sha256()
    for name in ("requirements.lock", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def read_stamp() -> dict[str, object]:
    """The stamp of the environment; empty where there is none or it cannot be used."""
    try:
        stamp = json.loads(_stamp_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    usable = isinstance(stamp, dict) and os.access(environment_python(), os.X_OK)
    return stamp if usable else {}


def write_stamp(platforms: list[str]) -> None:
    """Note what is installed and which Qt platforms were seen to load."""
    stamp = {"place": _place(), "contents": _contents(), "platforms": " ".join(platforms)}
    new = _stamp_file().with_suffix(".new")
    new.write_text(json.dumps(stamp), "utf-8")
    new.replace(_stamp_file())


def remove_stamp() -> None:
    """From here until the stamp is written again the environment counts as half-made."""
    _stamp_file().unlink(missing_ok=True)


def is_ready(needs_screen: bool) -> bool:
    """Whether a start may skip everything: starts no process and reads three small files."""
    stamp = read_stamp()
    needed = "xcb" if needs_screen else "offscreen"
    return (
        stamp.get("place") == _place()
        and stamp.get("contents") == _contents()
        and needed in str(stamp.get("platforms")).split()
    )


# Set-up: the environment, what goes into it, and the system's libraries under it.


def set_up() -> None:
    """Bring the environment up to date; a half-made, foreign or moved one is made anew."""
    stamp = read_stamp()
    if stamp.get("place") != _place():
        make_environment()
        install_packages()
    elif stamp.get("contents") != _contents():
        install_packages()
    check_qt()


def make_environment() -> None:
    """A fresh `.venv`, made by the Python that runs this script."""
    python = _own_python()
    remove_stamp()
    if not _can_make_environments(python):
        _add_venv_module(python)
    print("Routekaart klaarzetten. Dat is eenmalig en duurt een paar minuten.")
    print("1/3 Omgeving maken ...", flush=True)
    if environment().is_file() or environment().is_symlink():
        environment().unlink()
    _run([python, "-m", "venv", "--clear", str(environment())], "De omgeving .venv kon niet gemaakt worden.")


def _own_python() -> str:
    """The Python to build on: never the one inside the environment that is about to be cleared."""
    if Path(sys.prefix).resolve() != environment().resolve():
        return sys.executable
    if os.name == "nt":
        raise SetUpError("Start dit met de Python van het systeem, niet met die in .venv: die wordt vernieuwd.")
    return getattr(sys, "_base_executable", sys.executable)


def _can_make_environments(python: str) -> bool:
    import subprocess

    return subprocess.run([python, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode == 0


def _add_venv_module(python: str) -> None:
    """Debian and Ubuntu keep a part of Python apart, and an environment cannot do without it."""
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    if not apt_install([package]):
        raise SetUpError("Deze Python kan geen omgeving maken. Typ eerst:\n  " + _apt_words([package]))
    if not _can_make_environments(python):
        raise SetUpError(f"Bij {python} horen de modules venv en ensurepip niet. Neem een volledige Python.")


def install_packages() -> None:
    """Everything in requirements.lock, each file checked against its hash, and the program itself."""
    remove_stamp()
    pip = [str(environment_python()), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-qq"]
    print("2/3 Onderdelen ophalen en controleren (ongeveer 170 MB) ...", flush=True)
    lock = str(ROOT / "requirements.lock")
    words = "De onderdelen konden niet geïnstalleerd worden. Is er verbinding? Start daarna opnieuw."
    _run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", lock], words)
    # Without build isolation the pinned builder from the lock is used and nothing else is fetched.
    _run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], "Routekaart zelf kon niet geïnstalleerd worden.")
    write_stamp([])


def _run(words: list[str], problem: str) -> None:
    import subprocess

    own = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}
    if subprocess.run(words, env=own, check=False).returncode:
        raise SetUpError(problem, code=1)


def check_qt() -> None:
    """See that Qt's system libraries load, and add the missing ones where that is ours to do."""
    print("3/3 Vensters controleren ...", flush=True)
    found = _probe()
    if any(found.values()):
        missing = missing_packages()
        if missing and apt_install(missing):
            found = _probe()
    needed = ["offscreen", "xcb"] if has_screen() else ["offscreen"]
    problems = [found[name] for name in needed if found[name]]
    if problems:
        raise SetUpError(_words_for_missing_libraries(problems[0]))
    write_stamp([name for name, problem in found.items() if not problem])


def _probe() -> dict[str, str]:
    import subprocess

    answer = subprocess.run([str(environment_python()), "-c", PROBE], capture_output=True, text=True, check=False)
    if answer.returncode:
        raise SetUpError("Qt laadt niet:\n" + answer.stderr, code=1)
    found: dict[str, str] = json.loads(answer.stdout)
    return found


def _words_for_missing_libraries(problem: str) -> str:
    words = f"Voor vensters ontbreekt iets in het systeem: {problem}\n"
    missing = missing_packages()
    if missing:
        return words + "Typ eerst:\n  " + _apt_words(missing)
    return words + "Installeer deze bibliotheek met het pakketbeheer van dit systeem en start daarna opnieuw."


def missing_packages() -> list[str]:
    """The packages of both sets that are not installed; empty where the system is not Debian's or Ubuntu's."""
    import shutil
    import subprocess

    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return []
    wanted = [*OFFSCREEN_PACKAGES, *SCREEN_PACKAGES]
    query = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\\n", *wanted]
    answer = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    installed = {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}
    return [name for name in wanted if name not in installed]


def apt_install(packages: list[str]) -> bool:
    """Install with apt as root; False where there is no apt, no root, or no success."""
    import shutil
    import subprocess

    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print("    Systeemonderdelen installeren: " + " ".join(packages), flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    for command in (install, ["apt-get", "update", "-qq"], install):
        done = subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0
        if done and command is install:
            return True
    return False


def _apt_words(packages: list[str]) -> str:
    return "sudo apt-get install -y --no-install-recommends " + " ".join(packages)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    raise SystemExit(main(sys.argv[1:]))
