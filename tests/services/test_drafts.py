"""A form that was begun is kept, offered again, and leaves no trace in the journal."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from routekaart_app.bootstrap import Services
from routekaart_app.changes import Changed
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.company import CompanyEntry
from tests import vaults
from tests.builders import AClass


def test_a_draft_is_kept_and_found_again(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    draft_id = services.drafts.save("talk", pupil, "  Sem de Groen ", '{"note": "begin"}')
    item = services.drafts.get(draft_id)
    assert item is not None
    assert (item.id, item.kind, item.subject_id, item.title) == (draft_id, "talk", pupil, "Sem de Groen")
    assert item.content == '{"note": "begin"}'
    assert item.saved_at == int(services.clock.now().timestamp() * 1000)
    assert services.drafts.all() == (item,)


def test_saving_again_replaces_it_and_dropping_ends_it(services: Services) -> None:
    draft_id = services.drafts.save("visit", None, "3B", "{}")
    assert services.drafts.save("visit", None, "3B", '{"on": "2026-03-04"}', draft_id) == draft_id
    assert [item.content for item in services.drafts.all()] == ['{"on": "2026-03-04"}']
    services.drafts.drop(draft_id)
    services.drafts.drop(draft_id)
    assert services.drafts.get(draft_id) is None
    assert services.drafts.all() == ()


def test_saving_one_that_was_dropped_elsewhere_keeps_it_after_all(services: Services) -> None:
    draft_id = services.drafts.save("visit", None, "3B", "{}")
    services.drafts.drop(draft_id)
    assert services.drafts.save("visit", None, "3B", "{}", draft_id) == draft_id
    assert services.drafts.get(draft_id) is not None


def test_everyone_is_told_and_undo_does_not_see_it(services: Services) -> None:
    services.companies.save(CompanyEntry("Bakkerij Verzonnen"))
    before = vaults.tables(services.vault.database) | {"draft": []}
    heard: list[Changed] = []
    services.changes.subscribe(heard.append)
    draft_id = services.drafts.save("visit", None, "3B", "{}")
    services.drafts.save("visit", None, "3B", "{ }", draft_id)
    services.drafts.drop(draft_id)
    assert heard == [Changed(frozenset({"draft"}), "")] * 3
    assert vaults.tables(services.vault.database) | {"draft": []} == before
    label = services.history.undo_label()
    assert label is not None and "Bakkerij Verzonnen" in label
    services.history.undo()
    assert services.companies.all() == ()
    services.drafts.save("visit", None, "3B", "{}")
    services.history.redo()  # a draft in between does not take away what can be brought back
    assert [item.name for item in services.companies.all()] == ["Bakkerij Verzonnen"]


def test_the_newest_stands_first_and_none_goes_by_itself_whatever_the_clock_says(
    folder: Path, clock: FrozenClock
) -> None:
    for days, title in ((-3_650, "flat battery"), (0, "old"), (400, "new")):
        with vaults.opened(folder, FrozenClock(clock.now() + timedelta(days=days))) as services:
            services.drafts.save("visit", None, title, "{}")
    with vaults.opened(folder, FrozenClock(clock.now() + timedelta(days=3_650))) as services:
        heard: list[Changed] = []
        services.changes.subscribe(heard.append)
        assert [item.title for item in services.drafts.all()] == ["new", "old", "flat battery"]
        assert heard == []


def test_a_draft_survives_closing_and_is_nobody_elses(folder: Path, clock: FrozenClock) -> None:
    with vaults.opened(folder, clock) as services:
        draft_id = services.drafts.save("visit", None, "3B", "{}")
    with vaults.opened(folder, clock) as services:
        assert [item.id for item in services.drafts.all()] == [draft_id]
        services.vault.database.actor = uuid4()
        assert services.drafts.all() == ()
        assert services.drafts.get(draft_id) is None
        services.drafts.drop(draft_id)
        services.vault.database.actor = None
        assert services.drafts.all() == ()
    with vaults.opened(folder, clock) as services:
        assert [item.id for item in services.drafts.all()] == [draft_id]
