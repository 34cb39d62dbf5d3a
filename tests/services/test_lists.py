"""The lists a school may change: as shipped, renamed, hidden, in another order, and with entries of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routekaart_app import i18n, words
from routekaart_app.bootstrap import Services
from routekaart_app.domain.choice import SECTOR
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.list_entry import CAMPUSES, QUESTIONS, SECTORS, TALK_KINDS, ListEntry, named
from routekaart_app.errors import KnownError
from tests.builders import TODAY, AClass

SHIPPED = ("career", "office_hour", "group", "three_way", "slb", "intake", "redirection", "placement")


def keys(services: Services) -> tuple[str, ...]:
    return tuple(item.key for item in services.lists.items(TALK_KINDS))


def test_as_shipped_in_the_language_of_the_screen(services: Services) -> None:
    assert keys(services) == SHIPPED
    entries = services.lists.items(TALK_KINDS)
    assert {item.scope for item in entries} == {"talk", "three_way"} and not any(item.is_own for item in entries)
    assert named(entries, "slb") == "SLB-gesprek"
    i18n.set_language("en")
    assert named(services.lists.items(TALK_KINDS), "career") == "Career talk"


def test_renamed_hidden_moved_and_added_is_one_step(services: Services) -> None:
    first, second, *rest = services.lists.items(TALK_KINDS)
    changed = [second, replace(first, text="Talentgesprek"), *(replace(item, is_hidden=True) for item in rest[:1])]
    own = ListEntry("", "Coachgesprek", "talk", is_own=True)
    assert services.lists.save(TALK_KINDS, None, [*changed, *rest[1:], own])
    found = services.lists.items(TALK_KINDS)
    assert [item.text for item in found][:2] == ["Spreekuur", "Talentgesprek"]
    assert found[-1].text == "Coachgesprek" and found[-1].is_own and found[-1].key
    assert "group" not in keys(services)
    assert "group" in [item.key for item in services.lists.all(TALK_KINDS)]
    services.history.undo()
    assert keys(services) == SHIPPED and named(services.lists.items(TALK_KINDS), "career") == "Loopbaangesprek"


def test_saving_what_is_there_changes_no_word(services: Services) -> None:
    services.lists.save(TALK_KINDS, None, services.lists.items(TALK_KINDS))
    assert keys(services) == SHIPPED
    i18n.set_language("en")
    assert named(services.lists.items(TALK_KINDS), "career") == "Career talk", "still as shipped, in any language"


def test_a_shipped_entry_that_is_left_out_is_hidden_and_an_own_one_goes(services: Services, class_3b: AClass) -> None:
    entries = services.lists.items(TALK_KINDS)
    services.lists.save(TALK_KINDS, None, [*entries, ListEntry("", "Coachgesprek", "talk", is_own=True)])
    services.lists.save(TALK_KINDS, None, entries[1:])
    assert [item.key for item in services.lists.all(TALK_KINDS) if item.is_hidden] == ["career"]
    assert "Coachgesprek" not in [item.text for item in services.lists.all(TALK_KINDS)]


def test_an_own_kind_that_names_talks_is_hidden_instead(services: Services, class_3b: AClass) -> None:
    entries = services.lists.items(TALK_KINDS)
    services.lists.save(TALK_KINDS, None, [*entries, ListEntry("", "Coachgesprek", "talk", is_own=True)])
    own = services.lists.items(TALK_KINDS)[-1]
    services.talks.record(services.talks.sheet(class_3b.pupil_ids[0], TODAY).of_kind(own.key))
    services.lists.save(TALK_KINDS, None, entries)
    assert named(services.lists.all(TALK_KINDS), own.key) == "Coachgesprek" and own.key not in keys(services)


@pytest.mark.parametrize("text", ["  ", "x" * 61, "loopbaangesprek"])
def test_what_cannot_be_is_refused_and_nothing_changes(services: Services, text: str) -> None:
    entries = services.lists.items(TALK_KINDS)
    with pytest.raises(KnownError):
        services.lists.save(TALK_KINDS, None, [*entries, ListEntry("", text, "talk", is_own=True)])
    assert services.lists.items(TALK_KINDS) == entries


def test_at_least_one_kind_stays(services: Services) -> None:
    hidden = [replace(item, is_hidden=True) for item in services.lists.items(TALK_KINDS)]
    with pytest.raises(KnownError):
        services.lists.save(TALK_KINDS, None, hidden)


def test_questions_are_kept_per_scope(services: Services) -> None:
    scope = services.lists.items(QUESTIONS)[0].scope
    mine = services.lists.items(QUESTIONS, scope)
    others = [item for item in services.lists.items(QUESTIONS) if item.scope != scope]
    own = ListEntry("", "Wat verbaasde je?", scope, is_own=True)
    services.lists.save(QUESTIONS, scope, [own, *mine[1:]])
    found = services.lists.items(QUESTIONS, scope)
    assert found[0].text == "Wat verbaasde je?" and mine[0].key not in [item.key for item in found]
    assert [item for item in services.lists.items(QUESTIONS) if item.scope != scope] == others


def test_sectors_are_named_one_way_the_schools_own_among_them(services: Services, class_3b: AClass) -> None:
    entries = services.lists.items(SECTORS)
    assert entries[0].text == "Techniek en mechatronica" and len(entries) == len(words.SHIPPED_SECTOR)
    own = ListEntry("", "Creatieve sector", is_own=True)
    services.lists.save(SECTORS, None, [replace(entries[0], text="Techniek"), *entries[1:], own])
    made = services.lists.items(SECTORS)[-1]
    said = [words.say(words.SECTOR, key, i18n.gettext) for key in ("engineering", made.key, "care")]
    assert said == ["Techniek", "Creatieve sector", "Zorg en welzijn"]
    services.companies.save(CompanyEntry("Atelier", made.key))
    choice = services.choices.new(class_3b.pupil_ids[0], SECTOR, TODAY)
    services.choices.save(replace(choice, value=made.key))
    services.lists.save(SECTORS, None, entries)
    assert made.key not in [item.key for item in services.lists.items(SECTORS)], "hidden: something is named by it"
    assert words.say(words.SECTOR, made.key, i18n.gettext) == "Creatieve sector"
    for _step in range(4):
        services.history.undo()
    assert made.key not in words.SECTOR and dict(words.SHIPPED_SECTOR) == words.SECTOR
    assert services.companies.problems(CompanyEntry("Atelier", made.key))[0].field == "sector"


def test_a_campus_that_has_another_name_has_it_at_its_companies(services: Services) -> None:
    entries = services.lists.items(CAMPUSES)
    assert {item.text: item.scope for item in entries}["MICS"] == "engineering"
    company = services.companies.save(CompanyEntry("Slijperij", "engineering", "MICS"))
    own = ListEntry("", "Groencampus", "green", is_own=True)
    renamed = [replace(item, text="Campus Mechatronica") if item.key == "MICS" else item for item in entries]
    services.lists.save(CAMPUSES, None, [*renamed, own])
    assert services.companies.one(company).campus == "Campus Mechatronica"
    assert services.lists.items(CAMPUSES)[-1].scope == "green"
    services.companies.save(replace(services.companies.one(company), campus="Groencampus"))
    services.lists.save(CAMPUSES, None, renamed)
    assert [item.text for item in services.lists.all(CAMPUSES) if item.is_hidden] == ["Groencampus"]
    for _step in range(3):
        services.history.undo()
    assert services.companies.one(company).campus == "MICS"


def test_at_least_one_sector_stays(services: Services) -> None:
    with pytest.raises(KnownError):
        services.lists.save(SECTORS, None, [replace(item, is_hidden=True) for item in services.lists.items(SECTORS)])
