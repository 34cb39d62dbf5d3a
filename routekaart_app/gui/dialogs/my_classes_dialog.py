"""Choose which classes one looks after: what Vandaag and the signals are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QListView, QWidget

from routekaart_app.domain.overview import GroupChoice
from routekaart_app.errors import KnownError
from routekaart_app.gui import rows
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_my_classes_dialog import Ui_MyClassesDialog
from routekaart_app.gui.models.folded_filter import FoldedFilter
from routekaart_app.gui.models.ticks import Ticks
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


class MyClassesDialog(QDialog):
    """The classes of the school year that is chosen; Space ticks. After it was accepted, `label` says what was done."""

    def __init__(self, services: Services, host: Window, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._year = services, host.context.year
        self.label = ""
        groups = [group for group in services.schools.groups(self._year) if group.pupils]
        mine, one_school = set(services.guidance.mine(self._year)), len({group.school_id for group in groups}) == 1
        self._groups = {group.id: group for group in groups}
        self.ticks = Ticks(self)
        self.ticks.set_items([(group.id, _said(group, one_school)) for group in groups], mine)
        self.shown = FoldedFilter(self.ticks, self)
        self.form = Ui_MyClassesDialog()
        self.form.setupUi(self)
        self.filter = FilterEdit(_("Search by class, school or mentor"))
        self.form.filter_layout.addWidget(self.filter)
        rows.fit(self.form.groups_list)
        self.form.groups_list.setWordWrap(True)
        self.form.groups_list.setResizeMode(QListView.ResizeMode.Adjust)
        self.form.groups_list.setModel(self.shown)
        self.form.trouble_label.hide()
        self.ticks.changed.connect(self._say)
        self.filter.textChanged.connect(self.shown.set_filter)
        self.filter.left.connect(self._into_list)
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.save_button.clicked.connect(self.save)
        on_ctrl_enter(self, self.save, self.form.save_button)
        self.setTabOrder(self.filter, self.form.groups_list)
        self.filter.setFocus()
        self._say()
        open_at(self, 520, 560)

    @property
    def chosen(self) -> list[GroupChoice]:
        """The classes that are ticked, shown or not."""
        ticked = set(self.ticks.ticked)
        return [group for group in self._groups.values() if group.id in ticked]

    def save(self) -> None:
        """Keep the choice."""
        try:
            self.label = self._services.guidance.choose(self._year, [group.id for group in self.chosen])
        except KnownError as error:
            self.form.trouble_label.setText(str(error))
            self.form.trouble_label.show()
            return
        self.accept()

    def _into_list(self) -> None:
        if self.shown.rowCount():
            self.form.groups_list.setFocus()
            self.form.groups_list.setCurrentIndex(self.shown.index(0, 0))

    def _say(self) -> None:
        chosen = self.chosen
        if not chosen:
            self.form.count_label.setText(_("None chosen: the page Today is about the class in the bar above it."))
            return
        pupils = sum(group.pupils for group in chosen)
        text = ngettext("{count} pupil", "{count} pupils", pupils).format(count=pupils)
        self.form.count_label.setText(f"{', '.join(group.name for group in chosen)} · {text}")


def _said(group: GroupChoice, one_school: bool) -> str:
    count = ngettext("{count} pupil", "{count} pupils", group.pupils).format(count=group.pupils)
    return " · ".join(part for part in (group.name, "" if one_school else group.school, group.mentor, count) if part)
