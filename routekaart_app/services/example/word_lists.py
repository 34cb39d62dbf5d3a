"""What the invented region is made of: names, schools, companies and sentences, read from the bundled lists."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, product
from typing import Any

from routekaart_app.domain.names import split_particle
from routekaart_app.paths import resource


@dataclass(frozen=True, slots=True)
class Family:
    """Names that go together. `languages` are those some of these pupils speak at home; may be empty."""

    share: int
    languages: tuple[str, ...]
    first_names: tuple[str, ...]
    last_names: tuple[tuple[str, str], ...]
    """Each as particle and surname."""


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme of vocational education; classes are named after its code."""

    code: str
    name: str
    level: int
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompanyWords:
    """One invented company."""

    name: str
    sector: str
    municipality: str
    campus: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Extra:
    """What classes of a stage do besides the lines of the routekaart."""

    stage: str
    kind: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DossierWords:
    """What pupils write and choose, and what guides note. Lists go by stage, by kind of activity or by kind of choice;
    `profile_sectors` gives the sector of each vmbo profile."""

    goals: dict[str, tuple[str, ...]]
    results_by_sector: dict[str, tuple[str, ...]]
    results_by_kind: dict[str, tuple[str, ...]]
    evaluations: dict[str, tuple[str, ...]]
    next_steps: dict[str, tuple[str, ...]]
    guide_words: tuple[str, ...]
    highlights: dict[str, tuple[str, ...]]
    working_notes: tuple[str, ...]
    confidential_notes: tuple[str, ...]
    reasons: dict[str, tuple[str, ...]]
    profile_sectors: dict[str, str]
    school_names: tuple[str, ...]
    vocational_names: tuple[str, ...]
    higher_names: tuple[str, ...]
    programmes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """All lists together. `school_names` gives, per stage, names without end."""

    families: tuple[Family, ...]
    municipalities: tuple[str, ...]
    programmes: tuple[Programme, ...]
    companies: tuple[CompanyWords, ...]
    more_companies: tuple[CompanyWords, ...]
    line_sectors: dict[str, tuple[str, ...]]
    campus_lines: frozenset[str]
    spread_kinds: frozenset[str]
    spread_size: int
    exemption_reasons: tuple[str, ...]
    repeat_reason: str
    activity_notes: dict[str, tuple[str, ...]]
    extras: tuple[Extra, ...]
    planned: dict[str, str]
    """By kind, what is planned besides the lines of the routekaart."""
    talks: dict[str, tuple[tuple[str, ...], ...]]
    """Per stage three lists: what was seen, what was found out, what comes next."""
    dossiers: DossierWords
    _schools: dict[str, tuple[str, ...]]

    def school_names(self, stage: str) -> Iterator[tuple[str, str]]:
        """Name and municipality of one school after another, each name once."""
        names = self._schools[stage]
        places = self.municipalities
        if any("{" in name for name in names):
            pairs = [
                (name.format(municipality=place), place)
                for name in names
                for place in (places if "{" in name else places[:1])
            ]
        else:
            pairs = [(name, places[index % len(places)]) for index, name in enumerate(names)]
        yield from pairs
        for number in range(2, 1_000):
            yield from ((f"{name} {number}", place) for name, place in pairs)


def load() -> Words:
    """Read the bundled lists."""
    names, places, companies, moments = (bundled(name) for name in ("names", "places", "companies", "moments"))
    municipalities = tuple(places["municipalities"])
    return Words(
        families=tuple(_family(row) for row in names["families"]),
        municipalities=municipalities,
        programmes=tuple(
            Programme(row["code"], row["name"], row["level"], tuple(row["sectors"])) for row in places["programmes"]
        ),
        companies=tuple(CompanyWords(**row) for row in companies["companies"]),
        more_companies=tuple(_more_companies(companies["more"], municipalities)),
        line_sectors={code: tuple(sectors) for code, sectors in moments["sectors"].items()},
        campus_lines=frozenset(moments["campus"]["lines"]),
        spread_kinds=frozenset(moments["spread"]["kinds"]),
        spread_size=moments["spread"]["size"],
        exemption_reasons=tuple(moments["exemption"]["reasons"]),
        repeat_reason=moments["repeat"]["reason"],
        activity_notes={kind: tuple(notes) for kind, notes in moments["activity_notes"].items()},
        extras=tuple(Extra(row["stage"], row["kind"], tuple(row["titles"])) for row in moments["extras"]),
        planned=moments["planned"],
        talks={
            stage: tuple(tuple(lists[part]) for part in ("seen", "found", "next"))
            for stage, lists in moments["talks"].items()
        },
        dossiers=_dossier_words(places, municipalities),
        _schools={
            "PO": tuple(_primary_names(places["primary"])),
            "VO": tuple(places["secondary"]["names"]),
            "MBO": tuple(places["vocational"]["names"]),
        },
    )


def bundled(name: str) -> dict[str, Any]:
    """One of the bundled lists, as it stands in its file."""
    return tomllib.loads(resource("templates", "example", f"{name}.toml").read_text("utf-8"))


def _dossier_words(places: dict[str, Any], municipalities: tuple[str, ...]) -> DossierWords:
    read = bundled("dossiers")
    schools, vocational = (
        tuple(dict.fromkeys(name.format(municipality=place) for name, place in product(names, municipalities)))
        for names in (places["secondary"]["names"], places["vocational"]["names"])
    )
    return DossierWords(
        goals=_lists(read["goals"]),
        results_by_sector=_lists(read["results"]["sector"]),
        results_by_kind=_lists(read["results"]["kind"]),
        evaluations=_lists(read["evaluations"]),
        next_steps=_lists(read["next_steps"]),
        guide_words=tuple(read["guide_words"]["lines"]),
        highlights=_lists(read["highlights"]),
        working_notes=tuple(read["notes"]["working"]),
        confidential_notes=tuple(read["notes"]["confidential"]),
        reasons=_lists(read["reasons"]),
        profile_sectors=read["profile_sectors"],
        school_names=schools,
        vocational_names=vocational,
        higher_names=tuple(places["higher"]["names"]),
        programmes=tuple(row["name"] for row in places["programmes"]),
    )


def _lists(read: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(texts) for name, texts in read.items()}


def _family(row: dict[str, Any]) -> Family:
    return Family(
        row["share"],
        tuple(row["languages"]),
        tuple(row["first_names"]),
        tuple(split_particle(name) for name in row["last_names"]),
    )


def _primary_names(row: dict[str, Any]) -> list[str]:
    """Every beginning with every end, walked diagonally so that the first few differ in both."""
    beginnings, endings = row["beginnings"], row["endings"]
    count = len(endings)
    diagonals = (((start, (start + shift) % count) for start in range(len(beginnings))) for shift in range(count))
    pairs = chain.from_iterable(diagonals)
    return [f"{row['article']} {beginnings[first]}{endings[second]}" for first, second in pairs]


def _more_companies(row: dict[str, Any], municipalities: tuple[str, ...]) -> Iterator[CompanyWords]:
    kinds = [(sector, kind) for sector, kinds in row["kinds"].items() for kind in kinds]
    for index, (name, (sector, kind)) in enumerate(product(row["names"], kinds)):
        yield CompanyWords(f"{kind} {name}", sector, municipalities[index % len(municipalities)])
