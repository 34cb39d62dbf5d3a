"""By when something was agreed: in two weeks, in six, on a day that is chosen, or without a date."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from routekaart_app import formats
from routekaart_app.domain.schoolyear import workday
from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext

_WEEKS = (2, 6)
_LETTERS = 26
"""The longest choice; a field of fixed words is as wide as they are."""
_NO_DATE, _ON_A_DAY = 0, -1


class DueCombo(QComboBox):
    """Quick choices counted from a day; the field for a day of one's own comes beside it when it is asked for."""

    changed = Signal()
    """Another choice, or another day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit: DateEdit | None = None
        self._from = date.min
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.currentIndexChanged.connect(self._follow)

    def attach(self, edit: DateEdit) -> None:
        """Use this field for a day of one's own."""
        self._edit = edit
        edit.day_changed.connect(lambda _day: self.changed.emit())

    def count_from(self, day: date) -> None:
        """Count from this day; which choice was made stays."""
        if day == self._from:
            return
        self._from = day
        chosen = max(0, self.currentIndex())
        if self._edit is not None and self.currentData() != _ON_A_DAY:
            self._edit.set_day(self._after(_WEEKS[0]))
        self.blockSignals(True)
        self.clear()
        for weeks in _WEEKS:
            text = ngettext("in {count} week · {day}", "in {count} weeks · {day}", weeks)
            due = formats.weekday_date(self._after(weeks), language())
            self.addItem(text.format(count=weeks, day=due), weeks)
        self.addItem(_("no date"), _NO_DATE)
        self.addItem(_("on a day to choose"), _ON_A_DAY)
        self.setCurrentIndex(chosen)
        self.blockSignals(False)
        self._follow()

    @property
    def due(self) -> date | None:
        """The day that was chosen; None for no date."""
        choice = self.currentData()
        if choice == _ON_A_DAY and self._edit is not None:
            return self._edit.day
        return self._after(choice) if choice in _WEEKS else None

    def set_due(self, due: date | None) -> None:
        """Show a day; the choice that comes to it, where there is one."""
        if due is None:
            choice = _NO_DATE
        else:
            choice = next((weeks for weeks in _WEEKS if self._after(weeks) == due), _ON_A_DAY)
            if self._edit is not None:
                self._edit.set_day(due)
        self.setCurrentIndex(self.findData(choice))

    def _after(self, weeks: int) -> date:
        """The day so many weeks on; the Monday after a weekend."""
        return workday(self._from + timedelta(weeks=weeks))

    def _follow(self) -> None:
        if self._edit is not None:
            self._edit.setVisible(self.currentData() == _ON_A_DAY)
        self.changed.emit()
