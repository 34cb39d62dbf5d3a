"""The command line: the same use cases as the window, without a screen."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from routekaart_app import i18n
from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.exit_codes import ATTENTION as ATTENTION
from routekaart_app.exit_codes import CANNOT_OPEN as CANNOT_OPEN
from routekaart_app.exit_codes import OK as OK
from routekaart_app.exit_codes import REFUSED as REFUSED
from routekaart_app.exit_codes import WRONG_USE as WRONG_USE
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    import argparse

_OUT_OF_REACH = frozenset({"damaged", "locked", "cannot-write", "disk-full"})
"""What can come over an administration after it was opened."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; without a command, open the window."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        return _window(arguments)
    if "--self-check" in arguments:
        from routekaart_app.selftest import main as self_check

        return self_check(arguments)
    return _command(arguments)


def _command(arguments: Sequence[str]) -> int:
    """What was typed; its options and words are imported here, as the window needs none of them."""
    from routekaart_app import arguments as given
    from routekaart_app.argument_words import language_last

    arguments = language_last(arguments)
    parser, commands = given.parser(arguments)
    if any("\ud800" <= letter <= "\udfff" or letter == "\0" for word in arguments for letter in word):
        parser.error(_("the command line holds text or a path that is not valid UTF-8"))
    first = next((word for word in arguments if not word.startswith("-")), None)
    if first not in commands and not {"-h", "--help", "--version"} & set(arguments):
        if len(arguments) > 1 or first is None:
            parser.error(_("no such command: {words}").format(words=" ".join(arguments)))
        return _window(arguments)
    options = parser.parse_args(arguments)
    i18n.set_language(options.lang)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # a pipe on Windows would have no letters for half the names
    return _run(options, arguments)


def _run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Do it; whatever goes wrong in the user's world becomes a sentence and an exit code."""
    from routekaart_app.terminal import CannotOpen, say, shortened

    try:
        code = int(options.run(options))
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # who reads has enough, as with `| head`: what was to be done has been done
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is flushed at the end
        return OK
    except CannotOpen as error:
        say(shortened(str(error), arguments))
        return CANNOT_OPEN
    except KnownError as error:
        say(shortened(str(error), arguments))
        return CANNOT_OPEN if error.code in _OUT_OF_REACH else REFUSED
    except (Cancelled, KeyboardInterrupt):
        say(_("Stopped. Nothing was changed."))
        return ATTENTION


def _window(arguments: Sequence[str]) -> int:
    """Open the window, with an administration if one is named."""
    from routekaart_app import native_crashes, paths

    native_crashes.keep(paths.log_folder())  # before Qt is loaded, which is what falls over
    from routekaart_app.gui.app import main as window

    return window(arguments)
