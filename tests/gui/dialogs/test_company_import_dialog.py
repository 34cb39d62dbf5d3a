"""Bringing in companies: the file, the columns, the preview with what looks alike, and what is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.gui.dialogs.company_import_dialog import CompanyImportDialog
from routekaart_app.gui.dialogs.file_import_dialog import DONE, FILE, PREVIEW
from routekaart_app.gui.dialogs.mapping_dialog import MappingDialog
from tests.answers import FakeMessages

DialogMaker = Callable[..., CompanyImportDialog]


@pytest.fixture
def make_dialog(qtbot: QtBot, looks: QApplication, messages: FakeMessages, empty: Services) -> DialogMaker:
    i18n.set_language("en")

    def make(*, catalogue: bool = False) -> CompanyImportDialog:
        dialog = CompanyImportDialog(empty, messages, catalogue=catalogue)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog, before_close_func=lambda widget: widget.done(0))
        dialog.show()
        return dialog

    return make


def at(qtbot: QtBot, dialog: CompanyImportDialog, step: int) -> None:
    qtbot.waitUntil(lambda: dialog.form.pages_stack.currentIndex() == step, timeout=20_000)


def lines(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [item.child(place) for place in range(item.childCount())]


def branch(dialog: CompanyImportDialog, start: str) -> list[QTreeWidgetItem]:
    tree = dialog.form.plan_tree
    found = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return next(lines(item) for item in found if item.text(0).startswith(start))


def test_a_list_is_seen_first_and_what_is_the_same_is_ticked(
    qtbot: QtBot, make_dialog: DialogMaker, empty: Services, messages: FakeMessages, tmp_path: Path
) -> None:
    empty.companies.save(CompanyEntry("Het Anker", municipality="Schiedam"))
    path = tmp_path / "lijst.csv"
    path.write_text(
        "Bedrijf;Gemeente;Sector\nAnker BV;Schiedam;Zorg en welzijn\nZorghub;Delft;x\nRek bv;Delft;\n", "utf-8"
    )
    dialog = make_dialog()
    assert dialog.windowTitle() == "Import companies" and dialog.form.year_combo.isHidden()
    dialog.form.next_button.click()
    assert not dialog.form.file_problem.isHidden()
    messages.will_answer(path)
    dialog.form.file_button.click()
    at(qtbot, dialog, PREVIEW)
    assert dialog.form.counts_label.text() == "2 new · 1 looks like a known company"
    (anker,) = branch(dialog, "Looks like")
    assert anker.checkState(0) == Qt.CheckState.Unchecked and "Het Anker (Schiedam)" in anker.text(1)
    assert "“x”" in branch(dialog, "To check")[0].text(1) and len(branch(dialog, "New")) == 2
    assert "(1)" in dialog.form.missing_check.text()
    anker.setCheckState(0, Qt.CheckState.Checked)
    with qtbot.waitSignal(dialog.imported, timeout=20_000) as imported:
        dialog.form.next_button.click()
    at(qtbot, dialog, DONE)
    assert imported.args == [empty.history.undo_label()]
    assert [(entry.name, entry.sector) for entry in empty.companies.all()] == [
        ("Het Anker", "care"),
        ("Rek bv", ""),
        ("Zorghub", ""),
    ]


def test_columns_are_pointed_out_and_a_list_of_pupils_is_refused(
    qtbot: QtBot, make_dialog: DialogMaker, tmp_path: Path
) -> None:
    dialog, path = make_dialog(), tmp_path / "lijst.csv"
    path.write_text("Leerlingnummer;Roepnaam;Klas\n1;Bo;3B\n", "utf-8")
    dialog.use_file(path)
    qtbot.waitUntil(lambda: not dialog.form.file_problem.isHidden())
    assert "list of pupils" in dialog.form.file_problem.text()
    assert dialog.form.pages_stack.currentIndex() == FILE
    path.write_text("Wie;Waar\nHet Anker;Schiedam\n", "utf-8")
    dialog.use_file(path)
    qtbot.waitUntil(lambda: dialog.findChild(MappingDialog) is not None)
    mapping = dialog.findChild(MappingDialog)
    assert isinstance(mapping, MappingDialog)
    mapping.form.use_button.click()
    assert mapping.isVisible() and "name of the company" in mapping.form.columns_problem.text()
    name, place = mapping._choices.values()
    name.setCurrentIndex(name.findData("name"))
    place.setCurrentIndex(place.findData("municipality"))
    mapping.form.use_button.click()
    at(qtbot, dialog, PREVIEW)
    assert [item.text(1) for item in branch(dialog, "New")] == ["Schiedam"]


def test_of_a_catalogue_a_person_chooses_what_is_taken_over(
    qtbot: QtBot, make_dialog: DialogMaker, empty: Services, tmp_path: Path
) -> None:
    path = tmp_path / "regio.json"
    anker = empty.companies.save(CompanyEntry("Het Anker", address="Kade 1", chamber="Zorg"))
    empty.catalogue.export(path)
    empty.companies.save(replace(empty.companies.one(anker), address="Weg 9", chamber=""))
    dialog = make_dialog(catalogue=True)
    dialog.use_file(path)
    at(qtbot, dialog, PREVIEW)
    (update,) = branch(dialog, "Says something else")
    ticks = {line.text(0): line.checkState(0) for line in lines(update)}
    assert ticks == {"address": Qt.CheckState.Unchecked, "SBB sector chamber": Qt.CheckState.Checked}
    for line in lines(update):
        turned = line.checkState(0) == Qt.CheckState.Checked
        line.setCheckState(0, Qt.CheckState.Unchecked if turned else Qt.CheckState.Checked)
    dialog.form.next_button.click()
    at(qtbot, dialog, DONE)
    kept = empty.companies.one(anker)
    assert (kept.address, kept.chamber) == ("Kade 1", "")


def test_a_column_that_is_not_read_is_named_pointed_out_and_remembered(
    qtbot: QtBot, make_dialog: DialogMaker, empty: Services, tmp_path: Path
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Bedrijf;Gemeente;Hoeveel mogen er\nAnker;Schiedam;12\n", "utf-8")
    dialog = make_dialog()
    dialog.use_file(path)
    at(qtbot, dialog, PREVIEW)
    assert "Hoeveel mogen er" in dialog.form.unread_label.text() and not dialog.form.columns_button.isHidden()
    dialog.form.columns_button.click()
    qtbot.waitUntil(lambda: dialog.findChild(MappingDialog) is not None)
    mapping = dialog.findChild(MappingDialog)
    assert isinstance(mapping, MappingDialog)
    mapping.form.cancel_button.click()
    assert dialog.form.pages_stack.currentIndex() == PREVIEW
    qtbot.waitUntil(lambda: dialog.findChild(MappingDialog) is None)
    dialog.form.columns_button.click()
    qtbot.waitUntil(lambda: dialog.findChild(MappingDialog) is not None)
    mapping = dialog.findChild(MappingDialog)
    assert isinstance(mapping, MappingDialog)
    combo = mapping._choices[2]
    combo.setCurrentIndex(combo.findData("capacity_per_visit"))
    mapping.form.use_button.click()
    qtbot.waitUntil(lambda: not dialog.form.unread_label.text(), timeout=20_000)
    with qtbot.waitSignal(dialog.imported, timeout=20_000):
        dialog.form.next_button.click()
    assert [entry.capacity_per_visit for entry in empty.companies.all()] == [12]
    path.write_text("Bedrijf;Gemeente;Hoeveel mogen er\nZorghub;Delft;7\n", "utf-8")
    again = empty.company_imports.plan(path)
    assert not again.skipped_fields and again.new[0].entry.capacity_per_visit == 7
