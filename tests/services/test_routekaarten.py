"""Every school year has a routekaart of its own: the one shipped along, or last year's."""

from __future__ import annotations

from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.services import routekaarten
from routekaart_app.store.models import Line
from tests.builders import YEAR


def test_a_year_without_routekaart_has_no_lines(empty: Services) -> None:
    assert empty.routekaarten.lines(SchoolYear(1999)) == ()


def test_the_first_year_gets_the_one_shipped_along(empty: Services) -> None:
    empty.routekaarten.ensure_template(YEAR)
    lines = empty.routekaarten.lines(YEAR)
    assert [line.code for line in lines] == [line.code for line in routekaarten.default().lines]
    assert [line.position for line in lines] == list(range(1, len(lines) + 1))
    stage = next(line for line in lines if line.code == "VO3-02")
    assert (stage.kind, stage.years, stage.tracks, stage.competencies) == (
        "placement", (3,), ("vmbo",), ("WE", "KR", "NW"),
    )  # fmt: skip


def test_making_it_twice_changes_nothing(empty: Services) -> None:
    empty.routekaarten.ensure_template(YEAR)
    before = empty.routekaarten.lines(YEAR)
    empty.routekaarten.ensure_template(YEAR)
    assert empty.routekaarten.lines(YEAR) == before


def test_a_later_year_takes_over_what_the_school_changed(empty: Services) -> None:
    empty.routekaarten.ensure_template(YEAR)
    changed = empty.routekaarten.lines(YEAR)[0]
    with empty.vault.database.write("change a line") as session:
        session.get_one(Line, changed.id).target = 3
    empty.routekaarten.ensure_template(YEAR.next())
    later = empty.routekaarten.lines(YEAR.next())[0]
    assert (later.code, later.target) == (changed.code, 3)
    assert later.id != changed.id


def test_an_earlier_year_starts_from_the_one_shipped_along(empty: Services) -> None:
    empty.routekaarten.ensure_template(YEAR)
    with empty.vault.database.write("change a line") as session:
        session.get_one(Line, empty.routekaarten.lines(YEAR)[0].id).target = 3
    empty.routekaarten.ensure_template(YEAR.previous())
    assert empty.routekaarten.lines(YEAR.previous())[0].target == 1


def test_a_routekaart_made_on_the_way_is_no_step_to_undo(empty: Services) -> None:
    empty.routekaarten.ensure_template(YEAR)
    assert empty.history.undo_label() is None
