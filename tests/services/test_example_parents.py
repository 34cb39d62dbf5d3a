"""The invented parents: every pupil has some, of every kind, and what contact there was with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.domain import guardian_rules, parent_rights
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.parent_contact import FORMS
from routekaart_app.domain.summary import Scope
from routekaart_app.services import example_school
from routekaart_app.store.models import ParentContact, Participation, Pupil
from tests import vaults
from tests.builders import TODAY, YEAR


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The region of 240 pupils that people see first; no test of this module writes to it."""
    folder: Path = vaults.copied(tmp_path_factory.mktemp("example") / "regio")
    with vaults.opened(folder) as services:
        example_school.make(services.vault.database, on=TODAY)
        yield services


@pytest.fixture(scope="module")
def guardians(region: Services) -> tuple[Guardian, ...]:
    return region.guardians.all()


def test_every_pupil_has_guardians_of_every_kind(region: Services, guardians: tuple[Guardian, ...]) -> None:
    with region.vault.database.read() as session:
        pupils = set(session.scalars(sa.select(Pupil.id)))
    children = [child for guardian in guardians for child in guardian.children]
    assert {child.pupil_id for child in children} == pupils
    assert {child.custody for child in children} == {"both", "one", "on_request", ""}
    assert len({child.relation for child in children}) >= 5 and any(child.do_not_send for child in children)
    siblings = [guardian for guardian in guardians if len(guardian.children) > 1]
    assert siblings and any(len({child.group for child in one.children}) > 1 for one in siblings)
    spoken = Counter(guardian.talk_language for guardian in guardians)
    assert {"tr", "ar", "pl", ""} <= spoken.keys() and spoken[""] > len(guardians) / 3
    assert any(one.needs_interpreter for one in guardians)
    assert any(one.work and one.work_agreed_on for one in guardians)
    assert any(one.work and not one.work_agreed_on for one in guardians)
    mine = region.guardians.of_many(sorted(pupils))
    clashes = [key for key, own in mine.items() if parent_rights.contradicts([one.child(key).custody for one in own])]
    assert 0 < len(clashes) < 12
    addresses = [len({one.address for one in own if one.address}) for own in mine.values()]
    assert max(addresses) == 2 and addresses.count(2) < len(addresses) / 2


def test_they_could_have_been_typed(guardians: tuple[Guardian, ...]) -> None:
    wrong = [problem for one in guardians for problem in guardian_rules.problems(one, TODAY)]
    assert wrong == []
    assert all(one == guardian_rules.cleaned(one) for one in guardians)


def test_contact_fits_what_the_pupils_did(region: Services) -> None:
    with region.vault.database.read() as session:
        contacts = session.scalars(sa.select(ParentContact)).all()
        parts = {(row.activity_id, row.pupil_id): row for row in session.scalars(sa.select(Participation))}
    assert {row.form for row in contacts} >= {"evening", "home", "phone", "along"}
    assert all((row.activity_id, row.pupil_id) in parts for row in contacts)
    beside = {"along", "guest_lesson"}
    assert all(
        row.attended == (parts[row.activity_id, row.pupil_id].state != "absent")
        for row in contacts
        if row.form not in beside
    )
    assert any(row.words for row in contacts) and any(row.had_interpreter for row in contacts)
    assert all(row.attended or not row.words for row in contacts)
    found = region.parents.not_reached(YEAR)
    assert min(found.reached, len(found.pupils)) > 50 and any(item.tried for item in found.pupils)
    assert region.parents.meetings(YEAR) and region.parents.leads()


def test_a_summary_counts_the_same_contacts_as_the_page_about_parents(region: Services) -> None:
    counts = region.parents.counts(YEAR, on=TODAY)
    table = region.summaries.make(YEAR, Scope(), minimum=3, on=TODAY).table("parents")
    key, count = table.column("key"), table.column("count")
    shown = {row[key]: row[count] for row in table.rows if row[count] is not None}
    forms = {form: sum(item.forms.get(form, 0) > 0 for item in counts.of_pupil.values()) for form in FORMS}
    assert shown.pop("reached") == counts.reached > 0
    told = {name: forms[str(name).partition(":")[2]] for name in shown if str(name).startswith("form:")}
    assert told and told == {name: shown[name] for name in told}
