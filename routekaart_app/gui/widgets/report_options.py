"""What report to make: which, about whom, in how many files, counted when and in which language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal, cast
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from routekaart_app import formats
from routekaart_app.domain.blank_list import MOST_EMPTY
from routekaart_app.domain.career_file import EVERYTHING
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from routekaart_app.domain.overview import GroupChoice, PupilEntry
from routekaart_app.domain.reflection_sheet import LookedBackOn
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.visit import Visit, VisitState
from routekaart_app.errors import Problem
from routekaart_app.gui import rows, theme
from routekaart_app.gui.forms.ui_report_form import Ui_ReportForm
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.models.ticks import Ticks
from routekaart_app.gui.widgets import language_keys
from routekaart_app.gui.widgets.family_options import summed
from routekaart_app.gui.widgets.problems import show_problems, unread
from routekaart_app.i18n import LANGUAGES, N_, language, ngettext
from routekaart_app.i18n import gettext as _
from routekaart_app.services import visit_words
from routekaart_app.services.report_requests import FOR_PARENTS, PER_PUPIL, PER_VISIT, Kind, ReportRequest, Sending

Who = Literal["everyone", "all", "some", "one"]
Lines = Sequence[tuple[RoutekaartLine, bool]]
"""The lines of a class, and whether each is still open."""
_HINTS: dict[Kind, str] = {
    "progress": N_("For guide and pupil: what was done, how this year stands, what comes next. Two pages or so."),
    "dossier": N_("The pupil's own file, to take along and to hand in: the four points, talks, growth and choices."),
    "form": N_("For the pupil, to write on by hand: four points and growth. Type them in afterwards as a stack."),
    "parent": N_("For parents, one or two pages in plain words: what was done, what comes, how to help at home."),
    "letter": N_("To parents: invite, remind or thank, or a letter of your own. With a slip to give back."),
    "talk-sheet": N_("For the guide, beside the report for parents: what to ask, and room for notes."),
    "class": N_("The whole class on one sheet: who has done which line of the routekaart."),
    "blank": N_("Names and boxes for a pen, in the order of the class grid, to be typed in there afterwards."),
    "card": N_("Guiding questions in large type, a card of half a sheet for each competency."),
    "stamps": N_("For the basisschool: a card of half a sheet for each pupil, with what was done marked."),
    "participants": N_("To take along: first names to tick, and the emergency number. Says when to destroy it."),
    "confirmation": N_("To the company: what, when, how many pupils and what was agreed. No names of pupils."),
    "certificate": N_("For the basisschool: one for every pupil who took part, with the name in large type."),
}
_KINDS: dict[Kind, str] = {
    "progress": N_("Progress report"),
    "dossier": N_("Career file"),
    "form": N_("Reflection form"),
    "parent": N_("Report for parents"),
    "letter": N_("Letter to parents"),
    "talk-sheet": N_("Talk sheet for a talk with parents"),
    "class": N_("Class overview"),
    "blank": N_("Blank list"),
    "card": N_("Talk cards"),
    "stamps": N_("Stamp cards"),
    "participants": N_("Participants' list of a visit"),
    "confirmation": N_("Confirmation letter of a visit"),
    "certificate": N_("Certificates of a visit"),
}
_UNDATED: frozenset[Kind] = frozenset({"participants", "certificate"})
"""What is the same whatever day it is made on."""
_OPEN, _SOME, _EMPTY = "open", "some", "empty"
_FEW_EMPTY = 4
_HOME = "home"
"""In the place of a language: that of each family."""
_LIST_HEIGHT = 190


class ReportOptions(QWidget):
    """The form; `changed` asks for another preview."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ReportForm()
        self.form.setupUi(self)
        self.ticks, self.lines = Ticks(self), Ticks(self)
        self._group: GroupChoice | None = None
        self._one: PupilEntry | None = None
        self._pupils: Sequence[PupilEntry] = ()
        form = self.form
        for view, model in ((form.pupils_list, self.ticks), (form.lines_list, self.lines)):
            rows.fit(view)
            view.setModel(model)
            view.setFixedHeight(theme.look().px(_LIST_HEIGHT))
        self._offer_kinds(_KINDS)
        form.columns_combo.addItem(_("What is still open this year"), _OPEN)
        form.columns_combo.addItem(_("Lines I choose"), _SOME)
        form.columns_combo.addItem(_("Empty columns"), _EMPTY)
        for count in range(1, MOST_EMPTY + 1):
            form.empty_combo.addItem(str(count), count)
        form.empty_combo.setCurrentIndex(_FEW_EMPTY - 1)
        form.files_combo.addItem(_("One PDF"), True)
        form.files_combo.addItem(_("A PDF for each pupil"), False)
        self._language: dict[bool, str] = {True: _HOME, False: language()}
        """What was chosen for parents, and for everything else."""
        self._offer_languages()
        form.on_edit.setDisplayFormat("d-M-yyyy")
        combos = (form.kind_combo, form.who_combo, form.columns_combo, form.empty_combo, form.files_combo)
        for combo in (*combos, form.about_combo, form.visit_combo, form.language_combo):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
            combo.currentIndexChanged.connect(self._follow)
        language_keys.install(form.language_combo)
        form.two_sided_check.toggled.connect(self._follow)
        for day_edit in (form.on_edit, form.career_options.form.first_edit, form.career_options.form.last_edit):
            day_edit.unread_changed.connect(self._follow)
        form.on_edit.day_changed.connect(self._follow)
        self.ticks.changed.connect(self._follow)
        self.lines.changed.connect(self._follow)
        form.career_options.changed.connect(self._follow)
        form.family_options.changed.connect(self._follow)
        form.letter_options.changed.connect(self._follow)
        self._counted_on = form.on_label.text()
        form.findings_label.hide()

    def show_group(self, group: GroupChoice, pupils: Sequence[PupilEntry], lines: Lines, on: date) -> None:
        """Reports about a class, or some of its pupils."""
        other = self._group is None or self._group.id != group.id
        self._group, self._one, self._pupils = group, None, pupils
        count = ngettext("Whole class {group}, {count} pupil", "Whole class {group}, {count} pupils", len(pupils))
        whole = count.format(group=group.name, count=len(pupils))
        self._offer_kinds(_KINDS)
        self._offer_lines(lines, keep=not other)
        self._offer((("everyone", whole), ("some", _("Some pupils"))), pupils, on, keep=not other)

    def show_pupil(self, pupil: PupilEntry, group: GroupChoice | None, lines: Lines, on: date) -> None:
        """Reports about one pupil, or the class of that pupil."""
        self._group, self._one, self._pupils = group, pupil, (pupil,)
        self._offer_kinds([kind for kind in _KINDS if kind not in PER_VISIT])
        self._offer_lines(lines, keep=False)
        self._offer((("one", pupil.display_name),), (), on, keep=False)

    def show_sending(self, sending: Sending) -> None:
        """Who gets a report for parents, and who does not."""
        self.form.sending_sum.setText(summed(sending))
        self.form.family_options.show_sending(sending)

    def show_letters(self, pupils: Sequence[PupilEntry], group: GroupChoice | None, on: date) -> None:
        """Letters to the parents of a class, or of pupils that somebody gathered, who may be of several classes."""
        self._group, self._one, self._pupils = group, None, pupils
        self._offer_kinds(["letter"])
        whole = ngettext("The parents of {count} pupil", "The parents of {count} pupils", len(pupils))
        who: Who = "everyone" if group else "all"
        self._offer(((who, whole.format(count=len(pupils))), ("some", _("Some pupils"))), pupils, on, keep=False)

    def offer_activities(self, activities: Sequence[LookedBackOn]) -> None:
        """What a reflection form can be about; a line to write it on is always possible."""
        combo, chosen = self.form.about_combo, self.form.about_combo.currentData()
        with QSignalBlocker(combo):
            combo.clear()
            combo.addItem(_("A line to write it on"), None)
            for item in activities:
                combo.addItem(f"{formats.date_short(item.on, language())}  {item.title}", item.id)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))

    def show_visit(self, visit: Visit, on: date) -> None:
        """Papers about one visit; `on` is the day of a letter."""
        kinds = sorted(PER_VISIT, key=list(_KINDS).index)
        self.offer_visits([visit])
        self._offer_kinds(kinds)
        self.form.on_edit.set_day(on)
        self._follow()

    def offer_visits(self, visits: Sequence[Visit]) -> None:
        """The visits a paper can be about; what was called off is left out."""
        combo, chosen = self.form.visit_combo, self.form.visit_combo.currentData()
        with QSignalBlocker(combo):
            combo.clear()
            for visit in visits:
                if visit.state is not VisitState.CANCELLED:
                    combo.addItem(f"{formats.date_short(visit.on, language())}  {visit_words.what(visit)}", visit.id)
            combo.setCurrentIndex(max(0, combo.findData(chosen)) if combo.count() else -1)

    @property
    def kind(self) -> Kind:
        """Which report."""
        kind: Kind = self.form.kind_combo.currentData()
        return kind

    @property
    def who(self) -> Who:
        """About whom."""
        who: Who = self.form.who_combo.currentData()
        return who

    @property
    def subjects(self) -> tuple[PupilEntry, ...]:
        """The pupils it will be about."""
        if self.who == "some":
            ticked = set(self.ticks.ticked)
            return tuple(pupil for pupil in self._pupils if pupil.id in ticked)
        return tuple(self._pupils)

    def request(self, folder: Path = Path()) -> ReportRequest | None:
        """What is asked for; None while it is about nobody, or while a day cannot be read."""
        form = self.form
        if unread(self):
            return None
        ids: tuple[UUID, ...] = ()
        spoken, for_parents = form.language_combo.currentData(), self.kind in FOR_PARENTS
        contents = form.career_options.contents if self.kind == "dossier" else EVERYTHING
        if self.kind in PER_PUPIL:
            if not self.subjects:
                return None
            ids = tuple(pupil.id for pupil in self.subjects) if self.who != "everyone" else ()
        elif self._lacks_visit if self.kind in PER_VISIT else self._group is None or self._lacks_lines:
            return None
        letter = form.letter_options.choice if self.kind == "letter" else None
        if contents is None or (self.kind == "letter" and letter is None):
            return None
        return ReportRequest(
            kind=self.kind,
            group_id=self._group.id if self._group else None,
            pupil_ids=ids,
            on=form.on_edit.day,
            language=language() if spoken == _HOME else spoken,
            single_file=bool(form.files_combo.currentData()),
            folder=folder,
            two_sided=form.two_sided_check.isChecked() and form.two_sided_check.isVisibleTo(self),
            codes=self._codes,
            empty_columns=form.empty_combo.currentData() if self._columns == _EMPTY else 0,
            contents=contents,
            about_id=form.about_combo.currentData() if self.kind == "form" else None,
            visit_id=form.visit_combo.currentData() if self.kind in PER_VISIT else None,
            home_language=spoken == _HOME,
            large=for_parents and form.family_options.large,
            per_family=for_parents and not form.files_combo.currentData(),
            on_request=for_parents and form.family_options.on_request,
            letter=letter,
            as_text=letter is not None and form.letter_options.as_text,
        )

    @property
    def missing(self) -> str:
        """What must be done before there is something to ask for."""
        wrong = unread(self)
        return wrong[0].message if wrong else _("Choose about whom the report is.")

    @property
    def _columns(self) -> str:
        """Which columns a blank list has; empty for other reports."""
        return str(self.form.columns_combo.currentData()) if self.kind == "blank" else ""

    @property
    def _codes(self) -> tuple[str, ...] | None:
        if self._columns == _SOME:
            return cast(tuple[str, ...], self.lines.ticked)
        return () if self._columns == _EMPTY else None

    @property
    def _lacks_lines(self) -> bool:
        return self._columns == _SOME and not self.lines.ticked

    @property
    def _lacks_visit(self) -> bool:
        return self.kind in PER_VISIT and self.form.visit_combo.currentData() is None

    def _offer_kinds(self, kinds: Iterable[Kind]) -> None:
        """What can be made here; what was chosen stays if it is among them."""
        combo, chosen = self.form.kind_combo, self.form.kind_combo.currentData()
        with QSignalBlocker(combo):
            combo.clear()
            for kind in kinds:
                combo.addItem(_(_KINDS[kind]), kind)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))

    def _offer_languages(self) -> None:
        """Those of the kind that is chosen, and among them what was chosen for it before."""
        combo, for_parents = self.form.language_combo, self.kind in FOR_PARENTS
        offered = PAPER_LANGUAGES if for_parents else LANGUAGES
        if combo.count() and (combo.itemData(0) == _HOME) == for_parents:
            self._language[for_parents] = combo.currentData()
            return
        with QSignalBlocker(combo):
            combo.clear()
            if for_parents:
                combo.addItem(_("Per family"), _HOME)
            for code in offered:
                combo.addItem(parent_words.language_said(code), code)
            combo.setCurrentIndex(combo.findData(self._language[for_parents]))
        self.form.files_combo.setItemText(1, _("A PDF for each family") if for_parents else _("A PDF for each pupil"))

    def _offer_lines(self, lines: Lines, *, keep: bool) -> None:
        """The lines of a class; what is still open is ticked, unless somebody chose for this class already."""
        is_new = not keep or not self.lines.rowCount()
        still_open = [line.code for line, is_open in lines if is_open] if is_new else None
        self.lines.set_items([(line.code, f"{line.code} {line.name}") for line, _is_open in lines], still_open)

    def _offer(self, choices: Sequence[tuple[Who, str]], pupils: Sequence[PupilEntry], on: date, *, keep: bool) -> None:
        form = self.form
        self.blockSignals(True)
        who = form.who_combo.currentData() if keep else choices[0][0]
        form.who_combo.clear()
        for key, text in choices:
            form.who_combo.addItem(text, key)
        form.who_combo.setCurrentIndex(max(0, form.who_combo.findData(who)))
        self.ticks.set_items([(pupil.id, pupil.listed_name) for pupil in pupils])
        if not keep:
            form.on_edit.set_day(on)
        self.blockSignals(False)
        self._follow()

    def _follow(self) -> None:
        """Show only what belongs to the choice made."""
        form = self.form
        self._offer_languages()
        per_pupil = self.kind in PER_PUPIL
        many = per_pupil and len(self.subjects) != 1
        some = per_pupil and self.who == "some"
        shown = {
            (form.kind_label, form.kind_combo): form.kind_combo.count() > 1,
            (form.who_label, form.who_combo): per_pupil,
            (form.pupils_list,): some,
            (form.columns_label, form.columns_combo): self.kind == "blank",
            (form.lines_list,): self._columns == _SOME,
            (form.career_options,): self.kind == "dossier",
            (form.letter_options,): self.kind == "letter",
            (form.family_options, form.sending_sum): self.kind in FOR_PARENTS,
            (form.about_label, form.about_combo): self.kind == "form",
            (form.visit_label, form.visit_combo): self.kind in PER_VISIT,
            (form.on_label, form.on_edit): self.kind not in _UNDATED,
            (form.empty_label, form.empty_combo): self._columns == _EMPTY,
            (form.files_label, form.files_combo): many,
            (form.two_sided_check,): many and bool(form.files_combo.currentData()),
        }
        for widgets, is_shown in shown.items():
            for widget in widgets:
                widget.setVisible(is_shown)
        form.kind_hint.setText(_(_HINTS[self.kind]))
        form.career_options.set_day(form.on_edit.day)
        form.counting_layout.setColumnStretch(0, int(self.kind not in _UNDATED))
        own = {"blank": _("&Class on"), "confirmation": _("&Date of the letter"), "letter": _("Date of the &letter")}
        form.on_label.setText(own.get(self.kind, self._counted_on))
        problems = [Problem("pupils", _("Tick at least one pupil."))] if some and not self.subjects else []
        problems += [Problem("lines", _("Tick at least one line."))] if self._lacks_lines else []
        problems += [Problem("visit", _("This class has no visit this school year."))] if self._lacks_visit else []
        problems += form.career_options.problems if self.kind == "dossier" else ()
        show_problems(self, [*problems, *unread(self)])
        self.changed.emit()
