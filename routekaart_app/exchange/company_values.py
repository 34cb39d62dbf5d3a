"""What stands in one cell of a list of companies: schools it suits, numbers of pupils, answers, codes, telephones."""

from __future__ import annotations

import re
from dataclasses import dataclass

from routekaart_app.domain.company import SCHEMES, STAGES
from routekaart_app.domain.company_rules import VERSIONS
from routekaart_app.domain.names import fold
from routekaart_app.domain.privacy import holds_bsn
from routekaart_app.exchange.csv_out import DANGEROUS
from routekaart_app.exchange.values import clean

_STAGE_WORDS = {
    "PO": ("po", "basisonderwijs", "basisschool", "primair", "primary", "bao"),
    "VO": ("vo", "voortgezet", "middelbare", "secondary", "vmbo", "havo", "vwo"),
    "MBO": ("mbo", "middelbaar beroeps", "vocational"),
}
_EVERYONE = ("alle", "allen", "allemaal", "iedereen", "all", "everyone")
_HOST_WORDS = {
    "yes": ("ja", "yes", "j", "y", "graag"),
    "maybe": ("misschien", "maybe", "wellicht", "mogelijk"),
    "no": ("nee", "no", "n", "neen", "niet"),
    "": ("", "niet gevraagd", "not asked", "onbekend", "unknown"),
}
_BETWEEN = re.compile(r"[,;/|+&\n]| en | and ")
_ONE_NUMBER = re.compile(r"(?!\s*[-\u2010-\u2015\u2212])\D*(?<![-\u2010-\u2015\u2212])(\d{1,4})(?:\.0+)?\D*")
"""One with a minus before it is none: nobody has room for five pupils less than none."""
_BARE_PHONE = re.compile(r"[1-9]\d{8}")
_ABROAD = re.compile(r"(?:\+|\b00)\d{2}[\d ().-]{8,}")
"""A telephone number with its country, of which the rest may be nine digits."""
_CODE = re.compile(r"(?:(SBI)\s*)?(?:(\d{4})\s+)?([A-Va-v]?[\d. ]*)", re.IGNORECASE)


def unquoted(text: str) -> str:
    """A cell as it was before our own export put a quote before what looked like a formula."""
    return text[1:] if text.startswith("'") and text[1:].startswith(DANGEROUS) else text


def stages(text: str) -> tuple[tuple[str, ...], bool]:
    """The schools a company suits, and whether every word of the cell was understood."""
    found: set[str] = set()
    parts = [part for part in map(fold, _BETWEEN.split(text.casefold())) if part]
    unknown = False
    for part in parts:
        if part in _EVERYONE:
            found.update(STAGES)
            continue
        said = {stage for stage, words in _STAGE_WORDS.items() if any(part.startswith(word) for word in words)}
        said |= {stage for stage in STAGES if fold(stage) in part.split()}
        unknown = unknown or not said
        found |= said
    return tuple(stage for stage in STAGES if stage in found), not unknown


def capacity(text: str) -> int | None:
    """The one number in a cell such as "12", "max. 12" or "12 leerlingen"; None for anything else."""
    found = _ONE_NUMBER.fullmatch(text)
    return int(found[1]) if found else None


def would_host(text: str) -> str | None:
    """ "yes", "maybe", "no" or ""; None for an answer that is not understood."""
    said = fold(text)
    return next((answer for answer, words in _HOST_WORDS.items() if said in words), None)


def several(text: str) -> tuple[str, ...]:
    """The names in one cell, each once."""
    return tuple(dict.fromkeys(filter(None, map(clean, _BETWEEN.split(text)))))


def phone(text: str) -> str:
    """A telephone number; the nought in front that a spreadsheet ate is put back."""
    return f"0{text}" if _BARE_PHONE.fullmatch(text) else text


def may_be_bsn(text: str) -> bool:
    """Whether a text may hold a citizen service number; a telephone number such as +31 10 000 00 00 is none."""
    return holds_bsn(_ABROAD.sub(" ", text))


@dataclass(frozen=True, slots=True)
class CodeReading:
    """A code of a public scheme with its edition, "" where the cell does not say it."""

    code: str
    version: str = ""


def code(text: str, edition: str, heading: str) -> CodeReading:
    """A code such as "10.71" or "SBI 2008 10.71"; its edition may stand in the cell, beside it or in the heading."""
    found = _CODE.fullmatch(text.strip())
    known = VERSIONS[SCHEMES[0]]
    said = [version for version in known if version in f"{edition} {heading}"]
    version = said[0] if len(said) == 1 else ""
    if found is None:
        return CodeReading(text, version)
    if found[2] in known and found[3].strip():
        return CodeReading(found[3].strip(), found[2])
    bare = f"{found[2] or ''}{found[3]}".strip()
    return CodeReading(bare if found[2] else found[3].strip(), version)
