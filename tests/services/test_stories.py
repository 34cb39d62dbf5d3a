"""Stories beside the numbers: only with consent, never with a name, gone when somebody no longer agrees."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.summary import Scope
from routekaart_app.errors import KnownError
from routekaart_app.services.stories import PARENT, PUPIL, StoryEntry
from routekaart_app.store.models import Company, CompanyContact, Group, Guardian, Guardianship, Note, Reflection
from tests.builders import TODAY, YEAR, AClass, a_class


def a_story(pupil: UUID, text: str = "Ik wist niet dat een haven zo groot was.") -> StoryEntry:
    return StoryEntry(pupil, YEAR, text, PUPIL, PARENT, TODAY)


def test_a_story_is_told_with_consent_until_that_is_withdrawn(services: Services, class_3b: AClass) -> None:
    story = a_story(class_3b.pupil_ids[0])
    assert services.stories.save(story)
    (kept,) = services.stories.all(YEAR)
    assert (kept.text, kept.pupil, kept.agreed_on) == (story.text, "Elif Aydın", TODAY)
    frozen = services.summaries.freeze(YEAR)
    for made in (
        services.summaries.make(YEAR),
        services.summaries.make(YEAR, Scope("school", "99ZX")),
        services.summaries.one(frozen.id),
    ):
        assert [(item.text, item.whose, item.consent_on) for item in made.stories] == [(story.text, PUPIL, TODAY)]
    later = replace(a_story(class_3b.pupil_ids[1], "De oven was heel warm."))
    services.stories.save(later)
    services.stories.withdraw(story.id)
    assert [item.text for item in services.summaries.make(YEAR).stories] == [later.text]
    assert services.summaries.one(frozen.id).stories == ()
    with pytest.raises(KnownError) as gone:
        services.stories.withdraw(story.id)
    assert gone.value.code == "no-story"
    services.history.undo()
    assert len(services.stories.all(YEAR)) == 2


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("elif was er ook bij", True),
        ("Ik ging met Sem mee", True),
        ("Mevrouw Groen hielp ons", True),
        ("Mijn moeder Fatma vond het mooi", True),
        ("Mentor Bakkers hielp mij", True),
        ("Piet Kraanstra liet alles zien", True),
        ("Yusuf Demirtas ging ook mee", True),
        ("bel 010 - 123 45 67", True),
        ("mail naar haven@example.nl", True),
        ("in 2025 en 2026 was ik 14", False),
        ("Mijn mentor en mijn moeder vonden het mooi", False),
        ("de boom was groen", False),
        ("Wij zagen een schip", False),
    ],
)
def test_nobody_is_named_in_a_story(services: Services, class_3b: AClass, text: str, named: bool) -> None:
    mother, stranger = Guardian(name="Fatma Aydın"), Guardian(name="Yusuf Demirtaş")
    with services.vault.database.write("who there is", undoable=False) as session:
        session.add_all([mother, stranger, company := Company(name="Havenbedrijf")])
        session.flush()
        session.add(Guardianship(guardian_id=mother.id, pupil_id=class_3b.pupil_ids[0]))
        session.add(CompanyContact(company_id=company.id, name="Piet Kraanstra"))
        session.get_one(Group, class_3b.group_id).mentor = "Mevrouw J. Bakkers"
    problems = services.stories.problems(a_story(class_3b.pupil_ids[0], text))
    assert [item.field for item in problems] == (["text"] if named else [])


def test_a_school_and_a_class_together_are_warned_of(services: Services, class_3b: AClass) -> None:
    def warned(text: str) -> bool:
        return bool(services.stories.warnings(a_story(class_3b.pupil_ids[0], text)))

    assert warned("Wij van 3B op het Voorbeeldcollege") and not warned("Wij van 3b") and not warned("Voorbeeldcollege")


def test_a_place_of_few_pupils_tells_no_story(services: Services) -> None:
    small = a_class(services.vault.database, name="2A", size=3, year=2, brin="99ZZ")
    a_class(services.vault.database, name="2B", size=12, year=2, brin="99ZY")
    a_class(services.vault.database, name="2C", size=12, year=2, brin="99ZW")
    services.stories.save(a_story(small.pupil_ids[0]))
    assert services.summaries.make(YEAR, Scope("school", "99ZZ")).stories == ()
    kept = services.summaries.freeze(YEAR, Scope("school", "99ZZ"))
    assert services.summaries.one(kept.id).stories == () and len(services.summaries.make(YEAR).stories) == 1


def test_what_is_missing_is_told_beside_its_field(services: Services, class_3b: AClass) -> None:
    story = a_story(class_3b.pupil_ids[0])
    for changed, field in (
        ({"text": " "}, "text"),
        ({"text": "a" * 601}, "text"),
        ({"whose": ""}, "whose"),
        ({"agreed_by": ""}, "agreed_by"),
        ({"agreed_by": PUPIL}, "agreed_by"),  # born in 2011: a parent must agree as well
        ({"agreed_on": None}, "agreed_on"),
        ({"agreed_on": date(2026, 3, 5)}, "agreed_on"),
    ):
        wrong = replace(story, **changed)  # type: ignore[arg-type]
        assert [item.field for item in services.stories.problems(wrong)] == [field]
        with pytest.raises(KnownError):
            services.stories.save(wrong)


def test_words_to_choose_from_and_what_becomes_of_a_story_when_two_are_one(
    services: Services, class_3b: AClass
) -> None:
    first, second = class_3b.pupil_ids[:2]
    with services.vault.database.write("words", undoable=False) as session:
        session.add(Reflection(pupil_id=first, on=TODAY, result="Ik heb gelast."))
        session.add(Note(pupil_id=first, on=date(2026, 1, 5), kind="highlight", text="Hij straalde."))
        session.add(Note(pupil_id=first, on=TODAY, kind="working", text="Niet voor anderen."))
    assert [item.text for item in services.stories.words_of(first, YEAR)] == ["Ik heb gelast.", "Hij straalde."]
    services.stories.save(a_story(first))
    double = services.doubles.between(first, second)
    from routekaart_app.domain.merge import filled_up

    merge = filled_up(double)
    services.doubles.merge(merge)
    assert [item.pupil_id for item in services.stories.all(YEAR)] == [merge.kept.id]
