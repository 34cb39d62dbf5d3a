"""What is filled in of a reflection: four points beside guiding questions, growth by both, and the guide's words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QSizePolicy, QWidget

from routekaart_app import formats, words
from routekaart_app.domain.reflection import POINTS
from routekaart_app.domain.reflection_sheet import TEXTS, LookedBackOn, ReflectionSheet
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.forms.ui_reflection_form import Ui_ReflectionForm
from routekaart_app.gui.widgets.growth_rows import PUPIL
from routekaart_app.gui.widgets.problems import focus_problem, show_problems
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

_POINT_HEIGHT, _LEAST_HEIGHT, _GUIDE_HEIGHT = 76, 64, 54
_PARTS = ("label", "edit", "problem", "warning")
"""What each of the four points is made of, from top to bottom."""
_UNBOUNDED = 16777215
_SIDE_BY_SIDE_FROM = 620
Questions = Callable[[str, Place], Sequence[str]]
"""The guiding questions of a competency that fit where a pupil is."""


class ReflectionForm(QWidget):
    """Shows a `ReflectionSheet` and passes on what is done to it. `changed` tells of every change by the user but that
    of the day, which `day_picked` asks for."""

    changed = Signal()
    day_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form = Ui_ReflectionForm()
        form.setupUi(self)
        self._sheet: ReflectionSheet | None = None
        self._is_wide: bool | None = None
        self._asks: Questions = lambda _competency, _place: ()
        self._asked_for: Place | None = None
        self._asked: dict[str, tuple[str, ...]] = {}
        for name in TEXTS:
            edit = getattr(form, f"{name}_edit")
            edit.textChanged.connect(lambda name=name: self._type(name))
        form.guide_words_edit.setFixedHeight(theme.look().px(_GUIDE_HEIGHT))
        for point in POINTS:
            getattr(form, f"{point}_label").setText(words.say(words.POINT, point, _))
            getattr(form, f"{point}_label").setAlignment(Qt.AlignmentFlag.AlignBottom)
        form.on_edit.day_changed.connect(self._pick_day)
        form.activity_combo.currentIndexChanged.connect(lambda: self._choose("about", form.activity_combo))
        form.talk_combo.currentIndexChanged.connect(lambda: self._choose("in_talk", form.talk_combo))
        form.growth_rows.changed.connect(self._grow)
        form.question_card.wanted.connect(lambda _two: self._ask())
        self._order_stops()
        show_problems(self, ())
        self._fold()

    @property
    def sheet(self) -> ReflectionSheet:
        """What is on the form now."""
        assert self._sheet is not None, "nothing is shown yet"
        return self._sheet

    def ask_with(self, asks: Questions) -> None:
        """Where guiding questions come from; call it before a sheet is shown."""
        self._asks, self._asked_for = asks, None

    def for_paper(self) -> None:
        """Only what stands on the paper form: no talk, no other activity, no questions, nothing of the guide."""
        form = self.form
        about = (form.activity_label, form.activity_combo, form.talk_label, form.talk_combo)
        for part in (*about, form.question_card, form.guide_frame):
            part.hide()
        form.growth_rows.show_guide(False)
        self._is_wide = None
        self._fold()
        form.about_layout.addWidget(form.on_edit, 0, 1, Qt.AlignmentFlag.AlignLeft)
        form.about_layout.setColumnStretch(0, 0)

    def show_sheet(self, sheet: ReflectionSheet) -> None:
        """Show another sheet, or the same with another day; what is shown already keeps its cursor."""
        self._sheet = None  # what follows is not typed by anybody
        form = self.form
        form.on_edit.set_day(sheet.on)
        _offer(form.activity_combo, sheet, sheet.activities, sheet.activity_id, _("Nothing in particular"))
        _offer(form.talk_combo, sheet, sheet.talks, sheet.talk_id, _("In no talk"))
        for name in TEXTS:
            edit = getattr(form, f"{name}_edit")
            if edit.toPlainText() != getattr(sheet, name):
                edit.setPlainText(getattr(sheet, name))
        form.growth_rows.set_pupil(sheet.pupil.display_name.split()[0])
        form.growth_rows.show_views(sheet.growth, sheet.stood)
        self._sheet = sheet
        self._ask()

    def say(self, problems: Sequence[Problem]) -> None:
        """Say beside the fields what must be mended."""
        show_problems(self, problems)

    def go_to(self, problems: Sequence[Problem]) -> None:
        """Bring the keyboard to the first field that must be mended."""
        focus_problem(self, problems)

    def focus_first(self) -> None:
        """Begin with the first of the four points."""
        self.form.goal_edit.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The questions go below the points, and these below each other, where there is no room beside."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        wide = self.width() >= theme.look().px(_SIDE_BY_SIDE_FROM)
        if wide == self._is_wide:
            return
        self._size_points(as_high_as_questions=wide and not self.form.question_card.isHidden())
        self._is_wide = wide
        ways, form = QBoxLayout.Direction, self.form
        form.body_layout.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        for row in range(form.points_layout.rowCount()):
            form.points_layout.setRowStretch(row, 0)
            form.points_layout.setRowMinimumHeight(row, 0)
        for place, point in enumerate(POINTS):
            row, column = divmod(place, 2) if wide else (place, 0)
            for below, part in enumerate(_PARTS):
                form.points_layout.addWidget(getattr(form, f"{point}_{part}"), len(_PARTS) * row + below, column)
            form.points_layout.setRowStretch(len(_PARTS) * row + 1, 1)
            form.points_layout.setRowMinimumHeight(len(_PARTS) * row + 1, form.goal_edit.minimumHeight())
        form.points_layout.setColumnStretch(0, 1)
        form.points_layout.setColumnStretch(1, int(wide))

    def _order_stops(self) -> None:
        """Tab goes from the points to the guide's words, to the words of growth, row by row, then to the questions."""
        form = self.form
        words_of_growth = [word for picker in form.growth_rows.pickers.values() for word in picker.buttons]
        letters = form.question_card.letters_choice.buttons
        stops: list[QWidget] = [form.next_step_edit, form.guide_words_edit, *words_of_growth, *letters]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _size_points(self, *, as_high_as_questions: bool) -> None:
        """Beside the questions the four points fill what the guide's words leave of their height; elsewhere each has
        room for a few lines."""
        high = theme.look().px(_LEAST_HEIGHT if as_high_as_questions else _POINT_HEIGHT)
        for point in POINTS:
            edit = getattr(self.form, f"{point}_edit")
            edit.setMinimumHeight(high)
            edit.setMaximumHeight(_UNBOUNDED if as_high_as_questions else high)
            ways = QSizePolicy.Policy
            edit.setSizePolicy(ways.Expanding, ways.Ignored if as_high_as_questions else ways.Fixed)

    def _ask(self) -> None:
        card, place = self.form.question_card, self.sheet.pupil.place
        asked = {two: tuple(self._asks(two, place)) for two in COMPETENCIES} if self._asked_for != place else {}
        if asked:  # all at once, so that another competency does not move what is below
            self._asked_for, self._asked = place, asked
            card.make_room(asked.values())
        card.show_questions(self._asked[card.competency], _occasion(self.sheet))

    def _type(self, name: str) -> None:
        if self._sheet is None:
            return
        text = getattr(self.form, f"{name}_edit").toPlainText()
        self._sheet = self._sheet.said(name, text) if name in POINTS else self._sheet.guided(text)
        self.changed.emit()

    def _pick_day(self, day: object) -> None:
        if self._sheet is not None:
            self.day_picked.emit(day)

    def _choose(self, method: str, combo: QComboBox) -> None:
        if self._sheet is not None:
            self._sheet = getattr(self._sheet, method)(combo.currentData())
            self._ask()
            self.changed.emit()

    def _grow(self, competency: str, who: str, word: str) -> None:
        if self._sheet is None:
            return
        self._sheet = self._sheet.grown(competency, **({"pupil": word} if who == PUPIL else {"guide": word}))
        card = self.form.question_card
        if card.competency != competency:  # the questions follow what is being filled in
            card.letters_choice.choose(competency)
            self._ask()
        self.changed.emit()


def _occasion(sheet: ReflectionSheet) -> tuple[str, ...]:
    """What the class wanted to find out at the visit that is looked back on, and what surprised it."""
    about = sheet.activity
    if about is None:
        return ()
    question = _("The class wanted to find out: {question}").format(question=about.question) if about.question else ""
    surprised = _("It surprised the class: {text}").format(text=about.surprised) if about.surprised else ""
    return tuple(said for said in (question, surprised) if said)


def day_said(day: date, on: date) -> str:
    """Day and month, and the year where that is another school year."""
    short = formats.date_short(day, language())
    return short if day in SchoolYear.of(on) else f"{short} {day.year}"


def _offer(
    combo: QComboBox, sheet: ReflectionSheet, items: Sequence[LookedBackOn], chosen: UUID | None, none: str
) -> None:
    """What can be chosen, the day first, and none of them last."""
    with QSignalBlocker(combo):
        combo.clear()
        for item in items:
            combo.addItem(f"{day_said(item.on, sheet.on)}  {item.title}", item.id)
        combo.addItem(none, None)
        places = [item.id for item in items]
        combo.setCurrentIndex(places.index(chosen) if chosen in places else len(places))
