"""Why a line counts for a pupil or not, from the administration to the sentence."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.coverage import Figure, Status
from routekaart_app.domain.explanation import Why
from routekaart_app.domain.reach import Chance
from routekaart_app.domain.routekaart import Misfit
from routekaart_app.errors import KnownError
from routekaart_app.services import explained
from routekaart_app.store.models import Activity, Company, Enrolment, Line, Participation
from tests.builders import TODAY, YEAR, AClass, a_class


@pytest.fixture(autouse=True)
def _english() -> None:
    """The words of the code itself."""
    i18n.set_language("en")


def line_id(services: Services, code: str) -> uuid.UUID:
    return next(line.id for line in services.routekaarten.lines(YEAR) if line.code == code)


def noted(services: Services, pupil: uuid.UUID, code: str, on: date, state: str, **more: object) -> None:
    with services.vault.database.write("a moment", undoable=False) as session:
        reason = str(more.pop("reason", ""))
        activity = Activity(kind="visit", on=on, line_id=line_id(services, code), **more)
        session.add(activity)
        session.flush()
        session.add(Participation(activity_id=activity.id, pupil_id=pupil, state=state, reason=reason))


def placed(services: Services, pupil: uuid.UUID, **fields: object) -> None:
    with services.vault.database.write("a place", undoable=False) as session:
        enrolment = session.query(Enrolment).filter_by(pupil_id=pupil).one()
        for name, value in fields.items():
            setattr(enrolment, name, value)


def test_every_moment_of_the_line_is_told_with_why_it_counts_or_not(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    with services.vault.database.write("a company", undoable=False) as session:
        company = Company(name="Zorghub")
        session.add(company)
        session.flush()
        company_id = company.id
    noted(services, pupil, "VO3-01", date(2025, 10, 6), "absent", reason="transport")
    noted(services, pupil, "VO3-01", date(2025, 11, 3), "took_part", title="Eerste gesprek", prepared=True)
    noted(services, pupil, "VO3-01", date(2025, 12, 1), "partly")
    noted(services, pupil, "VO3-01", date(2026, 1, 12), "planned")
    noted(services, pupil, "VO3-01", date(2026, 2, 2), "took_part", company_id=company_id)
    noted(services, pupil, "VO3-01", date(2026, 3, 2), "took_part")
    noted(services, pupil, "VO3-01", date(2026, 4, 7), "planned")
    noted(services, pupil, "VO3-02", date(2026, 2, 2), "took_part")
    found = services.explanations.of(pupil, "vo3-01 ", TODAY)
    assert [item.why for item in found.moments] == [
        Why.ABSENT, Why.COUNTS, Why.PARTLY, Why.NOT_RECORDED, Why.COUNTS, Why.BEYOND, Why.PLANNED_BEYOND,
    ]  # fmt: skip
    said = [explained.moment(item) for item in found.moments]
    assert said[0] == "6 October 2025, Loopbaangesprek: does not count, was not there (transport)"
    assert said[1] == "3 November 2025, Eerste gesprek: counts"
    assert said[4] == "2 February 2026, Loopbaangesprek · Zorghub: counts"
    assert explained.flags(found.moments[1].moment) == "prepared"
    assert (found.status, found.counted, found.reach.chance) == (Status.DONE, 2, Chance.MET)
    assert explained.rules(found) == ("Asked: 2 times this school year, from 1 October 2025 to 31 May 2026.",)
    assert explained.adds(found) == (
        "In the figures: 2 of 2 of the whole year. Of what was due by now it is part from 31 May 2026 on."
    )
    assert services.explanations.of(pupil, found.line.id, TODAY) == found


def test_the_day_decides_what_is_seen(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    noted(services, pupil, "VO3-02", date(2026, 2, 2), "took_part")
    earlier = services.explanations.of(pupil, "VO3-02", date(2026, 2, 1))
    assert (earlier.status, earlier.counted, earlier.moments[0].why) == (Status.DUE, 0, Why.LATER)
    assert earlier.adds.due == Figure()
    on_the_last_day = services.explanations.of(pupil, "VO3-02", date(2026, 2, 28))
    assert explained.adds(on_the_last_day) == (
        "In the figures: 1 of 1 of what was due by now, 1 of 1 of the whole year."
    )


def test_what_is_not_needed_says_why_and_what_that_does(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    services.cells.exempt(pupil, line_id(services, "VO3-01"), "eigen traject")
    found = services.explanations.of(pupil, "VO3-01", TODAY)
    assert explained.rules(found)[0] == "Not needed: eigen traject"
    assert explained.adds(found) == ("Leaves the figures: 2 times not needed, which stays visible beside them.")
    assert explained.reach(found) == ""


@pytest.mark.parametrize(
    ("code", "fields", "misfit", "said"),
    [
        ("VO3-02", {"track": "havo"}, Misfit.TRACK, "Only for vmbo. Elif Aydın is in havo 3."),
        ("VO3-02", {"year": 2}, Misfit.YEAR, "Only for vmbo 3. Elif Aydın is in year 2 (vmbo-kb)."),
        ("HVB-01", {}, Misfit.YEAR, "Only for havo 4, havo 5 or havo 6. Elif Aydın is in vmbo 3 (vmbo-kb)."),
        ("PO8-01", {}, Misfit.STAGE, "Only for primary school. Elif Aydın is in vmbo 3 (vmbo-kb)."),
        ("MBN-01", {}, Misfit.AFTER, "This line is for after leaving school."),
        (
            "MBL-01",
            {"stage": "MBO", "year": 1, "track": "", "level": 3},
            Misfit.NOT_FINAL,
            "Only for the last year before the diploma. Elif Aydın is in mbo 1.",
        ),
        (
            "VO3-03",
            {"starts_on": date(2026, 1, 5)},
            Misfit.LATE,
            "This line was due up to 15 November 2025. Elif Aydın came in on 5 January 2026, when that was over.",
        ),
    ],
)
def test_who_does_not_have_a_line_is_told_why(
    services: Services, class_3b: AClass, code: str, fields: dict[str, object], misfit: Misfit, said: str
) -> None:
    pupil = class_3b.pupil_ids[0]
    placed(services, pupil, **fields)
    found = services.explanations.of(pupil, code, TODAY)
    assert (found.misfit, found.status, found.counted) == (misfit, None, 0)
    assert explained.rules(found) == (said,)
    assert explained.adds(found) == "It adds nothing to the two figures."


def test_a_line_of_a_target_group_of_the_school_names_it(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    with services.vault.database.write("own", undoable=False) as session:
        line = session.get_one(Line, line_id(services, "VO3-02"))
        line.tracks = ("not:own:Topklas",)
    placed(services, pupil, target_group="Topklas")
    found = services.explanations.of(pupil, "VO3-02", TODAY)
    assert explained.misfit(found) == "Not for Topklas. Elif Aydın is in vmbo 3 (vmbo-kb, Topklas)."


def test_an_unknown_track_and_an_optional_line_are_said(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    placed(services, pupil, track="")
    with services.vault.database.write("optional", undoable=False) as session:
        session.get_one(Line, line_id(services, "VO3-02")).required = False
    found = services.explanations.of(pupil, "VO3-02", TODAY)
    first, asked, optional = explained.rules(found)
    assert first == "The track of Elif Aydın is not known yet, so Elif Aydın counts as vmbo."
    assert asked.startswith("Asked: 1 time this school year") and optional == "This line is optional."


@pytest.mark.parametrize(
    ("planned", "on", "said"),
    [
        (None, date(2026, 2, 27), "Can still be met by 28 February 2026: 1 more has to be planned."),
        (date(2026, 2, 28), date(2026, 2, 28), "Can still be met by 28 February 2026: what is planned covers it."),
        (None, date(2026, 2, 28), "Can no longer be met by 28 February 2026: 1 more is needed"),
        (date(2026, 3, 9), TODAY, "Can no longer be met in time: the last day was 28 February 2026."),
    ],
)
def test_whether_it_can_still_be_met_is_said(
    services: Services, class_3b: AClass, planned: date | None, on: date, said: str
) -> None:
    pupil = class_3b.pupil_ids[0]
    if planned:
        noted(services, pupil, "VO3-02", planned, "planned")
    assert explained.reach(services.explanations.of(pupil, "VO3-02", on)).startswith(said)


def test_a_line_of_an_earlier_year_is_explained_in_that_year(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    noted(services, pupil, "VO3-01", date(2025, 11, 3), "took_part")
    found = services.explanations.of(pupil, line_id(services, "VO3-01"), date(2026, 10, 1))
    assert (found.year, found.status, found.counted) == (YEAR, Status.PARTLY, 1)
    assert found.reach.chance is Chance.CLOSED
    before = services.explanations.of(pupil, line_id(services, "VO3-01"), date(2024, 10, 1))
    assert (before.on, before.status) == (YEAR.first_day, Status.NOT_YET)


def test_who_has_left_is_explained_at_the_last_place(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    placed(services, pupil, ends_on=date(2026, 1, 31))
    assert services.explanations.of(pupil, "VO3-01", TODAY).status is Status.DUE


def test_what_is_not_there_is_said(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    other = a_class(services.vault.database, size=1, brin="99ZY").pupil_ids[0]
    with services.vault.database.write("gone", undoable=False) as session:
        session.delete(session.query(Enrolment).filter_by(pupil_id=other).one())
    for who, line, code in (
        (pupil, "VO9-99", "no-line"),
        (pupil, uuid.uuid4(), "no-line"),
        (other, "VO3-01", "no-pupil"),
        (uuid.uuid4(), "VO3-01", "no-pupil"),
    ):
        with pytest.raises(KnownError) as caught:
            services.explanations.of(who, line, TODAY)
        assert caught.value.code == code


def test_reading_an_explanation_changes_nothing(services: Services, class_3b: AClass) -> None:
    services.explanations.of(class_3b.pupil_ids[0], "VO3-01", TODAY)
    assert services.history.undo_label() is None
