"""The sentences for what is worth a look before reports go to parents, each for as many pupils as it holds for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from routekaart_app import formats, i18n
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.report_findings import NamingWords


def naming() -> NamingWords:
    """That the paper about {pupil} names {other}."""
    return NamingWords(
        _("{pupil}: words on the report name {other}, who is in the same class."),
        _("{pupil}: words on the report name {other}, who is at the same school."),
        _maybe,
    )


def _maybe(count: int) -> str:
    return ngettext(
        "Words on the report of {count} pupil may name a classmate: {names}",
        "Words on the reports of {count} pupils may name a classmate: {names}",
        count,
    )


def of_age(count: int) -> str:
    """Parents may not simply be told, for the age of the pupil."""
    return ngettext(
        "{count} pupil is old enough to decide whether parents are told, and did not agree: {names}",
        "{count} pupils are old enough to decide whether parents are told, and did not agree: {names}",
        count,
    )


def nobody(count: int) -> str:
    """Nobody is recorded."""
    return ngettext(
        "No parent is recorded of {count} pupil; the report is for “the parents of”: {names}",
        "No parent is recorded of {count} pupils; the reports are for “the parents of”: {names}",
        count,
    )


def birth_unknown(count: int) -> str:
    """The age is a guess."""
    return ngettext(
        "The birth date of {count} pupil is not known, so the age was taken from the kind of school: {names}",
        "The birth dates of {count} pupils are not known, so the ages were taken from the kind of school: {names}",
        count,
    )


def conflict(count: int) -> str:
    """Custody that cannot be."""
    return ngettext(
        "What is recorded of custody contradicts itself for {count} pupil, so parents get nothing: {names}",
        "What is recorded of custody contradicts itself for {count} pupils, so parents get nothing: {names}",
        count,
    )


def not_printed(count: int) -> str:
    """No paper in the language of the home."""
    return ngettext(
        "{count} family reads a language in which there is no report yet, and gets Dutch: {names}",
        "{count} families read a language in which there is no report yet, and get Dutch: {names}",
        count,
    )


def lacking(language: str) -> str:
    """No paper in the language that was asked for."""
    name = formats.language_name(language, i18n.language())
    return _("There is no report in this language yet, so all are in Dutch: {language}").format(language=name)


def nothing_done(count: int) -> str:
    """Nothing was done this school year."""
    return ngettext(
        "Nothing was done yet this school year by {count} pupil: {names}",
        "Nothing was done yet this school year by {count} pupils: {names}",
        count,
    )


def _no_words(count: int) -> str:
    return ngettext(
        "{count} pupil has no words of their own on the report: {names}",
        "{count} pupils have no words of their own on the report: {names}",
        count,
    )


def _nothing_next(count: int) -> str:
    return ngettext(
        "Nothing is planned or agreed for {count} pupil: {names}",
        "Nothing is planned or agreed for {count} pupils: {names}",
        count,
    )


def nobody_to_ask(count: int) -> str:
    """No name and no number for questions."""
    return ngettext(
        "{count} report says neither a mentor nor a phone number of the school for questions: {names}",
        "{count} reports say neither a mentor nor a phone number of the school for questions: {names}",
        count,
    )


EMPTY: Mapping[str, Callable[[int], str]] = {"moments": nothing_done, "words": _no_words, "next": _nothing_next}
"""What can be missing on a report, with its sentence."""
PART = {"moments": "done", "words": "words", "next": "ahead"}
"""The part of a `ParentReport` that is then empty."""
