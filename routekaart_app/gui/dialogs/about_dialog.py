"""What this program is, whose it is, and where the data live."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app import __version__, paths
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_about_dialog import Ui_AboutDialog
from routekaart_app.i18n import gettext as _

_LICENCES = (("fonts", "OFL.txt"), ("icons", "LICENSE"))


class AboutDialog(QDialog):
    """Version, promise, place of the data, licences."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = Ui_AboutDialog()
        form.setupUi(self)
        form.version_label.setText(_("Version {version}").format(version=__version__))
        form.place_label.setText(str(folder))
        texts = [paths.resource(*parts).read_text("utf-8").strip() for parts in _LICENCES]
        form.fonts_edit.setPlainText("\n\n———\n\n".join(texts))
        form.close_button.clicked.connect(self.accept)
        form.close_button.setFocus()
        open_at(self, 640, 580)
