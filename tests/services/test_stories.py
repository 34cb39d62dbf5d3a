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
from routekaart_app.store.models import Note, Reflection
from tests.builders import TODAY, YEAR, AClass


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
        ("de boom was groen", False),
        ("Wij zagen een schip", False),
    ],
)
def test_no_name_of_a_pupil_is_in_a_story(services: Services, class_3b: AClass, text: str, named: bool) -> None:
    problems = services.stories.problems(a_story(class_3b.pupil_ids[0], text))
    assert [item.field for item in problems] == (["text"] if named else [])


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
