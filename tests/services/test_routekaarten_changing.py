"""A changed routekaart: what it would do is said beforehand and true, last year stays, and undo brings all back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.coverage import Figures
from routekaart_app.domain.overview import PupilCoverage
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.template_draft import Impact, TemplateDraft
from routekaart_app.errors import KnownError
from routekaart_app.services.template_plan import said
from routekaart_app.store.models import Activity, Enrolment, Exemption, Line, Participation
from tests import vaults
from tests.builders import TODAY, YEAR, AClass, a_class


def line_of(draft: TemplateDraft, code: str) -> RoutekaartLine:
    return next(line for line in draft.lines if line.code == code)


def changed(draft: TemplateDraft, of: str, **fields: Any) -> TemplateDraft:
    return draft.with_line(replace(line_of(draft, of), **fields))


def add_class(
    services: Services, name: str, brin: str, own: str = "", level: int | None = None, **place: Any
) -> AClass:
    """Another class; `own` and `level` are given to all of its pupils."""
    made = a_class(services.vault.database, name=name, brin=brin, **place)
    with services.vault.database.write("their places", undoable=False) as session:
        for row in session.scalars(sa.select(Enrolment).where(Enrolment.group_id == made.group_id)):
            row.target_group, row.level = own, level
    return made


def add_moments(services: Services, code: str, on: date, pupil_ids: tuple[UUID, ...], title: str = "") -> UUID:
    line = line_of(services.routekaarten.draft(YEAR), code)
    with services.vault.database.write("a moment") as session:
        activity = Activity(kind=line.kind, on=on, line_id=line.id, title=title)
        session.add(activity)
        session.flush()
        states = ["took_part", "took_part", "partly", "planned", "absent"]
        for at, pupil_id in enumerate(pupil_ids):
            session.add(Participation(activity_id=activity.id, pupil_id=pupil_id, state=states[at % 5]))
    return activity.id


def rows(services: Services, on: date = TODAY) -> dict[UUID, PupilCoverage]:
    """Everybody, as the class grids show them."""
    groups = [item.group.id for item in services.coverage.groups(on)]
    return {row.pupil.id: row for group in groups for row in services.coverage.of_group(group, on).pupils}


def refusal(services: Services, draft: TemplateDraft) -> str:
    before = vaults.tables(services.vault.database)
    with pytest.raises(KnownError) as refused:
        services.routekaarten.save(draft)
    assert refused.value.what
    assert vaults.tables(services.vault.database) == before
    return refused.value.code


def test_a_year_without_routekaart_has_no_draft(empty: Services) -> None:
    with pytest.raises(KnownError) as refused:
        empty.routekaarten.draft(YEAR)
    assert refused.value.code == "no-template"
    with pytest.raises(KnownError) as refused:
        empty.routekaarten.from_year(YEAR, YEAR.next())
    assert refused.value.code == "no-template"
    assert empty.routekaarten.years() == ()


def test_what_is_as_it_was_is_not_saved(services: Services) -> None:
    draft = services.routekaarten.draft(YEAR)
    assert services.routekaarten.preview(draft).is_empty
    assert refusal(services, draft) == "unchanged"
    assert refusal(services, replace(draft, name=f" {draft.name} ")) == "unchanged"


def test_a_draft_with_problems_is_not_saved(services: Services) -> None:
    draft = changed(services.routekaarten.draft(YEAR), "VO3-01", target=0)
    assert [item.field for item in services.routekaarten.problems(draft)] == ["target"]
    assert refusal(services, draft) == "problems"
    assert refusal(services, replace(draft, lines=())) == "problems"


def test_a_year_that_is_over_never_moves(services: Services) -> None:
    services.routekaarten.ensure_template(YEAR.previous())
    over = services.routekaarten.draft(YEAR.previous())
    assert over.is_closed and not services.routekaarten.draft(YEAR).is_closed
    assert refusal(services, changed(over, "VO3-01", target=9)) == "year-over"


def test_last_years_figures_do_not_move_with_this_years_routekaart(services: Services, class_3b: AClass) -> None:
    services.routekaarten.ensure_template(YEAR.next())
    next_year = services.routekaarten.draft(YEAR.next())
    before = vaults.tables(services.vault.database)["routekaart_line"], rows(services)
    services.routekaarten.save(next_year.without(line_of(next_year, "VO3-01").id))
    assert rows(services) == before[1]
    services.history.undo()
    assert vaults.tables(services.vault.database)["routekaart_line"] == before[0]


def test_a_changed_target_is_counted_for_those_who_have_the_line(services: Services, class_3b: AClass) -> None:
    add_class(services, "3H", "99ZY", track="havo", size=5)
    draft = changed(services.routekaarten.draft(YEAR), "VO3-01", target=5)
    found = services.routekaarten.preview(draft, TODAY)
    assert (found.pupils_touched, found.impacts) == (28, (Impact(28, 0, 0, 3),))
    assert [(item.code, item.fields) for item in found.changes] == [("VO3-01", ("target",))]
    assert found.unchanged == len(draft.lines) - 1
    label = services.routekaarten.save(draft)
    assert services.history.undo_label() == label
    assert found.after.year.of - found.before.year.of == 28 * 3


def test_a_new_name_and_another_order_touch_nobody(services: Services) -> None:
    draft = services.routekaarten.draft(YEAR)
    moved = draft.moved(line_of(draft, "VO3-01").id, 0)
    renamed = replace(changed(moved, "VO3-02", name="Stage"), name="Onze routekaart")
    found = services.routekaarten.preview(renamed)
    assert (found.pupils_touched, found.impacts, found.is_reordered, found.is_renamed) == (0, (), True, True)
    before = rows(services)
    services.routekaarten.save(renamed)
    after = services.routekaarten.draft(YEAR)
    assert (after.name, after.lines[0].code) == ("Onze routekaart", "VO3-01")
    assert [line.position for line in after.lines] == list(range(1, len(after.lines) + 1))
    assert {key: row.figures for key, row in rows(services).items()} == {
        key: row.figures for key, row in before.items()
    }


def test_only_rows_that_differ_are_written(services: Services) -> None:
    def entries() -> int:
        with services.vault.database.read() as session:
            return session.scalar(sa.text("SELECT count(*) FROM journal_entry")) or 0

    before = entries()
    services.routekaarten.save(changed(services.routekaarten.draft(YEAR), "VO3-01", target=3))
    assert entries() == before + 1


def test_the_same_days_as_a_week_touch_nobody(services: Services) -> None:
    draft = changed(services.routekaarten.draft(YEAR), "VO3-02", due_from="11-03", due_until="02-01")
    services.routekaarten.save(draft)
    weeks = changed(draft, "VO3-02", due_from="W45", due_until="W05")
    found = services.routekaarten.preview(weeks)
    assert (len(found.changes), found.pupils_touched) == (1, 0)
    shifted = services.routekaarten.preview(changed(draft, "VO3-02", due_from="W46"))
    assert (shifted.pupils_touched, shifted.impacts) == (28, (Impact(28, 0, 0, 0),))
    services.routekaarten.save(weeks)
    assert services.routekaarten.draft(YEAR).lines == weeks.lines


@pytest.mark.parametrize(
    ("tracks", "touched"),
    [
        (("pro",), {"Pro"}),
        (("isk",), {"Isk"}),
        (("own:Topklas",), {"Top"}),
        (("own:TOPKLAS",), {"Top"}),
        (("vmbo",), {"3B", "Top"}),
        (("vmbo", "not:own:Topklas"), {"3B"}),
        (("not:isk",), {"3B", "Top", "Pro"}),
        ((), {"3B", "Top", "Pro", "Isk"}),
    ],
)
def test_variants_are_for_whom_they_are_meant(services: Services, tracks: tuple[str, ...], touched: set[str]) -> None:
    add_class(services, "Top", "99AA", own="Topklas", size=3)
    add_class(services, "Pro", "99AB", track="pro", size=3)
    add_class(services, "Isk", "99AC", track="isk", size=3)
    draft = services.routekaarten.draft(YEAR)
    new = replace(services.routekaarten.new_line(draft), name="Extra", stage="VO", years=(3,), tracks=tracks)
    found = services.routekaarten.preview(draft.added(new, 0), TODAY)
    sizes = {item.group.name: item.group.pupils for item in services.coverage.groups(TODAY)}
    assert found.pupils_touched == sum(sizes[name] for name in touched)
    assert found.impacts == (Impact(found.pupils_touched, 1, 0, 1),)
    services.routekaarten.save(draft.added(new, 0))
    groups = {item.group.name: item.group.id for item in services.coverage.groups(TODAY)}
    assert {
        name
        for name, group in groups.items()
        if new.id in {x.id for x in services.coverage.of_group(group, TODAY).lines}
    } == touched


def test_a_line_for_entree_is_for_level_one_alone(services: Services) -> None:
    add_class(services, "E1", "99AA", stage="MBO", year=1, track="", level=1, size=4)
    add_class(services, "M1", "99AB", stage="MBO", year=1, track="", level=2, size=4)
    draft = services.routekaarten.draft(YEAR)
    new = replace(services.routekaarten.new_line(draft), name="Extra", stage="MBO", tracks=("entree",), required=False)
    found = services.routekaarten.preview(draft.added(new, 0), TODAY)
    assert found.impacts == (Impact(4, 0, 1, 0),)


def test_a_removed_line_leaves_its_moments_in_the_dossier(services: Services, class_3b: AClass) -> None:
    bare = add_moments(services, "VO3-02", date(2026, 2, 2), class_3b.pupil_ids[:10])
    titled = add_moments(services, "VO3-02", date(2026, 2, 3), class_3b.pupil_ids[10:15], title="Bij de bakker")
    draft = services.routekaarten.draft(YEAR)
    line = line_of(draft, "VO3-02")
    with services.vault.database.write("niet nodig") as session:
        session.add(Exemption(pupil_id=class_3b.pupil_ids[20], line_id=line.id, reason="eigen traject"))
    before, stood = vaults.tables(services.vault.database), rows(services)
    found = services.routekaarten.preview(draft.without(line.id), TODAY)
    assert (found.freed, found.lost_exemptions) == (12, 1)
    assert found.impacts == (Impact(28, -1, 0, -1),)
    assert len(said(found)) == 4
    services.routekaarten.save(draft.without(line.id))
    with services.vault.database.read() as session:
        assert session.get(Line, line.id) is None
        assert session.scalars(sa.select(Exemption)).all() == []
        kept = {row.id: (row.line_id, row.title) for row in session.scalars(sa.select(Activity))}
        assert set(session.scalars(sa.select(Participation.line_id))) == {None}
    assert kept == {bare: (None, line.name), titled: (None, "Bij de bakker")}
    assert services.vault.database.integrity() == []
    dossier = services.pupils.dossier(class_3b.pupil_ids[0], TODAY)
    assert line.name in repr(dossier)
    services.history.undo()
    assert vaults.tables(services.vault.database) == before
    assert rows(services) == stood
    services.history.redo()
    assert sum(row.figures.year.of for row in rows(services).values()) == found.after.year.of


def test_the_lines_of_another_year_keep_this_years_rows(services: Services) -> None:
    services.routekaarten.ensure_template(YEAR.next())
    next_year = services.routekaarten.draft(YEAR.next())
    gone = line_of(next_year, "VO3-06")
    draft = changed(next_year.without(gone.id), "VO3-01", code="vo3-01", target=4)
    draft = replace(draft.moved(line_of(draft, "VO3-02").id, 0), name="Volgend jaar")
    services.routekaarten.save(draft)
    back = services.routekaarten.from_year(YEAR.next(), YEAR)
    ours = {line.code.casefold(): line.id for line in services.routekaarten.lines(YEAR)}
    assert {line.code.casefold(): line.id for line in back.lines} == {
        code: line_id for code, line_id in ours.items() if code != "vo3-06"
    }
    found = services.routekaarten.preview(back, TODAY)
    assert {item.code: item.fields for item in found.changes} == {"vo3-01": ("code", "target"), "VO3-06": ()}
    assert (found.is_renamed, found.is_reordered) == (True, True)
    services.routekaarten.save(back)
    assert services.routekaarten.preview(services.routekaarten.from_year(YEAR.next(), YEAR)).is_empty


def test_a_file_gives_a_year_its_first_routekaart_and_changes_nothing_twice(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "routekaart.toml"
    services.routekaarten.export(YEAR, path)
    assert services.routekaarten.preview(services.routekaarten.from_file(path, YEAR)).is_empty
    later = SchoolYear(2030)
    draft = services.routekaarten.from_file(path, later)
    assert services.routekaarten.preview(draft).unchanged == 0
    services.routekaarten.save(draft)
    assert services.routekaarten.years() == (later, YEAR)
    assert [line.code for line in services.routekaarten.lines(later)] == [line.code for line in draft.lines]
    assert refusal(services, services.routekaarten.from_file(path, later)) == "unchanged"
    services.history.undo()
    assert services.routekaarten.years() == (YEAR,)


def test_a_file_is_written_whole_or_not_at_all(services: Services, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        services.routekaarten.export(YEAR, tmp_path / "weg" / "routekaart.toml")
    assert refused.value.code == "not-found"
    with pytest.raises(KnownError) as refused:
        services.routekaarten.export(SchoolYear(1999), tmp_path / "routekaart.toml")
    assert refused.value.code == "no-template"
    assert list(tmp_path.glob("*.toml")) == []


def test_own_target_groups_are_those_of_pupils_and_of_lines(services: Services) -> None:
    assert services.routekaarten.own_target_groups() == ()
    add_class(services, "Top", "99AA", own="Topklas", size=2)
    draft = services.routekaarten.draft(YEAR)
    services.routekaarten.save(changed(draft, "VO3-01", tracks=("vmbo", "own:topklas", "not:own:Kopklas")))
    assert services.routekaarten.own_target_groups() == ("Kopklas", "Topklas")


def test_what_was_written_meanwhile_is_counted(services: Services, class_3b: AClass) -> None:
    draft = changed(services.routekaarten.draft(YEAR), "VO3-02", target=2)
    before = services.routekaarten.preview(draft, TODAY).before
    add_moments(services, "VO3-02", date(2026, 2, 2), class_3b.pupil_ids[:2])
    assert services.routekaarten.preview(draft, TODAY).before.year.done == before.year.done + 2
    services.history.undo()
    assert services.routekaarten.preview(draft, TODAY).before == before


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Classes of many kinds, with moments, exemptions and somebody who came in later."""
    folder = vaults.copied(tmp_path_factory.mktemp("region") / "administratie")
    with vaults.opened(folder, FrozenClock(TODAY)) as services:
        three = a_class(services.vault.database, size=6)
        add_class(services, "Top", "99AA", own="Topklas", size=3)
        add_class(services, "Pro", "99AB", track="pro", size=3)
        add_class(services, "Laat", "99AC", track="", size=3, starts_on=date(2026, 1, 20))
        entree = add_class(services, "E1", "99AD", stage="MBO", year=1, track="", level=1, size=4)
        eight = add_class(services, "Acht", "99AE", stage="PO", year=8, track="", size=4)
        for code, made in (("VO3-01", three), ("VO3-02", three), ("MB-01", entree), ("PO8-03", eight)):
            add_moments(services, code, date(2026, 1, 12), made.pupil_ids)
            add_moments(services, code, date(2026, 2, 12), made.pupil_ids[:3])
        lines = services.routekaarten.draft(YEAR)
        with services.vault.database.write("niet nodig") as session:
            for code, made in (("VO3-02", three), ("PO8-03", eight)):
                session.add(
                    Exemption(pupil_id=made.pupil_ids[1], line_id=line_of(lines, code).id, reason="eigen traject")
                )
        yield services


CODES = st.sampled_from(["VO3-01", "VO3-02", "VO3-03", "MB-01", "MBL-01", "PO8-03", "PO8-05", "PRO-01", "VO1-01"])
CHANGES = st.one_of(
    st.fixed_dictionaries({"target": st.integers(1, 3)}),
    st.fixed_dictionaries({"required": st.booleans()}),
    st.fixed_dictionaries({"name": st.just("Anders")}),
    st.fixed_dictionaries({"years": st.sampled_from([(), (1,), (3,)])}),
    st.fixed_dictionaries({"moment": st.sampled_from(["year", "final", "after"])}),
    st.fixed_dictionaries(
        {"tracks": st.sampled_from([(), ("vmbo",), ("own:topklas",), ("not:own:Topklas",), ("entree",), ("pro",)])}
    ),
    st.sampled_from([("W45", "W05"), ("08-01", "01-10"), ("02-01", "07-31"), ("W10", "W10")]).map(
        lambda window: {"due_from": window[0], "due_until": window[1]}
    ),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("change"), CODES, CHANGES),
        st.tuples(st.just("remove"), CODES, st.just({})),
        st.tuples(st.just("copy"), CODES, CHANGES),
        st.tuples(st.just("move"), CODES, st.just({})),
    ),
    min_size=1,
    max_size=5,
)


def stepped(services: Services, steps: list[tuple[str, str, dict[str, Any]]]) -> TemplateDraft:
    draft = services.routekaarten.draft(YEAR)
    for step, code, fields in steps:
        line = next((line for line in draft.lines if line.code == code), None)
        if line is None:
            continue
        if step == "change":
            draft = draft.with_line(replace(line, **fields))
        elif step == "remove":
            draft = draft.without(line.id)
        elif step == "copy":
            draft = draft.added(replace(services.routekaarten.new_line(draft, line), **fields), 3)
        else:
            draft = draft.moved(line.id, 0)
    return draft


def asked(draft: TemplateDraft, row: PupilCoverage) -> set[tuple[UUID, bool, int, date, date]]:
    """What the routekaart asks of one pupil, in plain words of the rules."""
    mine = [line for line in draft.lines if line.applies(row.pupil.place, row.pupil.entered, YEAR)]
    return {(line.id, line.required, line.target, *line.window(YEAR)) for line in mine}


@settings(max_examples=8)
@given(steps=STEPS, days=st.integers(-90, 140))
def test_what_is_said_beforehand_is_what_is_found_afterwards(
    region: Services, steps: list[tuple[str, str, dict[str, Any]]], days: int
) -> None:
    on = TODAY + timedelta(days)
    draft, stored = stepped(region, steps), region.routekaarten.draft(YEAR)
    found = region.routekaarten.preview(draft, on)
    if found.is_empty:
        return
    before, stands = vaults.tables(region.vault.database), rows(region, on)
    touched = {key for key, row in stands.items() if asked(stored, row) != asked(draft, row)}
    assert found.pupils_touched == sum(impact.pupils for impact in found.impacts) == len(touched)
    assert found.before == sum((stands[key].figures for key in touched), Figures())
    region.routekaarten.save(draft)
    after = rows(region, on)
    assert found.after == sum((after[key].figures for key in touched), Figures())
    assert all(after[key].figures == stands[key].figures for key in stands.keys() - touched)
    region.history.undo()
    assert vaults.tables(region.vault.database) == before
