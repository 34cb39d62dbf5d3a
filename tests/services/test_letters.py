"""The texts of letters: what the school keeps of its own, and what can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from routekaart_app.domain.letter import SHIPPED, Letter
from routekaart_app.errors import KnownError
from routekaart_app.services.letters import in_language
from tests.builders import TODAY, AClass

OWN = Letter("", "nl", "Rondleiding", "Kom kijken", "Beste {ouders},\n\nKlas {klas}", "[ ] Ja")


def test_shipped_letters_can_be_changed_and_put_back(services: Services) -> None:
    letters = services.letters
    assert [entry.key for entry in letters.all()] == list(SHIPPED)
    assert all(entry.languages == PAPER_LANGUAGES and not entry.own and entry.is_shipped for entry in letters.all())
    turkish = letters.one("invitation", "tr")
    assert turkish is not None and not turkish.is_own
    key, _label = letters.save(replace(turkish, body="Merhaba {parents}"))
    changed = letters.one("invitation", "tr")
    assert (key, changed and changed.is_own, changed and changed.body) == ("invitation", True, "Merhaba {parents}")
    assert letters.all()[0].own == ("tr",) and services.history.undo() is not None
    assert letters.one("invitation", "tr") == turkish
    letters.save(replace(turkish, body="Merhaba {parents}"))
    letters.save(turkish)
    assert letters.all()[0].own == ()
    letters.save(replace(turkish, body="Merhaba {parents}"))
    assert letters.restore("invitation", "tr") and letters.one("invitation", "tr") == turkish


def test_a_letter_of_the_school_begins_in_dutch_and_can_be_removed(services: Services) -> None:
    letters = services.letters
    with pytest.raises(KnownError):
        letters.save(replace(OWN, language="tr"))
    key, _label = letters.save(OWN)
    kept = letters.one(key, "nl")
    assert kept is not None and kept.body == "Beste {parents},\n\nKlas {class}"
    letters.save(replace(OWN, key=key, language="ar", name="جولة"))
    entry = letters.all()[-1]
    assert (entry.name, entry.languages, entry.is_shipped) == ("Rondleiding", ("nl", "ar"), False)
    assert in_language(letters.every(key), "tr").language == "nl"
    assert [problem.field for problem in letters.problems(replace(OWN, name="uitnodiging"))] == ["name"]
    letters.remove(key, "ar")
    assert letters.all()[-1].languages == ("nl",)
    letters.remove(key, "nl")
    assert [one.key for one in letters.all()] == list(SHIPPED)
    with pytest.raises(KnownError) as gone:
        letters.every(key)
    assert gone.value.code == "no-letter"


def test_a_letter_is_found_by_its_key_or_name(services: Services) -> None:
    assert services.letters.find("Uitnodiging") == services.letters.find("invitation") == "invitation"
    assert services.letters.find("bedankt") == "thanks" and services.letters.find("دعوة") == "invitation"
    with pytest.raises(KnownError) as error:
        services.letters.find("brief")
    assert "Herinnering" in str(error.value.todo)


def test_visits_of_this_term_else_of_the_year(services: Services, class_3b: AClass) -> None:
    def plan(on: date) -> None:
        draft = services.visits.new_plan(on, group_ids=[class_3b.group_id])
        services.visits.plan(replace(draft, title="Met Sem de Groen"))

    groups = frozenset({class_3b.group_id})
    plan(date(2025, 10, 7))
    assert [visit.on for visit in services.letters.visits(groups, TODAY)] == [date(2025, 10, 7)]
    for day in (3, 10, 17, 24, 26, 27, 30, 31):
        plan(date(2026, 3, day))
    found = services.letters.visits(groups, TODAY)
    assert [visit.on.day for visit in found] == [10, 17, 24, 26, 27, 30]
