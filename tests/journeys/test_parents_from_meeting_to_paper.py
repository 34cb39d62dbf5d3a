"""A meeting with the parents of a class in the real window, who was not reached, and reports in three languages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.gui.dialogs.meeting_dialog import MeetingDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.parents_page import ParentsPage
from routekaart_app.gui.pages.reports_page import ReportsPage
from routekaart_app.reports import parent_texts
from tests.answers import FakeMessages
from tests.builders import AClass
from tests.gui.widgets.test_report_desk import choose, settle
from tests.gui.widgets.test_report_desk_parents import tick
from tests.reports.pdfs import words

CONTROL = Qt.KeyboardModifier.ControlModifier


def known_families(services: Services, class_3b: AClass) -> None:
    """Elif and Kaan share a mother who reads Turkish, Yasmina's parents read Polish, and Sem's father gets nothing."""
    elif_id, sem, yasmina, *_rest = class_3b.pupil_ids
    kaan = class_3b.pupil_ids[5]
    services.guardians.save(Guardian("Ayşe Aydın", "tr", "tr", children=(Child(elif_id), Child(kaan))))
    services.guardians.save(Guardian("Ewa Haddad", paper_language="pl", children=(Child(yasmina),)))
    stopped = Child(sem, do_not_send=True, do_not_send_because="verhuisd")
    services.guardians.save(Guardian("Piet de Groen", children=(stopped,)))


def record_the_meeting(window: MainWindow, absent: str, qtbot: QtBot) -> None:
    """Everyone's parent was there but one, found by number."""
    window.opens.meeting()
    dialog = window.findChild(MeetingDialog)
    assert dialog is not None
    view = dialog.form.rows_view
    qtbot.waitUntil(view.hasFocus)
    QTest.keyClicks(view, absent)
    QTest.keyClick(view, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(view, Qt.Key.Key_Return, CONTROL)


def print_reports(window: MainWindow, class_3b: AClass, messages: FakeMessages, folder: Path, qtbot: QtBot) -> None:
    """Of five pupils, a PDF per family in its own language."""
    window.open_page("reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    desk = page.desk
    choose(desk, "kind_combo", "parent")
    tick(desk, (*class_3b.pupil_ids[:4], class_3b.pupil_ids[5]))
    choose(desk, "files_combo", False)
    settle(desk, window, qtbot)
    assert "Piet de Groen" in desk.options.form.family_options.shown[0]
    messages.will_answer(folder)
    while desk.foot.form.folder_button.isHidden():
        desk.foot.form.save_button.click()
        settle(desk, window, qtbot)


def test_from_the_meeting_to_reports_in_three_languages(
    window: MainWindow, services: Services, class_3b: AClass, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    known_families(services, class_3b)
    window.choose_group(class_3b.group_id)
    record_the_meeting(window, "1003", qtbot)
    window.open_page("parents")
    page = window.page("parents")
    assert isinstance(page, ParentsPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and not window.tasks.is_busy)
    assert page.pupil_id is None or page.pupil_id == class_3b.pupil_ids[2]

    folder = tmp_path / "naar-huis"
    print_reports(window, class_3b, messages, folder, qtbot)
    texts = {path.name: words(path) for path in folder.iterdir()}
    assert sorted(name.split("_")[1] + "_" + name.split("_")[3] for name in texts) == ["1001_tr", "1003_pl", "1004_nl"]
    for name, text in texts.items():
        t = i18n.catalog("reports", name.split("_")[3])
        assert t.gettext(parent_texts.STARTERS["help"]) in text
    turkish = next(text for name, text in texts.items() if "_tr_" in name)
    assert "Elif" in turkish and "Kaan" in turkish and "Sem" not in "".join(texts.values())
    assert messages.unused == []
