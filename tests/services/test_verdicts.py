"""A dossier is judged complete on a day by somebody, and that can be taken back."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.verdict import open_line
from routekaart_app.errors import KnownError
from tests.builders import TODAY, AClass, a_class
from tests.vaults import tables


def test_a_verdict_is_given_and_withdrawn(services: Services, class_3b: AClass) -> None:
    before, pupil = tables(services.vault.database), class_3b.pupil_ids[1]
    label = services.verdicts.give(pupil, date(2026, 3, 2), " M.  van Voorbeeld ", "Mooi geordend \n")
    services.verdicts.give(pupil, TODAY, "Tweede lezer")
    assert "Sem de Groen" in label
    newest, oldest = services.verdicts.of_pupil(pupil)
    assert (oldest.on, oldest.judged_by, oldest.note) == (date(2026, 3, 2), "M. van Voorbeeld", "Mooi geordend")
    assert "Sem de Groen" in services.verdicts.withdraw(newest.id)
    assert services.verdicts.of_pupil(pupil) == (oldest,)
    while services.history.undo():
        pass
    assert tables(services.vault.database) == before


def test_what_cannot_be_is_refused(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    for code, work in (
        ("problems", lambda: services.verdicts.give(pupil, TODAY, " ")),
        ("problems", lambda: services.verdicts.give(pupil, date(2026, 3, 5), "M. van Voorbeeld")),
        ("problems", lambda: services.verdicts.give(pupil, TODAY, "M. van Voorbeeld", "x" * 30_000)),
        ("no-pupil", lambda: services.verdicts.give(uuid4(), TODAY, "M. van Voorbeeld")),
        ("no-verdict", lambda: services.verdicts.withdraw(uuid4())),
    ):
        with pytest.raises(KnownError) as refusal:
            work()
        assert refusal.value.code == code
    assert services.verdicts.of_pupil(pupil) == ()


def test_the_line_of_the_routekaart_is_done_with_it(services: Services) -> None:
    fourth = a_class(services.vault.database, name="4B", size=2, year=4, brin="99ZY", first_number=3001)
    before, pupil = tables(services.vault.database), fourth.pupil_ids[0]
    found = services.pupils.dossier(pupil, TODAY)
    line = open_line(found.now)
    assert line is not None and line.code == "VO4-05" and open_line(None) is None
    services.verdicts.give(pupil, TODAY, "M. van Voorbeeld", line_id=line.id)
    (moment,) = services.pupils.dossier(pupil, TODAY).moments
    assert (moment.kind, moment.line_code) == ("milestone", "VO4-05")
    assert open_line(services.pupils.dossier(pupil, TODAY).now) is None, "it is done"
    services.history.undo()
    assert tables(services.vault.database) == before


def test_activities_without_all_four_points_are_worth_a_look(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    assert services.verdicts.remark(services.pupils.dossier(pupil, TODAY)) == ""
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02"))
    assert "0 van" in services.verdicts.remark(services.pupils.dossier(pupil, TODAY))
