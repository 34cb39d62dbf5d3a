"""Career files from a real administration: names ready for upload, complete or none, and what to look at first."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.career_file import PRESETS, Contents
from routekaart_app.errors import Cancelled
from routekaart_app.reports import career_file
from routekaart_app.services.report_names import joined, plain
from routekaart_app.services.report_requests import ReportRequest
from routekaart_app.store.models import Pupil
from tests.builders import TODAY, AClass
from tests.reports.pdfs import words


class Stop:
    """Stops at the third step."""

    def step(self, done: int, of: int, text: str = "") -> None:
        if done == 2:
            raise Cancelled


@pytest.fixture
def request_3b(class_3b: AClass, tmp_path: Path) -> ReportRequest:
    """The career files of the whole class, each in a PDF of its own."""
    return ReportRequest("dossier", class_3b.group_id, (), TODAY, "nl", False, tmp_path / "dossiers")


def look_back(services: Services, klas: AClass, goal: str) -> None:
    """One visit of the class, with a reflection of its first pupil."""
    sheet = services.contacts.new_sheet(klas.group_id, date(2026, 3, 3), "VO3-02")
    services.contacts.record(sheet)
    pupil_id = klas.pupil_ids[0]
    (moment,) = services.pupils.dossier(pupil_id, TODAY).moments
    blank = services.reflections.sheet(pupil_id, TODAY, activity_id=moment.activity_id)
    services.reflections.save(replace(blank, goal=goal, result="Ik heb gekeken."))


@pytest.mark.parametrize("preset", ["exam", "intake", "all"])
def test_a_pdf_per_pupil_is_named_for_upload(
    services: Services, class_3b: AClass, request_3b: ReportRequest, preset: str
) -> None:
    with services.vault.database.write("name") as session:
        for pupil_id in class_3b.pupil_ids[:2]:
            pupil = session.get_one(Pupil, pupil_id)
            pupil.first_name, pupil.prefix, pupil.last_name = "Çağan", "van 't", "Yıldız"
    asked = replace(request_3b, pupil_ids=class_3b.pupil_ids[:2], contents=Contents(PRESETS[preset]))
    names = [made.path.name for made in services.reports.make(asked).files]
    called = career_file.file_word(preset if preset != "all" else "", i18n.catalog("reports", "nl"))
    assert names == [f"{called}_Yildiz-van-t-Cagan_{number}_3B_2025-2026.pdf" for number in (1001, 1002)]


@pytest.mark.parametrize("single", [True, False])
def test_the_name_of_an_only_pdf_is_known_beforehand(
    services: Services, class_3b: AClass, request_3b: ReportRequest, single: bool
) -> None:
    asked = replace(request_3b, pupil_ids=class_3b.pupil_ids[:1], single_file=single)
    (made,) = services.reports.make(asked).files
    assert services.reports.only_name(asked) == made.path.stem


def test_a_class_in_one_pdf(services: Services, request_3b: ReportRequest) -> None:
    (made,) = services.reports.make(replace(request_3b, single_file=True)).files
    assert made.path.stem.endswith("_3B_2025-2026")
    assert len([entry for entry in PdfReader(made.path).outline if not isinstance(entry, list)]) == 28


def test_odd_characters_leave_the_name_and_the_number_stays(
    services: Services, class_3b: AClass, request_3b: ReportRequest
) -> None:
    with services.vault.database.write("name") as session:
        pupil = session.get_one(Pupil, class_3b.pupil_ids[0])
        pupil.first_name, pupil.last_name = "🎉Ö/zlem\u202e\x07", "van:der|Berg" + "x" * 150
    asked = replace(request_3b, pupil_ids=class_3b.pupil_ids[:1])
    (made,) = services.reports.make(asked).files
    assert made.path.name.endswith("_1001_3B_2025-2026.pdf") and "_van-der-Bergxxx" in made.path.name
    assert made.path.name.isascii() and len(made.path.name) < 120


def test_plain_keeps_latin_letters_and_figures_and_nothing_that_surprises() -> None:
    assert plain("  Zoë-Łucja\td'Öz 🎉 \u200f(2) ") == "Zoe-Lucja-dOz-2"
    assert plain("Straße Ærø Işık ıİ Đỗ") == "Strasse-Aero-Isik-iI-Do"
    assert plain("محمد") == plain("🎉") == ""
    assert plain(unicodedata.normalize("NFD", "Aydın Çelik")) == "Aydin-Celik"
    assert joined("3B/4C", "", "🎉", "voortgang", "2026-03-04") == "3B-4C_voortgang_2026-03-04"


def test_stopping_leaves_no_file(services: Services, request_3b: ReportRequest) -> None:
    with pytest.raises(Cancelled):
        services.reports.make(request_3b, Stop())
    assert not request_3b.folder.exists() or not list(request_3b.folder.iterdir())


def test_what_the_pupil_said_is_on_paper_and_checked_for_names_of_others(
    services: Services, class_3b: AClass, request_3b: ReportRequest
) -> None:
    other = services.reports.classmates(class_3b.group_id, TODAY)[3].display_name
    look_back(services, class_3b, f"Ik ging met {other} mee.")
    asked = replace(request_3b, pupil_ids=class_3b.pupil_ids[:1])
    (problem,) = services.reports.check(asked)
    assert problem.field == "note" and other in problem.message
    outcome = services.reports.make(asked)
    assert outcome.warnings == (problem.message,)
    said = words(outcome.files[0].path)
    assert "Ik ging met" in said and "Ik heb gekeken." in said


def test_a_name_in_a_part_that_is_not_printed_is_no_problem(
    services: Services, class_3b: AClass, request_3b: ReportRequest
) -> None:
    other = services.reports.classmates(class_3b.group_id, TODAY)[3].display_name
    look_back(services, class_3b, f"Ik ging met {other} mee.")
    asked = replace(request_3b, pupil_ids=class_3b.pupil_ids[:1], contents=Contents(("overview", "growth")))
    assert services.reports.check(asked) == ()


def test_pupils_of_whom_there_is_nothing_are_named_in_one_sentence(
    services: Services, request_3b: ReportRequest
) -> None:
    (problem,) = services.reports.check(request_3b)
    assert problem.field == "moments" and "28" in problem.message


def test_the_same_data_makes_the_same_bytes(services: Services, class_3b: AClass, request_3b: ReportRequest) -> None:
    look_back(services, class_3b, "Ik wilde weten wat ze doen.")
    assert services.reports.preview(request_3b) == services.reports.preview(request_3b)
