"""Plan a visit for one or more classes, or single pupils; or change one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from routekaart_app import words
from routekaart_app.domain import names, plan_draft
from routekaart_app.domain.offer import Offer
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import KINDS
from routekaart_app.domain.visit_plan import VisitPlan
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.dialogs.visit_card_dialog import VisitCardDialog
from routekaart_app.gui.forms.ui_plan_visit_dialog import Ui_PlanVisitDialog
from routekaart_app.gui.models import plan_words
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.widgets.plan_groups import PlanGroups
from routekaart_app.gui.widgets.plan_warnings import PlanWarnings
from routekaart_app.gui.widgets.pupils_field import PupilsField
from routekaart_app.gui.widgets.window_fields import set_in
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_LOOK_AFTER_MS = 150
"""How long after a change warnings are looked up: not for every letter."""
_TYPED = ("starts_at", "ends_at", "title", "place", "transport")
_FOUND, _DOT = 8, " · "


class PlanVisitDialog(SavingDialog):
    """Fields at the left, who goes along at the right, and above that what deserves a second look.

    `visit_id` opens a visit to change it, `draft_id` what was left as a draft. After it was accepted, `label` says what
    was done. Raises KnownError when the visit, a class or the company is gone, or the visit was called off.
    """

    def __init__(
        self,
        services: Services,
        host: Window,
        on: date,
        group_ids: Sequence[UUID] = (),
        parent: QWidget | None = None,
        *,
        company_id: UUID | None = None,
        visit_id: UUID | None = None,
        draft_id: UUID | None = None,
    ) -> None:
        draft = services.drafts.get(draft_id) if draft_id is not None else None
        if draft is not None:
            plan = services.visits.drafted_plan(draft.content)
        elif visit_id is not None:
            plan = services.visits.open_plan(visit_id)
        else:
            plan = services.visits.new_plan(on, group_ids=group_ids, company_id=company_id)
        super().__init__(services, host, parent)
        self._plan = plan
        self._own_lines: set[UUID | None] = set()
        """The classes of which somebody chose what it counts for."""
        self._proposed = ""
        self._known: dict[SchoolYear, Sequence[GroupChoice]] = {}
        self._offers: tuple[Offer, ...] = ()
        self.form = Ui_PlanVisitDialog()
        self.form.setupUi(self)
        self.warnings, self.groups = PlanWarnings(), PlanGroups()
        self.adding = PupilsField(self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_LOOK_AFTER_MS)
        self._fill(plan)
        is_new = plan.visit_id is None
        self.form.save_button.setText(_("Plan") if is_new else _("Save"))
        self.setWindowTitle(_("Plan a visit") if is_new else _("Change a visit"))
        self._take_host(propose=is_new and draft is None)
        self.start(self.form, self.windowTitle())
        self.keep_draft(plan_draft.KIND, plan.visit_id, self._as_draft, draft_id)
        self._connect()
        self._look()
        open_at(self, 1060, 690)
        (self.form.company_rows if plan.groups else self.form.add_edit).setFocus()

    def _fill(self, plan: VisitPlan) -> None:
        form = self.form
        for kind in KINDS:
            said = words.say(words.VISIT_KIND, kind, _)
            form.kind_combo.addItem(said[:1].upper() + said[1:], kind)
        form.kind_combo.setCurrentIndex(form.kind_combo.findData(plan.kind))
        form.company_rows.fill(plan.known, plan.companies, plan.company_name)
        form.company_label.setBuddy(form.company_rows.combos[0])
        form.on_edit.set_day(plan.on)
        form.until_edit.set_day(plan.last_day)
        set_in(form.hours_spin)
        form.hours_spin.setValue(plan.hours or 0)
        for name in _TYPED:
            getattr(form, f"{name}_edit").setText(getattr(plan, name))
        form.staff_edit.setText(", ".join(plan.staff))
        form.groups_layout.addWidget(self.warnings)
        form.groups_layout.addWidget(self.groups)
        form.groups_layout.addStretch()
        self.adding.hide()
        self.adding.attach(form.add_edit, self._find)
        self.adding.ask(_("Add a class or a pupil: type a name"))
        form.add_edit.setMaximumWidth(16777215)
        form.add_edit.setMinimumWidth(0)
        self.groups.show_groups(plan.groups)

    def _connect(self) -> None:
        form = self.form
        form.kind_combo.currentIndexChanged.connect(self._take_kind)
        form.company_rows.changed.connect(self._take_host)
        form.company_rows.changed.connect(self._touched)
        form.offer_combo.activated.connect(self._take_offer)
        form.on_edit.day_changed.connect(self._take_day)
        form.until_edit.day_changed.connect(self._touched)
        form.hours_spin.valueChanged.connect(self._touched)
        for name in (*_TYPED, "staff"):
            getattr(form, f"{name}_edit").textEdited.connect(self._touched)
        self.groups.changed.connect(lambda group: self._put(self._plan.with_group(group)))
        self.groups.line_chosen.connect(self._own_lines.add)
        self.groups.removed.connect(self._remove)
        self.adding.picked.connect(self._add)
        form.add_edit.textChanged.connect(self.changed)
        self.warnings.shown.connect(self._show_other)
        self._wait.timeout.connect(self._warn)

    def typed(self) -> VisitPlan:
        """The plan with what is in the fields."""
        form, names = self.form, self.form.company_rows.new_names
        kind = form.kind_combo.currentData()
        is_stay = KINDS[kind] == "placement"
        until = form.until_edit.day if is_stay and form.until_edit.day != form.on_edit.day else None
        return replace(
            self._plan,
            kind=kind,
            companies=form.company_rows.companies,
            company_name=names[0] if names else "",
            until=until,
            hours=(form.hours_spin.value() or None) if is_stay else None,
            staff=tuple(name.strip() for name in form.staff_edit.text().split(",") if name.strip()),
            **{name: getattr(form, f"{name}_edit").text() for name in _TYPED},
        )

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        found = self.typed().problems(self.today)
        if self.form.add_edit.text().strip():
            text = _("Nobody was added for this: choose a class or a pupil from the list, or empty the field.")
            found = (Problem("groups", text), *found)
        if len(self.form.company_rows.new_names) > 1:
            text = _("Only one company can be new here. Add the other ones to the companies first.")
            return (Problem("company", text), *found)
        return found

    def save(self) -> None:
        """What still stands in the field for names is taken when it can mean only one class or pupil."""
        text = names.fold(self.form.add_edit.text())
        meant = [key for key, said in self._found(text) if names.fold(said.split(_DOT)[0]) == text] if text else []
        if len(meant) == 1:
            self.form.add_edit.clear()
            if meant[0] not in self._there:
                self._add(meant[0])
        super().save()
        if self.form.groups_problem.text() and self.problems()[0].field == "groups":
            self.form.add_edit.setFocus()

    def write(self) -> str:
        """Plan it, or change what was planned."""
        return self.services.visits.plan(self.typed()).label

    def _as_draft(self) -> tuple[str, str]:
        plan = self.typed()
        return plan_words.draft_title(plan), plan_draft.content(plan)

    def _order(self) -> None:
        """Tab goes from top to bottom, also past what was added later."""
        form = self.form
        cards = (stop for card in self.groups.cards.values() for stop in card.stops)
        left = (form.kind_combo, *form.company_rows.stops, form.offer_combo)
        right = (form.transport_edit, form.add_edit, *self.warnings.links, *cards, form.cancel_button, form.save_button)
        for before, after in (*pairwise(left), *pairwise(right)):
            self.setTabOrder(before, after)

    def _take_kind(self) -> None:
        """Another kind may count for another line, where nobody chose one; a placement takes more than a day."""
        plan = self.typed()
        self._do(lambda: self.services.visits.of_kind(plan, plan.kind, keep=self._own_lines))
        self._take_host()

    def _take_day(self, day: date) -> None:
        if self.form.until_edit.day < day:
            self.form.until_edit.set_day(day)
        self._do(lambda: self.services.visits.on_day(self.typed(), day))

    def _add(self, found: UUID) -> None:
        """A class or a pupil that was chosen."""
        plan = self.typed()
        groups, pupils = plan.group_ids, plan.pupil_ids
        is_group = any(group.id == found for group in self._choices(plan.on))
        wanted = ((*groups, found), pupils) if is_group else (groups, (*pupils, found))
        self._do(lambda: self.services.visits.with_groups(plan, *wanted))

    def _remove(self, group_id: UUID | None) -> None:
        plan = self.typed()
        groups = [key for key in plan.group_ids if key != group_id]
        self._do(lambda: self.services.visits.with_groups(plan, groups, plan.pupil_ids if group_id else ()))
        self.form.add_edit.setFocus()

    def _do(self, work: Callable[[], VisitPlan]) -> None:
        try:
            plan = work()
        except KnownError as error:
            self.say_trouble(str(error))
            return
        self._put(plan)

    def _put(self, plan: VisitPlan) -> None:
        self._plan = plan
        self.groups.show_groups(plan.groups)
        self._touched()

    def _touched(self) -> None:
        self.changed()
        self._look()
        self.drafts.touch()

    def _look(self) -> None:
        """What follows from the plan: the count, the fields that matter, and soon what deserves a second look."""
        plan, form = self.typed(), self.form
        form.stay_widget.setVisible(plan.activity_kind == "placement")
        form.about_label.setText(plan_words.about(plan))
        form.count_label.setText(plan_words.counted(plan))
        form.company_hint.setText(plan_words.new_companies(form.company_rows.new_names))
        form.company_hint.setVisible(bool(form.company_hint.text()))
        self._order()
        self._wait.start()

    def _warn(self) -> None:
        try:
            self.warnings.show_warnings(self.services.visits.warnings(self.typed()))
            self._order()
        except KnownError as error:
            self.say_trouble(str(error))

    def _take_host(self, *, propose: bool = True) -> None:
        """A company brings its address and what it has on offer; what somebody typed stays."""
        form, host = self.form, self.form.company_rows.host
        try:
            entry = self.services.companies.one(host.id) if host else None
            self._offers = self.services.offers.of_company(host.id) if host else ()
        except KnownError:  # it has gone meanwhile; planning will say so
            entry, self._offers = None, ()
        goes_there = KINDS[form.kind_combo.currentData()] != "guest_lesson"
        is_known = entry is not None and entry.address and goes_there
        place = entry.whole_address if entry and is_known else ""
        if propose and form.place_edit.text().strip() in ("", self._proposed):
            form.place_edit.setText(place)
            self._proposed = place
        form.offer_combo.clear()
        form.offer_combo.addItem(_("choose from what it offers"))
        form.offer_combo.addItems([offer.title for offer in self._offers])
        form.offer_widget.setVisible(bool(self._offers))

    def _take_offer(self, place: int) -> None:
        """An offer brings its name and kind."""
        if place > 0:
            offer = self._offers[place - 1]
            self.form.title_edit.setText(offer.title)
            self.form.kind_combo.setCurrentIndex(self.form.kind_combo.findData(offer.kind))
            self._touched()

    def _show_other(self, visit_id: UUID) -> None:
        try:
            card = VisitCardDialog(self.services, self.host, visit_id, self, only_look=True)
        except KnownError as error:
            self.say_trouble(str(error))
            return
        open_freed(card)

    def _choices(self, on: date) -> Sequence[GroupChoice]:
        """The classes of a school year, those of the school that is chosen first; read once."""
        year, school = SchoolYear.of(on), self.host.context.school_id
        if year not in self._known:
            found = self.services.schools.groups(year)
            self._known[year] = sorted(found, key=lambda group: group.school_id != school)
        return self._known[year]

    @property
    def _there(self) -> set[UUID]:
        """The classes and single pupils on the plan."""
        return {*self._plan.group_ids, *self._plan.pupil_ids}

    def _find(self, text: str) -> Sequence[tuple[UUID, str]]:
        return [pair for pair in self._found(text) if pair[0] not in self._there][:_FOUND]

    def _found(self, text: str) -> Sequence[tuple[UUID, str]]:
        """Classes, then pupils, by a text; who is on the plan already as well."""
        on = self.typed().on
        groups = plan_words.matching(self._choices(on), text)
        found = [(group.id, _DOT.join((group.name, group.school))) for group in groups]
        for hit in self.services.search.find(text, SchoolYear.of(on)):
            if hit.kind == "pupil":
                found.append((hit.id, _DOT.join(part for part in (hit.title, hit.detail) if part)))
        return found
