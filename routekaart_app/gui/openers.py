"""Opens the dialogs that more than one place asks for, and says in the message bar what came of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain import guiding
from routekaart_app.domain.list_entry import QUESTIONS
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.schoolyear import next_week
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.year_openers import YearOpeners

if TYPE_CHECKING:
    from routekaart_app.domain.agreement import Agreement
    from routekaart_app.domain.choice import Choice
    from routekaart_app.domain.note import Note
    from routekaart_app.domain.schoolyear import SchoolYear
    from routekaart_app.domain.visit_sheet import VisitSheet


class Openers(YearOpeners):
    """Those about pupils, classes and the school year, and with them all others."""

    def visit(
        self,
        group_id: UUID | None = None,
        *,
        on: date | None = None,
        line_code: str | None = None,
        activity_id: UUID | None = None,
        draft_id: UUID | None = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """ "Bezoek vastleggen" for a class, by default the one that is chosen; for a line, for something that was
        planned, or for a draft that was left. `then` is done when it was recorded. What the parents of a class do opens
        as a meeting with them."""
        from routekaart_app.gui.dialogs.visit_dialog import VisitDialog

        group = group_id or self._host.context.group_id
        if group is None:
            self._no_group()
            return
        form = self.form_with_parents(group, on, line_code, activity_id)
        if form:
            self.meeting(group, on=on, form=form, line_code=line_code, activity_id=activity_id)
            return

        def make() -> VisitDialog:
            dialog = VisitDialog(
                self._services,
                group,
                self._host.messages,
                self._parent,
                on=on or self._host.context.on,
                line_code=line_code,
                activity_id=activity_id,
                draft_id=draft_id,
            )
            dialog.more_wanted.connect(lambda: self._tell_more(dialog.model.sheet))
            dialog.unchanged.connect(self._say_unchanged)
            return dialog

        self._open(
            make,
            lambda dialog: dialog.recorded.label if dialog.recorded else "",
            then=then,
        )

    def _tell_more(self, sheet: VisitSheet) -> None:
        """The card of what is planned or recorded; else the plan of a visit, of the same class and day."""
        if sheet.activity_id is not None:
            self.visit_card(sheet.activity_id)
        else:
            self.plan_visit(sheet.on, (sheet.group.id,), sheet.company_id)

    def talk(
        self,
        pupil_id: UUID,
        *,
        activity_id: UUID | None = None,
        about_id: UUID | None = None,
        draft_id: UUID | None = None,
        on: date | None = None,
    ) -> None:
        """ "Gesprek" with a pupil: a new one, about an activity if given, one that was planned or recorded, or a draft
        that was left. A new one is on the day that is looked at, or `on` another."""
        from routekaart_app.gui.dialogs.talk_dialog import TalkDialog

        def make() -> TalkDialog:
            dialog = TalkDialog(
                self._services,
                pupil_id,
                self._host.messages,
                self._parent,
                on=on or self._host.context.on,
                activity_id=activity_id,
                about_id=about_id,
                draft_id=draft_id,
                group_id=self._host.context.group_id,
            )
            dialog.unchanged.connect(self._say_unchanged)
            return dialog

        self._open(make, lambda dialog: dialog.label)

    def plan_talk(self, pupil_id: UUID) -> None:
        """A talk with a pupil on a day to come; a day next week is proposed."""
        self.talk(pupil_id, on=next_week(self._services.clock.today()))

    def reflection(
        self,
        pupil_id: UUID,
        *,
        activity_id: UUID | None = None,
        talk_id: UUID | None = None,
        reflection_id: UUID | None = None,
        draft_id: UUID | None = None,
    ) -> None:
        """A reflection of a pupil: a new one, about an activity or in a talk, one that was kept, or a draft."""
        from routekaart_app.gui.dialogs.reflection_dialog import ReflectionDialog

        self._open(
            lambda: ReflectionDialog(
                self._services,
                self._host,
                pupil_id,
                activity_id=activity_id,
                talk_id=talk_id,
                reflection_id=reflection_id,
                draft_id=draft_id,
                parent=self._parent,
            ),
            lambda dialog: dialog.label,
        )

    def stack(self, group_id: UUID | None = None, activity_id: UUID | None = None) -> None:
        """Filled-in forms of a class, by default the one that is chosen, about an activity, by default the newest."""
        from routekaart_app.gui.dialogs.stack_dialog import StackDialog

        group = group_id or self._host.context.group_id
        if group is None:
            self._no_group()
            return
        self._open(
            lambda: StackDialog(self._services, self._host, group, activity_id, self._parent),
            lambda dialog: dialog.label,
        )

    def why(self, pupil_id: UUID, line_id: UUID) -> None:
        """ "Waarom telt dit (niet)?" for one line of a pupil."""
        from routekaart_app.gui.dialogs.why_dialog import WhyDialog

        self._open(lambda: WhyDialog(self._services, self._host, pupil_id, line_id, self._parent), lambda _dialog: "")

    def importing(self) -> None:
        """The import of pupils."""
        from routekaart_app.gui.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(self._services, self._host.context.year, self._host.messages, self._parent)
        dialog.imported.connect(self._host.say)

        def show_new_class() -> None:
            if dialog.outcome is not None and dialog.outcome.group_id is not None:
                self._host.choose_group(dialog.outcome.group_id)

        dialog.finished.connect(show_new_class)
        open_freed(dialog)

    def rollover(self) -> None:
        """The turn of the school year."""
        from routekaart_app.gui.dialogs.rollover_dialog import RolloverDialog

        self._open(lambda: RolloverDialog(self._services, self._host, self._parent), lambda dialog: dialog.label)

    def doubles(self, pair: tuple[UUID, UUID] | None = None) -> None:
        """Pupils who are in twice, or two of whom somebody says that they are one."""
        from routekaart_app.gui.dialogs.doubles_dialog import DoublesDialog

        self._open(
            lambda: DoublesDialog(self._services, self._host, self._parent, pair=pair), lambda dialog: dialog.label
        )

    def repair(self) -> None:
        """The repair of what the data check found."""
        from routekaart_app.gui.dialogs.repair_dialog import RepairDialog

        self._open(lambda: RepairDialog(self._services, self._host, self._parent), lambda dialog: dialog.label)

    def destination(self, pupil_id: UUID, year: SchoolYear | None = None) -> None:
        """Where a pupil goes from the stay of a school year, by default the one that is looked at."""
        from routekaart_app.gui.dialogs.pupil_dialog import PupilDialog

        self._open(
            lambda: PupilDialog(self._services, self._host, pupil_id, self._parent, year=year, at="destination"),
            lambda dialog: dialog.label,
        )

    def pupil(
        self,
        pupil_id: UUID | None = None,
        then: Callable[[UUID], None] | None = None,
        *,
        year: SchoolYear | None = None,
        draft_id: UUID | None = None,
    ) -> None:
        """The fields of a pupil, those of a new one in the class that is chosen, or a draft that was left; `then` hears
        who was saved. `year` is by default the one that is looked at."""
        from routekaart_app.gui.dialogs.pupil_dialog import PupilDialog

        def make() -> PupilDialog:
            dialog = PupilDialog(self._services, self._host, pupil_id, self._parent, year=year, draft_id=draft_id)
            if then is not None:  # after the keyboard was given back
                dialog.finished.connect(lambda _code: then(dialog.pupil_id) if dialog.label else None)
            return dialog

        self._open(make, lambda dialog: dialog.label)

    def school_list(self, name: str, scope: str = "") -> None:
        """A list that the school may change (`domain.list_entry`), opened at one scope of it; by default guiding
        questions at the stage of the class that is chosen."""
        from routekaart_app.gui.dialogs.list_dialog import ListDialog

        scope = scope or (self._stage_of_questions() if name == QUESTIONS else "")
        self._open(
            lambda: ListDialog(self._services, name, self._host.messages, self._parent, scope=scope),
            lambda dialog: dialog.label,
        )

    def _stage_of_questions(self) -> str:
        """Where the questions begin that the class on screen understands; "" for no class."""
        context = self._host.context
        if context.group_id is None:
            return ""
        pupils = self._services.pupils.all(context.year, group_id=context.group_id)
        return guiding.scope(COMPETENCIES[0], guiding.phase(pupils[0].place)) if pupils else ""

    def about(self) -> None:
        """What this program is, and where its data are."""
        from routekaart_app.gui.dialogs.about_dialog import AboutDialog

        open_freed(AboutDialog(self._services.vault.folder, self._parent))

    def my_classes(self) -> None:
        """Which classes this user looks after."""
        from routekaart_app.gui.dialogs.my_classes_dialog import MyClassesDialog

        self._open(lambda: MyClassesDialog(self._services, self._host, self._parent), lambda dialog: dialog.label)

    def choice(
        self,
        pupil_id: UUID,
        choice: Choice | None = None,
        *,
        after: Choice | None = None,
        draft_id: UUID | None = None,
    ) -> None:
        """What a pupil chose and why, or how a promise of work stands: a new step, one `after` another of a promise,
        one to correct, or a draft that was left."""
        from routekaart_app.gui.dialogs.choice_dialog import ChoiceDialog

        self._open(
            lambda: ChoiceDialog(
                self._services, self._host, pupil_id, choice, self._parent, after=after, draft_id=draft_id
            ),
            lambda dialog: dialog.label,
        )

    def agreement(self, pupil_id: UUID, agreement: Agreement | None = None, *, draft_id: UUID | None = None) -> None:
        """What was agreed with a pupil: something new without a talk, one to correct, or a draft that was left."""
        from routekaart_app.gui.dialogs.agreement_dialog import AgreementDialog

        self._open(
            lambda: AgreementDialog(self._services, self._host, pupil_id, agreement, self._parent, draft_id=draft_id),
            lambda dialog: dialog.label,
        )

    def note(self, pupil_id: UUID, note: Note | None = None, *, draft_id: UUID | None = None) -> None:
        """A note about a pupil: a new one, one to correct, or a draft that was left."""
        from routekaart_app.gui.dialogs.note_dialog import NoteDialog

        self._open(
            lambda: NoteDialog(self._services, self._host, pupil_id, note, self._parent, draft_id=draft_id),
            lambda dialog: dialog.label,
        )

    def verdict(self, pupil_id: UUID) -> None:
        """That the dossier of a pupil was judged complete."""
        from routekaart_app.gui.dialogs.verdict_dialog import VerdictDialog

        self._open(
            lambda: VerdictDialog(self._services, self._host, pupil_id, self._parent), lambda dialog: dialog.label
        )

    def look_back(self, pupil_id: UUID, enrolment_id: UUID | None = None) -> None:
        """How a pupil is doing after leaving, the last time or after a given stay."""
        from routekaart_app.gui.dialogs.look_back_dialog import LookBackDialog

        self._open(
            lambda: LookBackDialog(self._services, self._host, pupil_id, enrolment_id, self._parent),
            lambda dialog: dialog.label,
        )

    def history(self, row_ids: Collection[UUID], title: str = "", *, of_one: bool = True) -> None:
        """What was changed in some rows, when and by whom; `title` names the entry they are. That `of_one` entry can be
        put back."""
        from routekaart_app.gui.dialogs.history_dialog import HistoryDialog

        self._open(
            lambda: HistoryDialog(self._services, row_ids, self._parent, title=title, of_one=of_one),
            lambda dialog: dialog.label,
        )
