"""Reads EDEXML 1.03 to 2.1 and saved UWLR answers: school, classes and pupils, nothing else.

Only what stands in `_WANTED` is ever stored; the rest is dropped while parsing. Source: EDEXML 2.1 manual (2017).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.exchange import checks, refusals, values
from routekaart_app.exchange.doubles import find_doubles
from routekaart_app.exchange.proposals import remarks, with_common_stage
from routekaart_app.exchange.records import WHOLE_FILE, GroupRecord, ImportFile, PupilRecord, RowProblem
from routekaart_app.exchange.safe_xml import walk
from routekaart_app.exchange.values import YearReading, clean
from routekaart_app.i18n import gettext as _

_Wanted = dict[str, "_Wanted"]
_LEAF: _Wanted = {}
_REFERENCE: _Wanted = {"key": _LEAF}
_WANTED: _Wanted = {
    "school": dict.fromkeys(("schooljaar", "peildatum", "brincode", "dependancecode", "aanmaakdatum", "auteur"), _LEAF),
    "vestigingen": {"vestiging": {"key": _LEAF, "naam": _LEAF}},
    "groepen": {
        "groep": {"key": _LEAF, "naam": _LEAF, "jaargroep": _LEAF},
        "samengestelde_groep": {"key": _LEAF, "naam": _LEAF},
    },
    "leerlingen": {
        "leerling": {
            **dict.fromkeys(
                (
                    "key",
                    "achternaam",
                    "voorvoegsel",
                    "tussenvoegsel",
                    "roepnaam",
                    "voornamen",
                    "voorletters-1",
                    "voorletters",
                    "geboortedatum",
                    "jaargroep",
                    "uitstroomdatum",
                ),
                _LEAF,
            ),
            "groep": _REFERENCE,
            "samengestelde_groepen": {"samengestelde_groep": _REFERENCE},
            "vestiging": _REFERENCE,
        }
    },
    "leerkrachten": {"leerkracht": _LEAF},
}
_ROOTS = frozenset({"edex", "leerlinggegevens"})
_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_MAX_SKIPPED = 60


def read_edexml(data: bytes, today: date, encoding: str | None = None) -> ImportFile:
    """Everything of the file that may come in.

    `encoding` reads it as another encoding than it declares, after the user agreed. Raises KnownError
    "encoding", "broken-xml", "doctype", "too-deep", "too-large", "not-edexml", "empty" or "bsn".
    """
    tree = _Tree()
    walk(_text(data, encoding).lstrip().encode("utf-8"), tree.start, tree.end, tree.text)
    if tree.root is None:
        raise refusals.not_edexml()
    return _File(tree, today).read()


def _text(data: bytes, encoding: str | None) -> str:
    """The text, by mark, declaration or the user's word; never with a letter replaced."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        declared = "utf-16"
    else:
        data = data.removeprefix(codecs.BOM_UTF8)
        found = _DECLARED.match(data)
        declared = found[1].decode("ascii") if found else "utf-8"
    name = _codec(encoding or declared)
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        if name == "utf-8" and error.end == len(data) and error.reason == "unexpected end of data":
            return data[: error.start].decode(name)
        if encoding or name != "utf-8":
            raise refusals.no_encoding() from None
        raise refusals.encoding(data.count(b"\n", 0, error.start) + 1) from None


def _codec(declared: str) -> str:
    """A codec for text; Latin-1 is read as cp1252, as browsers do, for the letters between."""
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        raise refusals.no_encoding() from None
    if name in ("iso8859-1", "cp1252"):
        return "cp1252"
    if name not in ("utf-8", "utf-16", "ascii") and not name.startswith(("iso8859", "cp12", "cp85", "cp437")):
        raise refusals.no_encoding()
    return name


@dataclass(slots=True)
class _Node:
    """A wanted element: its key, its own text and its wanted children."""

    name: str
    key: str = ""
    letters: list[str] = field(default_factory=list)
    children: list[_Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        return clean("".join(self.letters))

    def all(self, name: str) -> list[_Node]:
        return [child for child in self.children if child.name == name]

    def get(self, *names: str) -> str:
        """Text of the first child of one of these names that is not empty."""
        return next((text for name in names for child in self.all(name) if (text := child.text)), "")

    @property
    def identity(self) -> str:
        """The key, as attribute or as child; in a bare reference the text. Outer spaces do not count."""
        return clean(self.key) or self.get("key") or self.text


class _Tree:
    """Keeps the wanted elements and the names of the others that stand at a pupil."""

    def __init__(self) -> None:
        self.root: _Node | None = None
        self.skipped: dict[str, None] = {}
        self._open: list[tuple[_Node, _Wanted]] = []
        self._ignored = 0

    def start(self, name: str, attributes: Sequence[str]) -> None:
        if not self._open:
            if self.root is None and name.casefold() in _ROOTS:
                self.root = _Node(name)
                self._open.append((self.root, _WANTED))
            return
        parent, wanted = self._open[-1]
        if self._ignored or name not in wanted:
            self._ignored += 1
            if self._ignored == 1 and parent.name == "leerling":
                self._skip(name)
            return
        node = _Node(name)
        for place in range(0, len(attributes), 2):
            attribute = attributes[place].rpartition("}")[2]
            if attribute == "key":
                node.key = attributes[place + 1]
            elif name == "leerling":
                self._skip(attribute)
        parent.children.append(node)
        self._open.append((node, wanted[name]))

    def end(self, _name: str) -> None:
        if self._ignored:
            self._ignored -= 1
        elif self._open:
            self._open.pop()

    def text(self, text: str) -> None:
        if self._open and not self._ignored:
            self._open[-1][0].letters.append(text)

    def _skip(self, name: str) -> None:
        if len(self.skipped) < _MAX_SKIPPED:
            self.skipped.setdefault(clean(name)[:60])


@dataclass(frozen=True, slots=True)
class _Group:
    name: str
    year: YearReading


class _File:
    """Makes records of the tree."""

    def __init__(self, tree: _Tree, today: date) -> None:
        self._sections = tree.root.children if tree.root else []
        self._school = next((node for node in self._sections if node.name == "school"), _Node("school"))
        self._skipped = tuple(tree.skipped)
        self._peildatum = values.read_date(self._school.get("peildatum")).day
        self._on = self._peildatum or today
        self._problems: list[RowProblem] = []
        self._homes: dict[str, _Group] = {}
        self._others: dict[str, str] = {}
        self._locations = {node.identity: node.get("naam") for node in self._items("vestigingen", "vestiging")}
        self._row = WHOLE_FILE

    def read(self) -> ImportFile:
        """Pupils, groups and problems of the whole file."""
        nodes = self._items("leerlingen", "leerling")
        if not nodes:
            raise refusals.empty()
        self._read_groups()
        pupils = [pupil for row, node in enumerate(nodes, start=1) if (pupil := self._pupil(row, node))]
        admitted, faults = checks.admit(pupils)
        found = find_doubles(with_common_stage(admitted), numbers_lead=True)
        year, brin = self._school_year(), self._brin()
        problems = (*self._problems, *faults, *found.problems, *remarks(found.kept))
        teachers = len(self._items("leerkrachten", "leerkracht"))
        return ImportFile(
            kind="edexml",
            pupils=found.kept,
            groups=self._groups(found.kept),
            problems=tuple(sorted(problems, key=lambda problem: problem.row)),
            doubts=found.doubts,
            skipped_fields=(*self._skipped, *(("leerkrachten",) if teachers else ())),
            source=self._school.get("auteur")[:100],
            school_brin=brin,
            school_branch=self._school.get("dependancecode")[:2],
            school_year=year.start if year else None,
            reference_date=self._peildatum,
            created_on=values.read_date(self._school.get("aanmaakdatum")).day,
            teachers=teachers,
        )

    def _items(self, section: str, item: str) -> list[_Node]:
        return [node for part in self._sections if part.name == section for node in part.all(item)]

    def _school_year(self) -> SchoolYear | None:
        text = self._school.get("schooljaar")
        year = SchoolYear.parse(text)
        if text and year is None:
            self._note_file("school_year", _("The file's school year cannot be read; this school year was taken."))
        return year

    def _brin(self) -> str:
        code = self._school.get("brincode").upper()
        if not code or re.fullmatch(r"\d{2}[A-Z]{2}", code):
            return code
        self._note_file("school", _("The file's school code is no BRIN; it was not used."))
        return ""

    def _read_groups(self) -> None:
        for node in self._items("groepen", "groep"):
            name = node.get("naam") or node.identity
            year = values.read_edexml_year(node.get("jaargroep"))
            if not year.known:
                self._note("group", _("The year of a class is not known; it was left empty."))
            if name and checks.is_fit(name):
                self._homes[node.identity] = _Group(name, year)
            elif name:
                self._note("group", _("The name of a class was not kept: too long, damaged, or perhaps a BSN."))
        for node in self._items("groepen", "samengestelde_groep"):
            name = node.get("naam") or node.identity
            if name and checks.is_fit(name):
                self._others[node.identity] = name

    def _pupil(self, row: int, node: _Node) -> PupilRecord | None:
        self._row = row
        number = clean(node.key) or node.get("key")
        first, last = node.get("roepnaam", "voornamen", "voorletters-1", "voorletters"), node.get("achternaam")
        if not number:
            self._reject("number", _("This pupil has no key."))
        if not first and not last:
            self._reject("name", _("This pupil has no name."))
        if not number or not (first or last):
            return None
        home = self._home(node)
        year_code, year = self._year(node, home)
        left_on = self._date(node, "uitstroomdatum")
        return PupilRecord(
            row=row,
            number=number,
            first_name=first,
            prefix=node.get("voorvoegsel", "tussenvoegsel"),
            last_name=last,
            birth_date=self._birth_date(node),
            year_code=year_code,
            stage=year.stage,
            year=year.year,
            group_names=self._group_names(node, home),
            location=next((self._locations.get(place.identity, "") for place in node.all("vestiging")), ""),
            left=year.has_left or (left_on is not None and left_on <= self._on),
            left_on=left_on,
            number_is_dummy=number.startswith("#"),
        )

    def _home(self, node: _Node) -> _Group | None:
        for reference in node.all("groep"):
            if reference.identity in self._homes:
                return self._homes[reference.identity]
            if reference.identity:
                self._note("group", _("This pupil's class is not among the classes of the file."))
        return None

    def _group_names(self, node: _Node, home: _Group | None) -> tuple[str, ...]:
        if home is None:
            return ()
        references = [item for part in node.all("samengestelde_groepen") for item in part.all("samengestelde_groep")]
        others = (self._others[item.identity] for item in references if item.identity in self._others)
        return tuple(dict.fromkeys((home.name, *others)))

    def _year(self, node: _Node, home: _Group | None) -> tuple[str, YearReading]:
        """The pupil's own year wins; older files have it at the class only."""
        code = node.get("jaargroep")[:20]
        reading = values.read_edexml_year(code)
        if not reading.known:
            self._note("year", _("This year is not known; it was left empty."))
        return (code, reading) if code or home is None else (code, home.year)

    def _birth_date(self, node: _Node) -> date | None:
        born = self._date(node, "geboortedatum")
        if born and not values.is_plausible_age(born, self._on):
            self._note("birth_date", _("This birth date makes an unusual age; please check it."))
        return born

    def _date(self, node: _Node, name: str) -> date | None:
        reading = values.read_date(node.get(name))
        if reading.flaw:
            about = "birth_date" if name == "geboortedatum" else "left_on"
            self._note(about, _("This date cannot be read; it was left empty."))
        return reading.day

    def _groups(self, pupils: Sequence[PupilRecord]) -> tuple[GroupRecord, ...]:
        """The classes of the file; those of one name are one class, as some programs split combinations by year."""
        merged: dict[str, list[YearReading]] = {}
        for group in self._homes.values():
            merged.setdefault(group.name, []).append(group.year)
        homes = [_merged(name, years, pupils) for name, years in merged.items()]
        others = (name for name in dict.fromkeys(self._others.values()) if name not in merged)
        return (*homes, *(GroupRecord(name, None, "", is_home=False) for name in others))

    def _note(self, about: str, reason: str) -> None:
        self._problems.append(RowProblem(self._row, about, reason, "remark"))

    def _note_file(self, about: str, reason: str) -> None:
        self._problems.append(RowProblem(WHOLE_FILE, about, reason, "remark"))

    def _reject(self, about: str, reason: str) -> None:
        self._problems.append(RowProblem(self._row, about, reason, "rejected"))


def _merged(name: str, readings: Sequence[YearReading], pupils: Sequence[PupilRecord]) -> GroupRecord:
    inside = [pupil for pupil in pupils if pupil.group_names[:1] == (name,)]
    years = {reading.year for reading in readings if reading.year} | {pupil.year for pupil in inside if pupil.year}
    stages = {reading.stage for reading in readings if reading.stage} | {pupil.stage for pupil in inside if pupil.stage}
    return GroupRecord(
        name,
        year=next(iter(years)) if len(years) == 1 else None,
        stage=next(iter(stages)) if len(stages) == 1 else "",
        is_combination=len(years) > 1,
    )
