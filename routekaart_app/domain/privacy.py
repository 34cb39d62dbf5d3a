"""What this product never keeps: citizen service numbers, and columns that have no place in a career file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from routekaart_app.domain.names import fold

FORBIDDEN_HEADER_WORDS = (
    "bsn",
    "burgerservice",
    "sofi",
    "onderwijsnummer",
    "onderwijsnr",
    "persoonsgebonden",
    "postgebonden",
    "rijksregister",
    "etniciteit",
    "nationaliteit",
    "geboorteland",
    "landvader",
    "landmoeder",
    "religie",
    "godsdienst",
    "gezindte",
    "medisch",
    "diagnose",
    "allergie",
    "handicap",
    "iban",
    "rekeningnummer",
)
"""A column whose name holds one of these is never offered, read or previewed. Sources: art. 46 UAVG, art. 9 AVG."""

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_GROUPED_DIGITS = re.compile(r"(?<!\d)\d(?:[ .\-]?\d){8}(?!\d)")
_MIN_ROWS = 10
_MIN_SHARE = 0.9
_MAX_CHANCE = 1 / 3


def passes_eleven_test(digits: str) -> bool:
    """Whether nine digits could be a citizen service number: weighted sum a multiple of 11, and not all zero."""
    if len(digits) != 9 or not (digits.isascii() and digits.isdigit()) or digits == "000000000":
        return False
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def holds_bsn(text: str) -> bool:
    """Whether a text holds nine digits that pass the test, also when written "123.456.782" or "1234 56 782"."""
    if len(text) < 9:
        return False
    return any(passes_eleven_test(re.sub(r"\D", "", found)) for found in _GROUPED_DIGITS.findall(text))


def is_bsn_column(values: Iterable[str]) -> bool:
    """Whether a column of numbers is in truth one of citizen service numbers.

    True when at least ten values have nine digits (eight, where a sheet ate the leading zero) and more
    than 90 % of those pass the test; by chance one in eleven would.
    """
    share = _passing_share(values, (8, 9))
    return share is not None and share > _MIN_SHARE


def is_own_numbering(values: Iterable[str]) -> bool:
    """Whether a school numbers its pupils with nine digits of its own, so that one in eleven passes the test by chance.

    True when at least ten values have nine digits and at most a third of those pass.
    """
    share = _passing_share(values, (9,))
    return share is not None and share <= _MAX_CHANCE


def _passing_share(values: Iterable[str], lengths: tuple[int, ...]) -> float | None:
    """Which part of the numbers with so many digits passes the test; None for too few to tell."""
    numbers = [re.sub(r"[ .\-]", "", value) for value in values]
    nine = [number.zfill(9) for number in numbers if len(number) in lengths and number.isdigit()]
    if len(nine) < _MIN_ROWS:
        return None
    return sum(passes_eleven_test(number) for number in nine) / len(nine)


def is_forbidden_header(text: str) -> bool:
    """Whether a column of this name may not be read, whatever its spelling: "B.S.N.", "Burger Service Nr"."""
    squeezed = fold(text).replace(" ", "")
    return any(word in squeezed for word in FORBIDDEN_HEADER_WORDS)
