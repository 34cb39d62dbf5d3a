"""Bringing in parents: the file, what would happen to whom, and what is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.gui.dialogs.file_import_dialog import DONE, PREVIEW
from routekaart_app.gui.dialogs.guardian_import_dialog import GuardianImportDialog
from tests.answers import FakeMessages
from tests.builders import AClass


def test_a_list_is_seen_first(
    qtbot: QtBot, looks: QApplication, services: Services, class_3b: AClass, messages: FakeMessages, tmp_path: Path
) -> None:
    i18n.set_language("en")
    first = class_3b.pupil_ids[0]
    services.guardians.save(Guardian("Ayşe Aydın", phone="06 0000 0001", children=(Child(first),)))
    path = tmp_path / "ouders.csv"
    path.write_text(
        "Leerlingnummer;Naam ouder;Relatie;Telefoon ouder;Schoenmaat\n"
        "1001;Ayşe Aydın;moeder;06 0000 0002;38\n"
        "1002;Can de Groen;vader;06 0000 0003;44\n"
        "9999;Iemand Anders;vader;;\n",
        "utf-8",
    )
    dialog = GuardianImportDialog(services, messages)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog, before_close_func=lambda widget: widget.done(0))
    dialog.show()
    messages.will_answer(path)
    dialog.form.file_button.click()
    qtbot.waitUntil(lambda: dialog.form.pages_stack.currentIndex() == PREVIEW)
    later = tmp_path / "niemand.csv"
    later.write_text("Leerlingnummer;Naam ouder\n9998;Iemand\n9999;Iemand Anders\n", "utf-8")
    dialog.use_file(later)
    qtbot.waitUntil(lambda: "2 rows left out" in dialog.form.counts_label.text())
    assert not dialog.form.next_button.isEnabled() and "Nothing in this file" in dialog.form.counts_label.text()
    assert not services.guardian_imports.apply(services.guardian_imports.plan(later)).written
    dialog.use_file(path)
    qtbot.waitUntil(dialog.form.next_button.isEnabled)
    assert dialog.form.counts_label.text() == "1 new · 1 changed · 1 row left out"
    tree = dialog.form.plan_tree
    said = {item.text(0): item for row in range(tree.topLevelItemCount()) if (item := tree.topLevelItem(row))}
    changed = said["Changed (1)"].child(0)
    assert changed.text(0) == "Ayşe Aydın"
    lines = {changed.child(at).text(0): changed.child(at).text(1) for at in range(changed.childCount())}
    assert "06 0000 0001 → 06 0000 0002" in lines.values() and "empty → mother" in lines.values()
    assert "Schoenmaat" in dialog.form.unread_label.text()
    with qtbot.waitSignal(dialog.imported):
        dialog.form.next_button.click()
    qtbot.waitUntil(lambda: dialog.form.pages_stack.currentIndex() == DONE)
    assert [one.name for one in services.guardians.all()] == ["Ayşe Aydın", "Can de Groen"]
