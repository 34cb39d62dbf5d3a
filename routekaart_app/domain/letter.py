"""Letters to parents: the texts, the fields that are filled in for each family, and what becomes of a text then."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from routekaart_app.domain import names
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language as screen_language

SHIPPED = ("invitation", "reminder", "thanks")
"""The letters that come with the program, in every language of `domain.guardian.PAPER_LANGUAGES`
(`resources/letters`)."""
FIELDS = (
    "parents", "child", "children", "class", "school", "mentor", "phone", "today",
    "date", "time", "place", "subject",
)  # fmt: skip
"""What a letter can name between braces, in English in the file and in the language of the screen in the window."""
LIST_FIELDS = ("visits", "done", "ahead", "agreements")
"""Fields that hold a list, each item on a line of its own: the visits of this term, what was done, what comes, what was
agreed."""
IN_DUTCH = {
    "parents": "ouders", "child": "kind", "children": "kinderen", "class": "klas", "school": "school",
    "mentor": "mentor", "phone": "telefoon", "today": "vandaag", "date": "datum", "time": "tijd", "place": "plaats",
    "subject": "onderwerp", "visits": "bezoeken", "done": "gedaan", "ahead": "komt", "agreements": "afspraken",
}  # fmt: skip
"""What the fields are called on a Dutch screen. Not in a catalogue: they are read back, so they may never change by
themselves. What is kept has the English names, and both are understood."""
LONGEST = {"name": 60, "subject": 200, "body": 5000, "slip": 1000}
"""Letters that each part may have; a body of this length fills two pages."""
MOST_SLIP_LINES = 12
BLANK = "____"
"""Where the slip has a line to write on."""
_BOX = re.compile(r"^\[\s?\]\s*")
_BLANKS = re.compile(r"_{2,}")
_FIELD = re.compile(r"\{([^{}\n]*)\}")
_LABELLED = re.compile(r"^([^{}:؛]{1,40}):\s*(\{[^{}]*\})$")
_LOOSE_END = " \t:-–,"
_MEANT = {**{key: key for key in IN_DUTCH}, **{dutch: key for key, dutch in IN_DUTCH.items()}}


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in one language. `body` has paragraphs parted by an empty line, and fields between braces; `slip` is the
    text of the slip to return, "" for none. `is_own` says that the school wrote or changed it."""

    key: str
    language: str
    name: str
    subject: str
    body: str
    slip: str = ""
    is_own: bool = False

    def uses(self, *fields: str) -> bool:
        """Whether one of these fields is anywhere in it."""
        return bool(set(fields).intersection(_used(f"{self.subject}\n{self.body}\n{self.slip}")))


@dataclass(frozen=True, slots=True)
class LetterChoice:
    """Which letter to send, and what is filled in for everybody; what is left open is left out of the letter. `time` is
    as it was typed, since "between 3 and 5" is one as well."""

    key: str
    subject: str = ""
    on: date | None = None
    time: str = ""
    place: str = ""

    @property
    def typed(self) -> tuple[str, ...]:
        """What somebody typed for it."""
        return tuple(filter(None, (self.subject, self.time, self.place)))


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One line of a letter, still to be broken to the width of the paper. With a `label` it is a fact ("Day: …"); an
    item stands in a list."""

    text: str
    label: str = ""
    is_item: bool = False

    @property
    def whole(self) -> str:
        """The line with its label."""
        return f"{self.label}: {self.text}" if self.label else self.text


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One line of the slip: a box to tick or none, and a text in which `BLANK` is a line to write on."""

    text: str
    has_box: bool = False


@dataclass(frozen=True, slots=True)
class FilledLetter:
    """A letter to one family, paragraph after paragraph."""

    subject: str
    paragraphs: tuple[tuple[LetterLine, ...], ...]
    slip: tuple[SlipLine, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterPage:
    """What goes to one address: a filled letter and what stands around it.

    `to` are the lines of the address, () where none is known; `whose` tells on the slip from whom it comes back, and
    `dutch` has its lines in Dutch where the letter is in another language and both have as many, so that who gets the
    slip back can read it.
    """

    language: str
    letter: FilledLetter
    school: str = ""
    phone: str = ""
    to: tuple[str, ...] = ()
    dated: str = ""
    whose: str = ""
    dutch: tuple[SlipLine, ...] = ()


def problems(letter: Letter) -> tuple[Problem, ...]:
    """What must be mended before a letter can be kept: `field` is "name", "subject", "body" or "slip"."""
    found = []
    for field, most in LONGEST.items():
        text: str = getattr(letter, field)
        if not text.strip() and field != "slip":
            found.append(Problem(field, _("Fill this in.")))
        elif len(text) > most:
            found.append(Problem(field, _("This is too long: at most {count} letters.").format(count=most)))
        elif field != "name" and (wrong := _wrong_field(text, with_lists=field == "body")):
            found.append(Problem(field, wrong))
    if len(letter.slip.strip().splitlines()) > MOST_SLIP_LINES:
        text = _("A slip has at most {count} lines.").format(count=MOST_SLIP_LINES)
        found.append(Problem("slip", text))
    return tuple(found)


def filled(letter: Letter, values: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> FilledLetter:
    """The letter with everything filled in.

    A line with nothing but empty fields goes, and so does a paragraph whose lists are all empty; what is filled in is
    never read as a field again.
    """
    said = {key: " ".join(value.split()) for key, value in values.items()}
    paragraphs = (tuple(_lines(part, said, lists)) for part in _paragraphs(letter.body) if not _is_bare(part, lists))
    return FilledLetter(
        _put(letter.subject, said).strip().rstrip(_LOOSE_END),
        tuple(lines for lines in paragraphs if lines),
        tuple(_slip_line(line, said) for line in letter.slip.splitlines() if line.strip()),
    )


def stored(text: str) -> str:
    """A text as it is kept: fields by their English names, as lines without white at their ends."""
    lines = (line.rstrip() for line in text.strip().splitlines())
    return _FIELD.sub(lambda found: f"{{{meant(found[1]) or found[1]}}}", "\n".join(lines))


def shown(text: str, language: str) -> str:
    """A text that is kept as a screen in this language shows it."""
    return _FIELD.sub(lambda found: f"{{{called(found[1], language)}}}", text)


def called(field: str, language: str) -> str:
    """What a field is called on a screen in this language."""
    return IN_DUTCH.get(field, field) if language == "nl" else field


def meant(word: str) -> str:
    """The field that somebody means by a word in Dutch or English, in capitals or not; "" for none."""
    return _MEANT.get(names.fold(word), "")


def _used(text: str) -> Iterator[str]:
    return (key for word in _FIELD.findall(text) if (key := meant(word)))


def _wrong_field(text: str, *, with_lists: bool) -> str:
    """What is wrong with the braces in a text; "" for nothing."""
    if re.search(r"[{}]", _FIELD.sub("", text)):
        return _("A brace stands alone. A field has one at either side: {field}").format(
            field=f"{{{called('child', screen_language())}}}"
        )
    for line in text.splitlines():
        for word in _FIELD.findall(line):
            if not meant(word):
                return _unknown(word)
            if meant(word) in LIST_FIELDS and not (with_lists and line.strip() == f"{{{word}}}"):
                said = _("{field} is a list: it stands in the letter, on a line of its own.")
                return said.format(field=f"{{{word}}}")
    return ""


def _unknown(word: str) -> str:
    close = difflib.get_close_matches(names.fold(word), list(_MEANT), n=1, cutoff=0.6)
    if not close:
        return _("There is no field {field}.").format(field=f"{{{word}}}")
    meant_by = called(_MEANT[close[0]], screen_language())
    return _("There is no field {field}. Did you mean {other}?").format(field=f"{{{word}}}", other=f"{{{meant_by}}}")


def _paragraphs(body: str) -> list[list[str]]:
    parts = re.split(r"\n\s*\n", body.strip())
    return [[line.strip() for line in part.splitlines() if line.strip()] for part in parts]


def _is_bare(part: Sequence[str], lists: Mapping[str, Sequence[str]]) -> bool:
    """Whether a paragraph has lists and nothing stands in any of them."""
    used = [key for line in part for key in _used(line) if key in LIST_FIELDS]
    return bool(used) and not any(lists.get(key) for key in used)


def _lines(part: Sequence[str], said: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> Iterator[LetterLine]:
    for line in part:
        used = list(_used(line))
        held = [key for key in used if key in LIST_FIELDS]
        if held:
            yield from (LetterLine(" ".join(item.split()), is_item=True) for key in held for item in lists.get(key, ()))
            continue
        if used and not any(said.get(key) for key in used):
            continue
        labelled = _LABELLED.match(line)
        if labelled:
            yield LetterLine(_put(labelled[2], said), labelled[1].strip())
        else:
            yield LetterLine(_put(line, said).strip())


def _put(text: str, said: Mapping[str, str]) -> str:
    """A text with its fields filled in; what is no field stays as it is."""
    return _FIELD.sub(lambda found: said.get(key, "") if (key := meant(found[1])) else found[0], text)


def _slip_line(line: str, said: Mapping[str, str]) -> SlipLine:
    line = line.strip()
    text = _BLANKS.sub(BLANK, _put(_BOX.sub("", line), said)).strip()
    return SlipLine(text, bool(_BOX.match(line)))
