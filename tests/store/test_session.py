"""A row that is gone between reading and writing is told in words, whoever took it away."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy.exc import NoResultFound

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.note import HIGHLIGHT
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.store import models, session
from tests import vaults
from tests.builders import TODAY, YEAR, AClass


def test_every_table_that_a_user_knows_has_its_words(services: Services) -> None:
    with services.vault.database.read() as reading:
        for model, (what, code) in session._WORDS.items():
            with pytest.raises(KnownError) as said:
                reading.the(model, uuid4())
            assert (said.value.what, said.value.safe) == (_(what), _("Nothing was changed."))
            assert said.value.code == code
        with pytest.raises(KnownError) as said:
            reading.the(models.Pupil, uuid4(), "")
        assert said.value.safe == ""
        with pytest.raises(NoResultFound):  # a fault of ours: nobody chose a device
            reading.the(models.Device, 999)


def test_what_an_undo_took_away_is_told_to_who_had_it_on_screen(services: Services, class_3b: AClass) -> None:
    """As from a page, a grid or a dialog that still shows it."""
    pupil = class_3b.pupil_ids[0]
    services.notes.save(replace(services.notes.new(pupil, HIGHLIGHT, TODAY), text="Mooi"))
    (note,) = services.notes.of_pupil(pupil)
    services.history.undo()
    services.companies.save(CompanyEntry("Bakkerij Verzonnen"))
    (company,) = services.companies.all()
    services.history.undo()
    mother = Child(pupil, "", "", "mother")
    services.guardians.save(Guardian("Ayşe Aydın", children=(mother,)))
    kept = services.guardians.of(pupil)[0]
    services.history.undo()
    before = vaults.tables(services.vault.database)
    line, nobody = next(iter(services.routekaarten.lines(YEAR))).id, uuid4()
    for code, work in (
        ("no-note", lambda: services.notes.delete(note.id)),
        ("no-company", lambda: services.companies.delete(company.id)),
        ("no-guardian", lambda: services.guardians.remove(kept.id)),
        ("no-pupil", lambda: services.cells.toggle(nobody, line, TODAY)),
        ("no-line", lambda: services.cells.toggle(pupil, nobody, TODAY)),
        ("no-line", lambda: services.cells.exempt(pupil, nobody, "Reden")),
        ("no-pupil", lambda: services.cells.need_again(nobody, line)),
    ):
        with pytest.raises(KnownError) as said:
            work()
        assert said.value.code == code
    assert vaults.tables(services.vault.database) == before
