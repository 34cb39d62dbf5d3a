"""What argparse itself says on the command line, in the language of the screen."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import pairwise

from routekaart_app import i18n
from routekaart_app.i18n import N_

WORDS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("expected at most one argument"),
    N_("expected at least one argument"),
    N_("ignored explicit argument %r"),
    N_("invalid %(type)s value: %(value)r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("not allowed with argument %s"),
    N_("one of the arguments %s is required"),
    N_("the following arguments are required: %s"),
    N_("unknown parser %(parser_name)r (choices: %(choices)s)"),
    N_("unrecognized arguments: %s"),
)
"""All that our command line can make it say, as Python 3.11 to 3.13 have it."""


def speak_as_the_screen() -> None:
    """Let argparse look its words up in our catalogue. It takes them from the catalogue of the system by a name of its
    module, `_`; there is no other way in that leaves the language of the process alone."""
    argparse._ = i18n.gettext  # type: ignore[attr-defined]


def language_of(arguments: Sequence[str]) -> str:
    """The language that is asked for; help and errors are told in it before anything is parsed."""
    words = [part for word in arguments for part in word.split("=", 1)]
    asked = [after for word, after in pairwise(words) if word == "--lang" and after in i18n.LANGUAGES]
    return asked[-1] if asked else i18n.LANGUAGES[0]


def language_last(arguments: Sequence[str]) -> list[str]:
    """The same words with a language that stands before the command behind it, where the command takes it."""
    found = list(arguments)
    length = 1 if found and found[0].startswith("--lang=") else 2 if found and found[0] == "--lang" else 0
    return found[length:] + found[:length]
