"""How a command talks: exit codes, the password, sentences for people and one object for programs."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from routekaart_app.domain.one_line import one_line
from routekaart_app.errors import KnownError
from routekaart_app.exit_codes import ATTENTION as ATTENTION
from routekaart_app.exit_codes import CANNOT_OPEN as CANNOT_OPEN
from routekaart_app.exit_codes import OK as OK
from routekaart_app.exit_codes import REFUSED as REFUSED
from routekaart_app.exit_codes import WRONG_USE as WRONG_USE
from routekaart_app.i18n import gettext as _

PASSWORD_VARIABLE = "ROUTEKAART_PASSWORD"
_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, marks of direction and halves of letters; the end of a line may stay."""
_LONGEST_ECHO, _LONGEST_PATH = 60, 300


class CannotOpen(Exception):  # noqa: N818 - what the exit code is called
    """An administration stayed shut; the text says why."""


@contextmanager
def opening() -> Iterator[None]:
    """Whatever is refused while an administration is opened or made means that it cannot be opened."""
    try:
        yield
    except KnownError as error:
        raise CannotOpen(str(error)) from error


def say(text: str) -> None:
    """A sentence for whoever watches; standard output is for results."""
    print(harmless(text), file=sys.stderr)


def harmless(text: str) -> str:
    """The text without signs that would steer the terminal: somebody may have put them in a name or a file."""
    return _STEERING.sub("\ufffd", text)


def shortened(text: str, given: Iterable[str]) -> str:
    """The text with what was typed on the command line cut short where it is very long; paths stay readable."""
    for word in given:
        for part in (word, one_line(word), one_line(word.partition("=")[2])):
            if len(part) > (_LONGEST_PATH if os.sep in part else _LONGEST_ECHO):
                text = text.replace(part, f"{part[:_LONGEST_ECHO]}…")
    return text


def password(options: argparse.Namespace, default: str | None = None) -> str:
    """The password: from the variable, from a file, by default, or asked for on a terminal; never an argument."""
    if options.password_file:
        try:
            return str(options.password_file.read_text("utf-8-sig")).rstrip("\r\n")
        except (OSError, UnicodeDecodeError):
            what = _("The password file {path} cannot be read.").format(path=options.password_file)
            raise KnownError(what) from None
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    if default is not None:
        return default
    if sys.stdin.isatty():
        return getpass.getpass(_("Password: "))
    todo = _("Set {name} or use --password-file.").format(name=PASSWORD_VARIABLE)
    raise KnownError(_("No password was given."), "", todo)


def give(options: argparse.Namespace, result: dict[str, Any], *sentences: str, lines: Sequence[str] = ()) -> None:
    """Answer: sentences on standard error; on standard output one JSON object, or without --json the plain lines."""
    for sentence in sentences:
        say(sentence)
    for line in (json.dumps(result, ensure_ascii=False),) if options.json else lines:
        print(_escaped(line) if options.json else harmless(line))


def _escaped(line: str) -> str:
    """JSON with the signs escaped that `json` lets through and a terminal would obey."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


class TerminalProgress:
    """Progress as one line that is written over, only where somebody watches."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()

    def step(self, done: int, of: int, text: str = "") -> None:
        """Write how far it is."""
        if self._watched:
            end = "\n" if done >= of else ""
            print(f"\r\x1b[K{done}/{of} {text}", end=end, file=sys.stderr, flush=True)
