"""Where reports are made: what to make at the left, how it will look at the right; then save or print it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QBoxLayout, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from routekaart_app.domain.overview import GroupChoice, PupilEntry
from routekaart_app.domain.visit import Visit
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui import printing, theme
from routekaart_app.gui.in_sight import InSight
from routekaart_app.gui.models import finding_groups
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.page_head import scrolled
from routekaart_app.gui.widgets.preview import Preview
from routekaart_app.gui.widgets.report_foot import ReportFoot
from routekaart_app.gui.widgets.report_options import ReportOptions
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.progress import Progress
from routekaart_app.services.report_pages import page_count
from routekaart_app.services.report_requests import FOR_PARENTS, PER_PUPIL, ReportOutcome, ReportRequest, Sending

if TYPE_CHECKING:
    from datetime import date

    from routekaart_app.bootstrap import Services

T = TypeVar("T")
_SETTLE_MS = 150
_OPTIONS_WIDTH = 372
_SIDE_BY_SIDE_FROM = 720
_UNBOUNDED = 16777215


@dataclass(frozen=True, slots=True)
class _Seen:
    """A report as it will look, what is worth a look in it, and for parents who of all gets what."""

    pdf: bytes
    problems: tuple[Problem, ...]
    sending: Sending | None = None
    nothing: str = ""
    """Why there is no report to look at."""


class ReportDesk(QWidget):
    """Every change shows in the preview of one pupil; the whole batch is looked through before it is saved or
    printed, and what was found stands on top until somebody decides to go on.
    """

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._window = services, window
        self.choose_printer: Callable[[QWidget, str, int], QPrinter | None] = printing.choose_printer
        self.need_printer: Callable[[], None] = printing.need_printer
        self.options, self.foot = ReportOptions(), ReportFoot()
        self.preview = Preview(window.tasks)
        self._shown = QComboBox()
        self._round = 0
        self._alive = [True]
        """Emptied when the desk goes; work that ends later finds nobody."""
        self._agreed: ReportRequest | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._look)
        self._lay_out()
        self.options.changed.connect(self._begin_anew)
        self.options.form.letter_options.texts_wanted.connect(self._change_letters)
        self._shown.currentIndexChanged.connect(lambda _index: self._settled.start())
        self.foot.form.save_button.clicked.connect(lambda: self._checked(self._save))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            short = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short.activated.connect(self.foot.form.save_button.click)
        self.foot.form.print_button.clicked.connect(self._print_if_possible)

    def _lay_out(self) -> None:
        inside, self._left, right = QWidget(), Card(), Card()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._whole_area, self._options_area = scrolled(inside), scrolled(QWidget())
        outer.addWidget(self._whole_area, 1)  # from the outside in, as TemplatePage
        outer.addWidget(self.foot)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.addWidget(self._left)
        self._sides.addWidget(right, 1)
        self._left.body.addWidget(self._options_area)
        self._left.body.addWidget(self.options)
        self._options_area.hide()
        self.options.setProperty("kind", "clear")
        self.options.setMinimumWidth(1)  # never wider than its card: what does not fit there wraps
        self._shown.setObjectName("shown_combo")
        self._shown.setMinimumContentsLength(18)
        self._shown.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._shown.setAccessibleName(_("Whose report is shown"))
        self._shown_row = QWidget()
        row = QHBoxLayout(self._shown_row)
        row.setContentsMargins(0, 0, 0, 0)
        self._shown_label = QLabel(_("Preview of"))
        self._shown_label.setProperty("role", "muted")
        row.addWidget(self._shown_label)
        row.addWidget(self._shown)
        self.preview.bar.flow.put(0, self._shown_row)
        right.body.addWidget(self.preview, 1)
        self._fold()
        InSight(self._whole_area)
        foot = self.foot.form
        for one, other in pairwise((self.preview.sheet_area, foot.folder_button, foot.print_button, foot.save_button)):
            QWidget.setTabOrder(one, other)

    def focus_first(self) -> None:
        """Bring the keyboard to what is chosen first. A focus proxy will not do: Tab (Qt 6.11) stops at it, and
        does not go on where it is hidden, as the kind of report is among letters."""
        self.options.form.kind_combo.setFocus()

    def show_group(self, group_id: UUID, on: date) -> GroupChoice:
        """Reports of a class; raises KnownError when it is gone."""
        group = self._services.schools.group(group_id)
        day = group.year.clip(on)
        pupils = self._services.pupils.all(group.year, group_id=group_id, on=day)
        self.options.offer_activities([item.about for item in self._services.reflections.stacks(group_id, day)])
        self.options.offer_visits(self._visits(group, day))
        self._offer_letters(day)
        self.options.show_group(group, pupils, self._services.reports.columns(group_id, day), day)
        return group

    def show_visit(self, visit: Visit, on: date) -> None:
        """Papers about one visit; `on` is the day of a letter."""
        self.options.show_visit(visit, on)

    def show_pupil(self, pupil: PupilEntry, on: date) -> None:
        """Reports of one pupil."""
        group = self._services.schools.group(pupil.group_id) if pupil.group_id else None
        lines = self._services.reports.columns(group.id, on) if group else ()
        self.options.offer_activities(self._services.reflections.sheet(pupil.id, on).activities)
        self._offer_letters(on)
        self.options.show_pupil(pupil, group, lines, on)

    def show_letters(self, pupils: Sequence[PupilEntry], group: GroupChoice | None, on: date, letter: str = "") -> None:
        """Letters to the parents of some pupils, or of a whole class; to begin with the one with the key `letter`."""
        self._offer_letters(on)
        self.options.form.letter_options.choose(letter)
        self.options.show_letters(pupils, group, on)

    def _offer_letters(self, on: date) -> None:
        self.options.form.letter_options.offer(self._services.letters.all(), on)

    def _change_letters(self, key: str) -> None:
        """The texts of letters; what was saved shows at once."""
        on = self.options.form.on_edit.day

        def saved() -> None:
            self._offer_letters(on)
            self._begin_anew()

        self._window.opens.letter_texts(key, then=saved)

    def _visits(self, group: GroupChoice, on: date) -> list[Visit]:
        """The visits of a class in its school year, the nearest to come first, then those that have been."""
        year = group.year
        found = self._services.visits.listed(year.first_day, year.last_day, group_id=group.id)
        return sorted(found, key=lambda visit: (visit.last_day < on, abs((visit.on - on).days)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The preview goes below where the window is narrow."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        look = theme.look()
        wide = self.width() >= look.px(_SIDE_BY_SIDE_FROM)
        ways = QBoxLayout.Direction
        self._sides.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._sides.setSpacing(look.space("medium"))
        self._left.setMinimumWidth(look.px(_OPTIONS_WIDTH) if wide else 0)
        self._left.setMaximumWidth(look.px(_OPTIONS_WIDTH) if wide else _UNBOUNDED)
        self._scroll_options(alone=wide)

    def _scroll_options(self, *, alone: bool) -> None:
        """Beside the preview the options scroll by themselves; above it, both scroll together."""
        if alone == (self._options_area.widget() is self.options):
            return
        focus = self.options.focusWidget()
        if alone:
            self._left.body.removeWidget(self.options)
            self._options_area.setWidget(self.options)
        else:
            self._options_area.takeWidget()
            self._left.body.addWidget(self.options)
        self.options.setAutoFillBackground(False)  # a scroll area asks for it, and then it is darker than its card
        self._options_area.setVisible(alone)
        self.options.show()
        if focus and self.isVisible():
            focus.setFocus()

    def forget(self) -> None:
        """What is still being made for the screen is of no use any more; call before this is freed."""
        self._round += 1
        self._alive.clear()
        self._settled.stop()
        self.preview.forget()

    def _begin_anew(self) -> None:
        """Another choice: whose report can be shown, and nothing has been agreed to yet."""
        subjects = self.options.subjects if self.options.kind in PER_PUPIL else ()
        before = self._shown.currentData()
        self._shown.blockSignals(True)
        self._shown.clear()
        for pupil in subjects:
            self._shown.addItem(pupil.listed_name, pupil.id)
        ids = [pupil.id for pupil in subjects]  # Qt's own search knows an object only by itself
        self._shown.setCurrentIndex(ids.index(before) if before in ids else min(0, len(ids) - 1))
        self._shown.blockSignals(False)
        self._shown_row.setVisible(len(subjects) > 1)
        self._agreed = None
        request = self.options.request()
        self.foot.offer(possible=request is not None, as_text=request is not None and request.as_text)
        self._settled.start()

    def _look(self) -> None:
        """Make the preview of one report, in the worker."""
        request = self.options.request()
        self._round += 1
        if request is None:
            self._say_findings(())
            self.preview.show_nothing(self.options.missing)
            return
        current, reports, batch = self._round, self._services.reports, request
        if request.is_per_pupil:
            request = replace(request, pupil_ids=(self._shown.currentData(),))
        if not self.preview.pages:
            self.preview.show_nothing(_("One moment …"))

        def work(progress: Progress) -> _Seen:
            sending = reports.sending(batch) if batch.kind in FOR_PARENTS else None
            try:
                return _Seen(reports.preview(request, progress), reports.check(request), sending)
            except KnownError as error:
                if sending is None:
                    raise
                return _Seen(b"", (), sending, str(error))

        self._window.tasks.start(
            work,
            title=_("Making the preview"),
            done=lambda seen: self._show(seen, current),
            failed=lambda error: self._fail(error, current),
            quiet=True,
        )

    def _show(self, seen: _Seen, current: int) -> None:
        if current == self._round:
            if seen.sending:
                self.options.show_sending(seen.sending)
            if seen.nothing:
                self.preview.show_nothing(seen.nothing)
            else:
                self.preview.show_pdf(seen.pdf)
            if self._agreed is None:  # else what was found in the whole batch stands there
                self._say_findings(seen.problems)

    def _fail(self, error: Exception, current: int) -> None:
        if current == self._round and isinstance(error, KnownError):
            self.preview.show_nothing(str(error))

    def _checked(self, go_on: Callable[[ReportRequest], None]) -> None:
        """Look everything through first; with findings, a second press goes on: the keyboard stays on its button."""
        asked = QApplication.focusWidget()
        request = self.options.request()
        if request is None:
            return
        if request == self._agreed:
            go_on(request)
            return

        def done(problems: tuple[Problem, ...]) -> None:
            if request != self.options.request():
                return
            self._agreed = request
            self._say_findings(problems)
            if not problems:
                go_on(request)
                return
            self.foot.offer_anyway()
            button = asked if asked is self.foot.form.print_button else self.foot.form.save_button
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setAccessibleDescription(finding_groups.told(problems))
            found = self.options.form.findings_label
            for area in (self._options_area, self._whole_area):
                area.ensureWidgetVisible(found)

        self._run(lambda _progress: self._services.reports.check(request), _("Looking the reports through"), done)

    def _save(self, request: ReportRequest) -> None:
        whole = self._with_place(request)
        if whole is None:
            return
        self._run(lambda progress: self._services.reports.make(whole, progress), _("Making reports"), self._saved)

    def _with_place(self, request: ReportRequest) -> ReportRequest | None:
        """Ask for the name of one file, or for the folder of several; None when dismissed."""
        messages, only = self._window.messages, self._services.reports.only_name(request)
        if not only:
            folder = messages.choose_folder(_("In which folder should the reports go?"))
            return replace(request, folder=folder) if folder else None
        kinds = _("Text (*.odt)") if request.as_text else _("PDF file (*.pdf)")
        path = messages.save_file(_("Save the report"), suggested=f"{only}{request.ending}", filter=kinds)
        return replace(request, folder=path.parent, file_name=path.name) if path else None

    def _saved(self, outcome: ReportOutcome) -> None:
        """Say what there is now, and where."""
        if not outcome.files:
            self.foot.say_trouble(_("Nobody gets this report: see the list of who gets what."))
            return
        self._window.say(self.foot.say_saved(outcome), undoable=False)

    def _print_if_possible(self) -> None:
        """Without a printer no report need be made."""
        try:
            self.need_printer()
        except KnownError as error:
            self.foot.say_trouble(str(error))
            return
        self._checked(self._print)

    def _print(self, request: ReportRequest) -> None:
        """Make all pages first: the print dialog asks which of them."""

        def work(progress: Progress) -> bytes:
            return self._services.reports.preview(request, progress)

        self._run(work, _("Making reports"), self._print_pages)

    def _print_pages(self, pdf: bytes) -> None:
        printer = self.choose_printer(self, _("Print reports"), page_count(pdf))
        if printer is None:
            return

        def work(progress: Progress) -> int:
            return printing.print_pdf(pdf, printer, progress)

        def done(pages: int) -> None:
            text = ngettext("{count} page sent to the printer", "{count} pages sent to the printer", pages)
            self._window.say(text.format(count=pages), undoable=False)

        self._run(work, _("Printing"), done)

    def _run(self, work: Callable[[Progress], T], title: str, done: Callable[[T], None]) -> None:
        """Long work with a bar and a way to stop; what goes wrong is said here, not in a box."""
        self.foot.say_trouble("")
        alive = self._alive

        def failed(error: Exception) -> None:
            if alive and isinstance(error, KnownError):
                self.foot.say_trouble(str(error))

        self._window.tasks.start(work, title=title, done=lambda found: done(found) if alive else None, failed=failed)

    def _say_findings(self, problems: tuple[Problem, ...]) -> None:
        label = self.options.form.findings_label
        label.setText(finding_groups.told(problems))
        label.setVisible(bool(problems))
