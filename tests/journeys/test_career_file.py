"""A career file from reflection to upload: what pupils wrote is printed for the exam file, and read back from paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.reports_page import ReportsPage
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass
from tests.reports.pdfs import pages, words

POINTS = {
    "goal": "Ik wilde weten of ik met kinderen kan werken.",
    "result": "Ik heb voorgelezen aan een groepje kleuters.",
    "evaluation": "Ik was eerst zenuwachtig en later niet meer.",
    "next_step": "Ik vraag een tweede dag. Mijn conclusie: dit past bij mij.",
}


def look_back(services: Services, klas: AClass) -> None:
    """A visit of the class with a reflection of its first pupil."""
    services.contacts.record(services.contacts.new_sheet(klas.group_id, date(2026, 3, 3), "VO3-02"))
    pupil_id = klas.pupil_ids[0]
    (moment,) = services.pupils.dossier(pupil_id, TODAY).moments
    services.reflections.save(
        replace(services.reflections.sheet(pupil_id, TODAY, activity_id=moment.activity_id), **POINTS)
    )


def test_the_file_for_the_exam_says_what_the_pupil_wrote(
    window: MainWindow, services: Services, class_3b: AClass, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    look_back(services, class_3b)
    window.choose_group(class_3b.group_id)
    window.open_page("reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    form = page.desk.options.form
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("dossier"))
    form.files_combo.setCurrentIndex(form.files_combo.findData(False))
    career = form.career_options.form
    career.preset_combo.setCurrentIndex(career.preset_combo.findData("exam"))
    qtbot.waitUntil(lambda: page.desk.preview.pages > 1 and not window.tasks.is_busy, timeout=20_000)

    messages.will_answer(tmp_path)
    page.desk.foot.form.save_button.click()
    qtbot.waitUntil(lambda: not window.tasks.is_busy, timeout=60_000)
    if not list(tmp_path.glob("*.pdf")):  # 27 pupils have nothing yet: that is said first
        assert form.findings_label.isVisible()
        page.desk.foot.form.save_button.click()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == 28 and not window.tasks.is_busy, timeout=60_000)

    (path,) = tmp_path.glob("*_1001_3B_2025-2026.pdf")
    name = services.pupils.dossier(class_3b.pupil_ids[0], TODAY).pupil.display_name
    said = words(path)
    assert name in said
    places = [said.index(text) for text in POINTS.values()]
    assert places == sorted(places)

    (other,) = tmp_path.glob("*_1002_3B_2025-2026.pdf")
    last = " ".join(pages(other)[-1].split())
    assert not any(text in last for text in POINTS.values())
