"""What no pupil may come in with, whatever the kind of file: service numbers, damaged letters, endless texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from routekaart_app.domain.privacy import holds_bsn, is_bsn_column, is_own_numbering
from routekaart_app.exchange import refusals
from routekaart_app.exchange.records import PupilRecord, RowProblem
from routekaart_app.exchange.values import MAX_TEXT, REPLACEMENT
from routekaart_app.i18n import gettext as _


def admit(pupils: Sequence[PupilRecord]) -> tuple[list[PupilRecord], list[RowProblem]]:
    """The pupils that may come in, and why the others may not.

    Raises KnownError "bsn" when the file's numbers as a whole are citizen service numbers.
    """
    if is_bsn_column(pupil.number for pupil in pupils):
        raise refusals.bsn()
    own_numbers = is_own_numbering(pupil.number for pupil in pupils)
    admitted, problems = [], []
    for pupil in pupils:
        faults = [RowProblem(pupil.row, field, fault, "rejected") for field, fault in _faults(pupil, own_numbers)]
        problems += faults
        if not faults:
            admitted.append(pupil)
    return admitted, problems


def is_fit(text: str) -> bool:
    """Whether a text that belongs to no row, such as the name of a class, may be kept."""
    return len(text) <= MAX_TEXT and REPLACEMENT not in text and not holds_bsn(text)


def _faults(pupil: PupilRecord, own_numbers: bool) -> Iterator[tuple[str, str]]:
    for field, text in _texts(pupil):
        if len(text) > MAX_TEXT:
            yield field, _("This text is longer than {count} characters.").format(count=MAX_TEXT)
        elif holds_bsn(text) and not (field == "number" and own_numbers):
            yield field, _("This could be a citizen service number (BSN); the row was left out.")
        elif REPLACEMENT in text:
            yield field, _("The file already holds a damaged letter here; export the list again.")


def _texts(pupil: PupilRecord) -> tuple[tuple[str, str], ...]:
    return (
        ("number", pupil.number),
        ("first_name", pupil.first_name),
        ("prefix", pupil.prefix),
        ("last_name", pupil.last_name),
        ("year", pupil.year_code),
        *(("group", name) for name in pupil.group_names),
        ("programme", pupil.programme),
        ("programme_code", pupil.programme_code),
        ("location", pupil.location),
    )
