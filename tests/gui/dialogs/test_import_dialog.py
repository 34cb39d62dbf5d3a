"""Bringing in pupils: the file, the preview, and what is written, with everything that can be wrong beside it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QTreeWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui.dialogs.import_dialog import DONE, FILE, PREVIEW, ImportDialog
from routekaart_app.gui.dialogs.mapping_dialog import MappingDialog
from routekaart_app.gui.main_window import MainWindow
from tests import vaults
from tests.answers import FakeMessages
from tests.builders import YEAR, AClass

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"
DialogMaker = Callable[[Services], ImportDialog]


@pytest.fixture
def make_dialog(qtbot: QtBot, looks: QApplication, messages: FakeMessages) -> DialogMaker:
    def make(services: Services) -> ImportDialog:
        dialog = ImportDialog(services, YEAR, messages)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog, before_close_func=lambda widget: widget.done(0))
        dialog.show()
        return dialog

    return make


def step(dialog: ImportDialog) -> int:
    return dialog.form.pages_stack.currentIndex()


def wait_for(qtbot: QtBot, dialog: ImportDialog, at: int) -> None:
    qtbot.waitUntil(lambda: step(dialog) == at, timeout=20_000)


def branches(tree: QTreeWidget) -> list[str]:
    return [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]


def problem(dialog: ImportDialog, field: str = "file") -> str:
    label = getattr(dialog.form, f"{field}_problem")
    return "" if label.isHidden() else label.text()


def with_problem(qtbot: QtBot, dialog: ImportDialog, path: Path) -> str:
    dialog.use_file(path)
    qtbot.waitUntil(lambda: bool(problem(dialog) or problem(dialog, "school")), timeout=20_000)
    assert step(dialog) == FILE
    return problem(dialog) or problem(dialog, "school")


def test_a_file_is_chosen_seen_and_brought_in(
    qtbot: QtBot, make_dialog: DialogMaker, empty: Services, messages: FakeMessages
) -> None:
    dialog = make_dialog(empty)
    messages.will_answer(SAMPLES / "edexml-vo.xml")
    dialog.form.file_button.click()
    wait_for(qtbot, dialog, PREVIEW)
    assert empty.schools.schools() == (), "nothing is written before it was seen"
    assert any("8" in text for text in branches(dialog.form.plan_tree))
    assert dialog.form.columns_button.isHidden(), "it has no columns"
    with qtbot.waitSignal(dialog.imported, timeout=20_000) as imported:
        dialog.form.next_button.click()
    assert step(dialog) == DONE and imported.args == [dialog.form.done_title_label.text()]
    (school,) = empty.schools.schools()
    assert school.brin
    assert empty.history.undo_label() == imported.args[0]
    dialog.form.next_button.click()
    assert not dialog.isVisible()


def test_the_same_file_again_changes_nothing(qtbot: QtBot, make_dialog: DialogMaker, empty: Services) -> None:
    empty.imports.apply(empty.imports.plan(SAMPLES / "edexml-vo.xml"))
    before = vaults.tables(empty.vault.database)
    dialog = make_dialog(empty)
    dialog.imported.connect(lambda _text: pytest.fail("nothing was written"))
    dialog.use_file(SAMPLES / "edexml-vo.xml")
    wait_for(qtbot, dialog, PREVIEW)
    dialog.form.next_button.click()
    wait_for(qtbot, dialog, DONE)
    assert vaults.tables(empty.vault.database) == before


def test_leaving_the_preview_leaves_no_trace(qtbot: QtBot, make_dialog: DialogMaker, empty: Services) -> None:
    before = vaults.tables(empty.vault.database)
    dialog = make_dialog(empty)
    dialog.use_file(SAMPLES / "edexml-po.xml")
    wait_for(qtbot, dialog, PREVIEW)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and vaults.tables(empty.vault.database) == before


@pytest.mark.parametrize("name", ["leeg.csv", "kapotte.xlsx", "xxe.xml", "billion-laughs.xml", "afgebroken.xml"])
def test_a_nasty_file_is_refused_beside_the_field(
    qtbot: QtBot, make_dialog: DialogMaker, empty: Services, name: str
) -> None:
    before = vaults.tables(empty.vault.database)
    assert with_problem(qtbot, make_dialog(empty), SAMPLES / "nasty" / name)
    assert vaults.tables(empty.vault.database) == before


def test_wrong_letters_are_read_again_when_somebody_says_so(
    qtbot: QtBot, make_dialog: DialogMaker, empty: Services
) -> None:
    dialog = make_dialog(empty)
    with_problem(qtbot, dialog, SAMPLES / "nasty" / "verkeerde-codering.xml")
    assert dialog.form.encoding_button.isVisible()
    dialog.form.encoding_button.click()
    wait_for(qtbot, dialog, PREVIEW)


def test_a_file_that_names_no_school_asks_for_it(qtbot: QtBot, make_dialog: DialogMaker, services: Services) -> None:
    other = services.schools.add("Tweede School", brin="99ZY", stage="VO")
    dialog = make_dialog(services)
    with_problem(qtbot, dialog, SAMPLES / "magister-like.csv")
    assert problem(dialog, "school")
    dialog.form.school_combo.setCurrentIndex(dialog.form.school_combo.findText("Tweede School"))
    dialog.form.next_button.click()
    wait_for(qtbot, dialog, PREVIEW)
    assert "Tweede School" in dialog.form.target_label.text()
    dialog.form.next_button.click()
    wait_for(qtbot, dialog, DONE)
    assert services.schools.groups(YEAR, other)


def test_who_is_missing_is_only_noted_when_ticked(qtbot: QtBot, make_dialog: DialogMaker, services: Services) -> None:
    dialog = make_dialog(services)
    dialog.use_file(SAMPLES / "magister-like.csv")
    wait_for(qtbot, dialog, PREVIEW)
    assert "28" in dialog.form.missing_check.text()
    assert dialog.form.missing_warning_label.isVisible() and "3B" in dialog.form.missing_warning_label.text()
    dialog.form.columns_button.click()
    qtbot.waitUntil(lambda: dialog.findChild(MappingDialog) is not None)
    dialog.findChild(MappingDialog).form.cancel_button.click()
    assert not dialog.form.missing_check.isChecked()
    dialog.form.missing_check.click()
    dialog.form.next_button.click()
    wait_for(qtbot, dialog, DONE)
    group = services.schools.find_group("3B", services.clock.today())
    assert services.pupils.all(YEAR, group_id=group.id, on=YEAR.last_day) == ()


def test_unknown_columns_lead_to_the_choice_of_columns(
    qtbot: QtBot, make_dialog: DialogMaker, services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("A;B;C\n77001;Testa Verzonnen;3B\n77002;Proef Verzonnen;3B\n", "utf-8")
    dialog = make_dialog(services)
    dialog.use_file(path)
    qtbot.waitUntil(lambda: dialog.findChild(MappingDialog) is not None, timeout=20_000)
    mapping = dialog.findChild(MappingDialog)
    assert mapping is not None
    for column, field in enumerate(("number", "full_name", "group")):
        combo = mapping._choices[column]
        combo.setCurrentIndex(combo.findData(field))
    mapping.form.use_button.click()
    wait_for(qtbot, dialog, PREVIEW)
    assert any("2" in text for text in branches(dialog.form.plan_tree))


def test_leaving_the_choice_of_columns_says_what_is_the_matter(
    qtbot: QtBot, make_dialog: DialogMaker, services: Services
) -> None:
    dialog = make_dialog(services)
    dialog.use_file(SAMPLES / "nasty" / "onbekende-kolommen.csv")
    qtbot.waitUntil(lambda: dialog.findChild(MappingDialog) is not None, timeout=20_000)
    mapping = dialog.findChild(MappingDialog)
    assert mapping is not None
    mapping.reject()
    assert problem(dialog) and step(dialog) == FILE


def test_a_pupil_known_elsewhere_is_linked_when_ticked(qtbot: QtBot, make_dialog: DialogMaker, empty: Services) -> None:
    empty.imports.apply(empty.imports.plan(SAMPLES / "edexml-vo.xml"))
    empty.schools.add("Verzonnen MBO", brin="99YY", stage="MBO")
    dialog = make_dialog(empty)
    dialog.form.school_combo.setCurrentIndex(dialog.form.school_combo.findText("Verzonnen MBO"))
    dialog.use_file(SAMPLES / "mbo-like.csv")
    wait_for(qtbot, dialog, PREVIEW)
    tree = dialog.form.plan_tree
    branch = next(
        tree.topLevelItem(row)
        for row in range(tree.topLevelItemCount())
        if tree.topLevelItem(row).child(0).text(1)
        and tree.topLevelItem(row).child(0).data(0, Qt.ItemDataRole.UserRole) is not None
    )
    assert branch.isExpanded(), "what asks for a decision is open"
    branch.child(0).setCheckState(0, Qt.CheckState.Checked)
    dialog.form.next_button.click()
    wait_for(qtbot, dialog, DONE)
    both = [pupil for pupil in empty.pupils.all(SchoolYear(2025)) if "Bijna" in pupil.display_name]
    both += [pupil for pupil in empty.pupils.all(SchoolYear(2026)) if "Bijna" in pupil.display_name]
    assert len({pupil.id for pupil in both}) == 1


def test_a_file_may_be_dropped(qtbot: QtBot, make_dialog: DialogMaker, empty: Services, tmp_path: Path) -> None:
    path = tmp_path / "lijst met spaties.xml"
    shutil.copy(SAMPLES / "edexml-po.xml", path)
    dialog = make_dialog(empty)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    wait_for(qtbot, dialog, PREVIEW)
    assert dialog.form.file_edit.text() == str(path)


def test_next_without_a_file_asks_for_one(make_dialog: DialogMaker, empty: Services) -> None:
    dialog = make_dialog(empty)
    dialog.form.next_button.click()
    assert problem(dialog)


def test_going_back_and_choosing_another_file(qtbot: QtBot, make_dialog: DialogMaker, empty: Services) -> None:
    dialog = make_dialog(empty)
    dialog.use_file(SAMPLES / "edexml-po.xml")
    wait_for(qtbot, dialog, PREVIEW)
    dialog.form.back_button.click()
    assert step(dialog) == FILE
    dialog.use_file(SAMPLES / "edexml-vo.xml")
    wait_for(qtbot, dialog, PREVIEW)


def test_a_class_that_is_new_is_shown(qtbot: QtBot, window: MainWindow, class_3b: AClass) -> None:
    window.choose_group(class_3b.group_id)
    window.opens.importing()
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.use_file(SAMPLES / "magister-like.csv")
    wait_for(qtbot, dialog, PREVIEW)
    first = dialog._plan.new_groups[0]  # type: ignore[union-attr]
    dialog.form.next_button.click()
    wait_for(qtbot, dialog, DONE)
    dialog.form.next_button.click()
    group_id = window.context.group_id
    assert group_id is not None and window._services.schools.group(group_id).name == first
