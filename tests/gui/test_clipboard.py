"""What was copied here leaves the clipboard when the administration closes; what somebody else copied stays."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from routekaart_app.gui import clipboard


def test_names_go_and_what_tells_of_nobody_or_came_from_elsewhere_stays(qapp: QApplication) -> None:
    board = QGuiApplication.clipboard()
    clipboard.put("Elif\t1", "<table><tr><td>Elif</td></tr></table>")
    assert (board.text(), "Elif" in board.mimeData().html()) == ("Elif\t1", True)
    clipboard.forget()
    assert board.text() == ""
    clipboard.put("41 %", stays=True)
    clipboard.forget()
    assert board.text() == "41 %"
    board.setText("a shopping list")
    if not board.ownsClipboard():  # as when another program copied it
        clipboard.forget()
        assert board.text() == "a shopping list"
    board.clear()
