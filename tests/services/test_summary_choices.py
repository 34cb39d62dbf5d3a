"""Choices that somebody typed: one code for all spellings, and named or not without telling of anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from routekaart_app.bootstrap import Services
from routekaart_app.domain.summary import Summary, Value
from routekaart_app.services import summary_counting
from routekaart_app.services.progress import SILENT
from routekaart_app.store.models import Choice
from tests.builders import TODAY, YEAR, AClass
from tests.services.test_summaries import add

ON = date(2026, 2, 2)


def choose(services: Services, pupils: tuple[object, ...], *values: str, kind: str = "programme") -> None:
    """Pupils in turn choose one of the values."""
    rows = (Choice(pupil_id=pupil, on=ON, kind=kind, value=values[at % len(values)]) for at, pupil in enumerate(pupils))
    add(services, *rows)


def told(made: Summary) -> dict[str, tuple[Value, Value]]:
    return {str(row["key"]): (row["count"], row["of"]) for row in made.rows("choices")}


def taken_back(services: Services, value: str, count: int) -> None:
    with services.vault.database.write("a mistake", undoable=False) as session:
        for row in session.query(Choice).filter_by(value=value).limit(count):
            session.delete(row)


def test_what_was_typed_is_never_a_word_of_the_program(services: Services, class_3b: AClass) -> None:
    pupils = class_3b.pupil_ids
    choose(services, pupils[:8], "other")
    choose(services, pupils[8:15], "none")
    choose(services, pupils[15:23], "Techniek", "techniek", "TECHNÏEK")
    kept = services.summaries.freeze(YEAR)
    assert told(services.summaries.one(kept.id)) == {
        "school:other": (0, 0),
        "programme:typed:none": (7, 23),
        "programme:typed:other": (8, 23),
        "programme:typed:techniek": (8, 23),
        "programme:other": (0, 23),
    }


def test_a_choice_that_was_named_stays_and_a_new_one_comes_with_enough(services: Services, class_3b: AClass) -> None:
    pupils = class_3b.pupil_ids
    choose(services, pupils[:5], "Entree")
    choose(services, pupils[5:9], "Zorg")
    choose(services, pupils[9:20], "Techniek")
    before = services.summaries.one(services.summaries.freeze(YEAR).id)
    assert "programme:typed:zorg" not in told(before) and "programme:typed:entree" in told(before)
    taken_back(services, "Entree", 1)
    choose(services, pupils[20:21], "Zorg")
    after = services.summaries.make(YEAR)
    assert told(after).keys() == told(before).keys() and told(after)["programme:typed:entree"][0] is None
    assert not [
        one for one in services.summaries.differences(before, after) if one.table == "choices" and one.column == "count"
    ]
    with services.vault.database.write("more of them, later", undoable=False) as session:
        for row in session.query(Choice).filter_by(value="Techniek").limit(6):
            row.value = "Zorg"
    assert "programme:typed:zorg" not in told(services.summaries.make(YEAR)), "on that day it was as much, as known now"
    with services.vault.database.write("after the day of the first", undoable=False) as session:
        for row in session.query(Choice).filter_by(value="Zorg"):
            row.on = TODAY
        kept = [replace(before, counted_on=ON)]
        later = summary_counting.count(session, YEAR, TODAY, before.minimum, SILENT, kept=kept, hiding=False)
    assert "programme:typed:zorg" in {row.key for row in later.tally.rows["choices"]}


def test_a_choice_in_which_somebody_is_named_is_another_choice(services: Services, class_3b: AClass) -> None:
    choose(services, class_3b.pupil_ids[:9], "bakkerij elif aydin")
    assert told(services.summaries.make(YEAR)) == {"school:other": (0, 0), "programme:other": (9, 9)}
