"""Parents who are in twice, one beside the other."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from routekaart_app import words
from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.gui.dialogs.guardian_doubles_dialog import GuardianDoublesDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.i18n import gettext as _
from tests.builders import AClass


def test_what_both_say_of_custody_is_shown_and_the_most_careful_is_told(
    services: Services, window: MainWindow, class_3b: AClass, qtbot: QtBot
) -> None:
    pupil, ids = class_3b.pupil_ids[0], (new_id(), new_id())
    for key, custody in zip(ids, ("both", "on_request"), strict=True):
        services.guardians.save(Guardian("Ayşe Aydın", children=(Child(pupil, custody=custody),)), new=key)
    dialog = GuardianDoublesDialog(services, window)
    qtbot.addWidget(dialog)
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
    assert all(_(words.CUSTODY[custody]) in shown for custody in ("both", "on_request"))
    assert _("Where the two differ in custody or in what is sent, the most careful holds") in shown
    dialog.merge()
    (one,) = services.guardians.of(pupil)
    assert one.child(pupil).custody == "on_request"
