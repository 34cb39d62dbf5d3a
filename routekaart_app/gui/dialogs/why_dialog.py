""" "Waarom telt dit (niet)?": one line of one pupil, every moment behind it and every rule that decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app import formats
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.explanation import Explanation, JudgedMoment, Why
from routekaart_app.domain.routekaart import TALKS
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.exempt_dialog import ExemptDialog
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.models.coverage_model import counting_day
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.dossier_parts import emptied, words
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.page_head import FRAME, PageColumn, PageHead, scrolled
from routekaart_app.gui.widgets.status_mark import StatusMark, status_word
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.pictures import status_mark
from routekaart_app.services import explained

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_MARK = {
    Why.COUNTS: Status.DONE,
    Why.PARTLY: Status.PARTLY,
    Why.ABSENT: status_mark.ABSENT,
    Why.PLANNED: Status.PLANNED,
    Why.PLANNED_BEYOND: Status.PLANNED,
    Why.NOT_RECORDED: Status.DUE,
    Why.LATER: Status.NOT_YET,
}
"""The shape before a moment; what was done without counting has that of a line that is not needed."""
_HEADLINE_MARK = 22


class WhyDialog(QDialog):
    """Shows an explanation and what can be done about it. Raises KnownError when pupil or line is gone."""

    def __init__(
        self, services: Services, host: Window, pupil_id: UUID, line_id: UUID, parent: QWidget | None = None
    ) -> None:
        found = services.explanations.of(pupil_id, line_id, host.context.on)  # what is gone gets no dialog
        super().__init__(parent)
        self._services, self._host = services, host
        self._pupil_id, self._line_id = pupil_id, line_id
        self._explanation = found
        self.setObjectName("WhyDialog")
        self.setWindowTitle(_("Why does this count, or not?"))
        self._head = PageHead()
        self._mark, self._headline = StatusMark(Status.NOT_YET, size=_HEADLINE_MARK), words("", "heading")
        self._outcome = QVBoxLayout()
        self._moments, self._rules = Card(_("Contact moments on this line")), Card(_("What decides"))
        self._buttons = FlowRow(gap="small")
        self._lay_out()
        self._show(found)
        self._close.setFocus()
        open_at(self, 720, 620)

    def _lay_out(self) -> None:
        top = Card()
        headline = QHBoxLayout()
        headline.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        headline.addWidget(self._headline, 1)
        top.body.addLayout(headline)
        top.body.addLayout(self._outcome)
        inside = QWidget()
        column = PageColumn(inside, inset=FRAME)
        for part in (self._head, top, self._moments, self._rules):
            column.addWidget(part)
        column.addStretch()
        self._area = scrolled(inside, focusable=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._area, 1)
        outer.addWidget(hairline())
        foot = QWidget()
        PageColumn(foot).addWidget(self._buttons)
        outer.addWidget(foot)
        self._dossier = self._button("dossier_button", _("Open dossier"), self._open_dossier)
        self._exempt = self._button("exempt_button", _("Not needed…"), self._say_not_needed)
        self._again = self._button("again_button", _("Needed again"), self._need_again)
        self._record = self._button("record_button", "", self._record_moment)
        self._buttons.flow.push()
        self._close = self._button("close_button", _("Close"), self.reject)
        self._close.setProperty("kind", "primary")
        self._close.setDefault(True)

    def _button(self, name: str, text: str, action: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: action())
        self._buttons.flow.addWidget(button)
        return button

    def reload(self) -> None:
        """Read the explanation again, after something was changed from here."""
        self._show(self._services.explanations.of(self._pupil_id, self._line_id, self._host.context.on))

    def _show(self, found: Explanation) -> None:
        self._explanation = found
        line, pupil = found.line, found.pupil
        year = "" if self._host.context.on in found.year else found.year.name
        about = (pupil.display_name, pupil.group, year, counting_day(found.on))
        self._head.set_texts(f"{line.code} {line.name}", " · ".join(part for part in about if part))
        self._mark.set_status(found.status or Status.EXEMPT)
        self._headline.setText(headline(found))
        outcome = tuple(filter(None, (explained.reach(found), explained.adds(found))))
        rules = explained.rules(found)
        emptied(self._outcome)
        for text in outcome:
            self._outcome.addWidget(words(text))
        _fill_rows(self._moments, found)
        emptied(self._rules.body)
        for text in rules:
            self._rules.body.addWidget(words(text))
        self._rules.body.addStretch()
        said = (headline(found), *outcome, *(explained.moment(item) for item in found.moments), *rules)
        self._area.setAccessibleName(self._head.title.text())
        for heard in (self, self._area):
            heard.setAccessibleDescription("\n".join(said))
        self._offer(found)

    def _offer(self, found: Explanation) -> None:
        """Only what can be done with this line."""
        has_it, needed = found.status is not None, found.exempt_reason is None
        self._exempt.setVisible(has_it and needed)
        self._again.setVisible(not needed)
        in_its_year = self._host.context.on in found.year and found.pupil.group_id is not None
        self._record.setVisible(has_it and needed and in_its_year)
        text = _("Record talk") if found.line.kind in TALKS else _("Record visit for {code}")
        self._record.setText(text.format(code=found.line.code))
        self._buttons.updateGeometry()

    def _open_dossier(self) -> None:
        self.accept()
        self._host.open_pupil(self._pupil_id)

    def _record_moment(self) -> None:
        found = self._explanation
        self.accept()
        if found.line.kind in TALKS:
            self._host.opens.talk(self._pupil_id)
        else:
            self._host.opens.visit(found.pupil.group_id, line_code=found.line.code)

    def _say_not_needed(self) -> None:
        dialog = ExemptDialog(self._services, self._explanation.pupil, self._explanation.line, self)
        dialog.accepted.connect(lambda: self._changed(dialog.label))
        open_freed(dialog)

    def _need_again(self) -> None:
        try:
            self._changed(self._services.cells.need_again(self._pupil_id, self._line_id))
        except KnownError as error:
            self._host.fail(error)

    def _changed(self, label: str) -> None:
        self._host.say(label)
        self.reload()
        self._close.setFocus()


def headline(found: Explanation) -> str:
    """ "Deels gedaan: 1 van 2 telt"."""
    if found.status is None:
        return _("This pupil does not have this line")
    word = status_word(found.status).capitalize()
    if found.status is Status.EXEMPT:
        return word
    return _("{status}: {done} of {target} counts").format(status=word, done=found.counted, target=found.line.target)


def _fill_rows(card: Card, found: Explanation) -> None:
    emptied(card.body)
    for number, item in enumerate(found.moments):
        if number:
            card.body.addWidget(hairline())
        card.body.addWidget(_row(item))
    if not found.moments:
        card.body.addWidget(words(_("Nothing has been recorded on this line in this school year."), "muted"))
    card.body.addStretch()


def _row(item: JudgedMoment) -> QWidget:
    """One moment: its mark, what it was and when, why it counts or not, and what made it meaningful."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.look().space("small"))
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    mark = StatusMark(_MARK.get(item.why, Status.EXEMPT))
    mark.setToolTip("")
    mark.setAccessibleName(explained.why(item))
    grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(words(explained.title(item.moment), "strong"), 0, 1)
    day = words(formats.date_long(item.moment.on, language()), "small")
    day.setWordWrap(False)
    grid.addWidget(day, 0, 2, Qt.AlignmentFlag.AlignTop)
    why = explained.why(item)
    grid.addWidget(words(why[:1].upper() + why[1:]), 1, 1, 1, 2)
    if item.moment.flags:
        grid.addWidget(words(explained.flags(item.moment), "small"), 2, 1, 1, 2)
    return made
