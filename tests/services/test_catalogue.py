"""The catalogue of the region: what goes out, what never does, and what another school makes of it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.company import CompanyEntry, ContactPerson, same_key
from routekaart_app.domain.company_rules import cleaned
from routekaart_app.domain.list_entry import SECTORS, ListEntry
from routekaart_app.domain.offer import Offer
from routekaart_app.errors import KnownError
from routekaart_app.exchange import catalogue_file
from routekaart_app.exchange.company_rows import KnownWords
from routekaart_app.services.company_import_writing import decided
from routekaart_app.services.company_matching import Matcher
from routekaart_app.services.company_plan import CompanyPlan
from tests import vaults
from tests.builders import TODAY

SAM = ContactPerson("Sam Geheim", "planner", "010 000 00 00", "sam@anker.example")
ANKER = CompanyEntry(
    "Het Anker", "port", "ZIA", "Schiedam", "eigen notitie", address="Kade 1", code_scheme="SBI", code_version="2008",
    code="10.71", chamber="Zorg", capacity_per_visit=0, capacity_per_year=60, suitable_for=("PO", "VO"),
    languages=("Pools",), accessibility="lift\ntrap", terms="elk kwartaal", last_contact_on=TODAY, would_host="no",
    contacts=(SAM,),
)  # fmt: skip
LESSON = Offer("Gastles over kranen", "guest_lesson", "In de klas.", ("PO",), 50, 30)
PRIVATE = ("eigen notitie", "Sam Geheim", "sam@anker", "would_host", "last_contact", TODAY.isoformat())


def filled(services: Services) -> None:
    """Two companies, one of a sector of the school's own, and two offers."""
    services.lists.save(SECTORS, None, [*services.lists.all(SECTORS), ListEntry("", "Ruimtevaart", is_own=True)])
    anker = services.companies.save(ANKER)
    services.companies.save(CompanyEntry("Zorghub", services.lists.all(SECTORS)[-1].key))
    services.offers.save(replace(LESSON, company_id=anker))
    services.offers.save(Offer("Beroepenmarkt", "event"))


def test_what_another_school_takes_in_it_gives_out_again(
    services: Services, tmp_path: Path, clock: FrozenClock
) -> None:
    filled(services)
    path, again = tmp_path / "regio.json", tmp_path / "terug.json"
    assert services.catalogue.export(path) == (2, 2)
    text = path.read_text("utf-8")
    assert not [word for word in PRIVATE if word in text] and "elk kwartaal" in text
    assert counts(services.catalogue.plan(path)) == (0, 0, 2, 0)
    with vaults.opened(vaults.copied(tmp_path / "elders"), clock) as elsewhere:
        before = vaults.tables(elsewhere.vault.database)
        plan = elsewhere.catalogue.plan(path)
        assert counts(plan) == (2, 0, 0, 0) and plan.new_sectors == ("Ruimtevaart",) and len(plan.new_offers) == 2
        assert elsewhere.company_imports.apply(plan).written
        elsewhere.catalogue.export(again)
        assert again.read_text("utf-8") == text
        assert [item.text for item in elsewhere.lists.items(SECTORS)][-1] == "Ruimtevaart"
        repeated = elsewhere.catalogue.plan(path)
        assert counts(repeated) == (0, 0, 2, 0) and repeated.unchanged_offers == 2
        assert not elsewhere.company_imports.apply(repeated).written
        elsewhere.history.undo()
        assert vaults.tables(elsewhere.vault.database) == before
    services.catalogue.export(path, with_contacts=True)
    assert "Sam Geheim" in path.read_text("utf-8") and "eigen notitie" not in path.read_text("utf-8")


def counts(plan: CompanyPlan) -> tuple[int, int, int, int]:
    return len(plan.new), len(plan.changed), plan.unchanged, len(plan.held)


def test_where_both_say_something_ours_stays_unless_theirs_is_chosen(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "regio.json"
    filled(services)
    services.catalogue.export(path)
    anker, _hub = services.companies.all()
    services.companies.save(replace(anker, address="Weg 9", chamber="", terms=""))
    (lesson,) = services.offers.of_company(anker.id)  # type: ignore[arg-type]
    services.offers.save(replace(lesson, minutes=90))
    plan = services.catalogue.plan(path)
    (update,) = plan.changed
    assert {change.field for change in update.changes} == {"address", "chamber", "terms"}
    assert plan.proposed == {(update.record.row, "chamber"), (update.record.row, "terms")}
    services.company_imports.apply(plan)
    kept = services.companies.all()[0]
    assert (kept.address, kept.chamber, kept.terms, kept.note) == ("Weg 9", "Zorg", "elk kwartaal", "eigen notitie")
    again = services.catalogue.plan(path)
    assert not services.company_imports.apply(again).written, "nothing is left that fills something up"
    chosen = {(again.changed[0].record.row, "address"), (again.changed_offers[0].row, "offer")}
    assert services.company_imports.apply(again, chosen=chosen).written
    assert services.companies.all()[0].address == "Kade 1"
    assert services.offers.of_company(anker.id)[0].minutes == 50  # type: ignore[arg-type]


def written(folder: Path, **data: object) -> Path:
    path = folder / "hand.json"
    whole = {"format": catalogue_file.FORMAT, "version": 1, **data}
    path.write_text(json.dumps(whole), "utf-8")
    return path


def test_a_file_edited_by_hand_is_answered_in_words(services: Services, tmp_path: Path) -> None:
    services.companies.save(CompanyEntry("Haven Maas", municipality="Schiedam"))
    companies = [
        {"name": "Het Anker", "municipality": "Schiedam", "note": "geheim", "capacity_per_visit": "12"},
        {"name": "HET ANKER", "municipality": "schiedam", "address": "Kade 1"},
        {"name": ""},
        "Zorghub",
        {"name": "Haven Maas B.V.", "municipality": "Schiedam"},
        {"name": "Rek", "terms": "123456782", "languages": "Pools", "contacts": [1, {"name": "Bo", "email": "x"}]},
    ]
    offers = [
        {"title": "Gastles", "kind": "guest_lesson", "company": "het anker", "municipality": "Schiedam"},
        {"title": "GASTLES", "kind": "guest_lesson", "company": "Het Anker", "municipality": "Schiedam"},
        {"title": "Rondleiding", "kind": "company_visit", "company": "Haven Maas B.V.", "municipality": "Schiedam"},
        {"title": "Feest", "kind": "party"},
        {"title": "Weg", "kind": "event", "company": "Bestaat niet"},
    ]  # fmt: skip
    plan = services.catalogue.plan(written(tmp_path, companies=companies, offers=offers, extra=1))
    assert counts(plan) == (2, 0, 0, 1) and len(plan.new_offers) == 2
    assert {(problem.row, problem.field) for problem in plan.problems} >= {
        (0, "company"), (1, "company"), (3, "name"), (4, "company"), (6, "company"), (6, "email"),
        (2, "offer"), (4, "offer"), (5, "offer"),
    }  # fmt: skip
    services.company_imports.apply(plan)
    assert {entry.name for entry in services.companies.all()} == {"Het Anker", "Rek", "Haven Maas"}
    assert [offer.title for offer in services.offers.all()] == ["Gastles"], "its company was left out"
    assert all(entry.note == entry.terms == "" for entry in services.companies.all())
    again = services.catalogue.plan(tmp_path / "hand.json")
    assert services.company_imports.apply(again, same={5}).written
    assert [(offer.title, offer.company) for offer in services.offers.all()][1] == ("Rondleiding", "Haven Maas")


_HEAD = '{"format": "routekaart-catalogue"'
_HEADS = (_HEAD + "}", _HEAD + ', "version": 2}', _HEAD + ', "version": 1, "companies": {}}')


@pytest.mark.parametrize(
    "text",
    ["", "  ", "nee", "[]", "{}", "[" * 100_000, '{"a": NaN}', "\x00", *_HEADS],
)
def test_what_is_no_catalogue_is_refused_in_words(text: str) -> None:
    with pytest.raises(KnownError) as caught:
        catalogue_file.parse(text, KnownWords({}, {}), TODAY)
    assert caught.value.what and caught.value.safe and caught.value.todo


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
CONTACTS = st.builds(ContactPerson, name=WORDS, role=WORDS)
ENTRIES = st.builds(
    CompanyEntry,
    name=WORDS,
    sector=st.sampled_from(["", "care", "Ruimtevaart"]),
    campus=WORDS,
    municipality=WORDS,
    note=WORDS.map(lambda text: f"GEHEIM{text}"),
    address=WORDS,
    capacity_per_visit=st.none() | st.integers(0, 9999),
    suitable_for=st.sampled_from([(), ("PO",), ("VO", "MBO")]),
    languages=st.lists(WORDS, max_size=3).map(tuple),
    terms=WORDS,
    last_contact_on=st.none() | st.just(date(1999, 9, 9)),
    would_host=st.sampled_from(["", "no"]),
    contacts=st.lists(CONTACTS, max_size=2).map(tuple),
)


@settings(max_examples=40)
@given(st.lists(ENTRIES, max_size=6), st.booleans())
def test_export_import_export_is_the_same_and_no_note_leaves(entries: list[CompanyEntry], with_contacts: bool) -> None:
    unique = {same_key(entry.name, entry.municipality): entry for entry in map(cleaned, entries)}
    register = [entry for key, entry in unique.items() if key[0]]
    offers = [replace(LESSON, company=entry.name, municipality=entry.municipality) for entry in register[:2]]
    text = catalogue_file.to_text(register, offers, {}, with_contacts=with_contacts)
    assert "GEHEIM" not in text and "1999" not in text
    file = catalogue_file.parse(text, KnownWords({"care": "care"}, {}), TODAY)
    assert not [problem for problem in file.problems if problem.severity == "rejected"]
    matcher = Matcher((), asks=True)
    for record in file.companies:
        matcher.take(record)
    taken = decided(CompanyPlan(tuple(matcher.result().new)), (), False, ())
    again = catalogue_file.to_text(
        list(taken.new.values()), [item.offer for item in file.offers], {}, with_contacts=with_contacts
    )
    assert again == text
