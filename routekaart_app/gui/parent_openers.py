"""Opens the dialogs about parents: who they are, contact with one of them, a meeting with those of a class."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain.meeting_sheet import JOINS
from routekaart_app.domain.parent_contact import FOR_A_CLASS, FORMS
from routekaart_app.errors import KnownError
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.visit_openers import VisitOpeners

if TYPE_CHECKING:
    from routekaart_app.domain.parent_counts import Lead


class ParentOpeners(VisitOpeners):
    """Each says in the message bar what came of it."""

    def meeting(
        self,
        group_id: UUID | None = None,
        *,
        on: date | None = None,
        form: str = FOR_A_CLASS[0],
        line_code: str | None = None,
        activity_id: UUID | None = None,
        draft_id: UUID | None = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """A meeting with the parents of a class, by default the one that is chosen; for a line, one that was planned or
        recorded, or a draft that was left. `then` comes after it was recorded."""
        from routekaart_app.gui.dialogs.meeting_dialog import MeetingDialog

        group = group_id or self._host.context.group_id
        if group is None and activity_id is None:
            self._no_group()
            return

        def make() -> MeetingDialog:
            dialog = MeetingDialog(
                self._services,
                group,
                self._host.messages,
                self._parent,
                on=on or self._host.context.on,
                form_of=form,
                line_code=line_code,
                activity_id=activity_id,
                draft_id=draft_id,
            )
            dialog.unchanged.connect(self._say_unchanged)
            return dialog

        self._open(make, lambda dialog: dialog.label, then=then)

    def form_with_parents(
        self, group_id: UUID, on: date | None, line_code: str | None, activity_id: UUID | None
    ) -> str:
        """The form of contact that a line or an activity of a class is, when its parents take part in it; else ""."""
        contacts = self._services.contacts
        if line_code is None and activity_id is None:
            return ""
        try:
            if activity_id is not None:
                sheet = contacts.open_sheet(activity_id)
            else:
                sheet = contacts.new_sheet(group_id, on or self._host.context.on, line_code)
        except KnownError:
            return ""  # the dialog says it
        joins = sheet.line is None or sheet.line.parents == JOINS
        return next((form for form in FOR_A_CLASS if joins and FORMS[form] == sheet.kind), "")

    def parent_contact(
        self,
        pupil_id: UUID,
        *,
        activity_id: UUID | None = None,
        contact_id: UUID | None = None,
        draft_id: UUID | None = None,
    ) -> None:
        """Contact with a parent of a pupil: a new one, one to correct, by its id where several were there, or a draft
        that was left."""
        from routekaart_app.gui.dialogs.parent_contact_dialog import ParentContactDialog

        self._open(
            lambda: ParentContactDialog(
                self._services,
                self._host,
                pupil_id,
                self._parent,
                activity_id=activity_id,
                contact_id=contact_id,
                draft_id=draft_id,
            ),
            lambda dialog: dialog.label,
        )

    def guardian(
        self,
        guardian_id: UUID | None = None,
        *,
        pupil_id: UUID | None = None,
        then: Callable[[UUID], object] | None = None,
    ) -> None:
        """A parent or carer: one to change, or a new one, of a pupil if given; `then` gets its id once it is saved."""
        from routekaart_app.gui.dialogs.guardian_dialog import GuardianDialog

        made: list[GuardianDialog] = []

        def make() -> GuardianDialog:
            made.append(GuardianDialog(self._services, self._host, guardian_id, self._parent, pupil_id=pupil_id))
            return made[0]

        def saved() -> None:
            if then is not None:
                then(made[0].saved_id)

        self._open(make, lambda dialog: dialog.label, then=saved)

    def guardian_doubles(self, pair: tuple[UUID, UUID] | None = None) -> None:
        """Parents who are in twice, or two of whom somebody says that they are one."""
        from routekaart_app.gui.dialogs.guardian_doubles_dialog import GuardianDoublesDialog

        self._open(
            lambda: GuardianDoublesDialog(self._services, self._host, self._parent, pair=pair),
            lambda dialog: dialog.label,
        )

    def lead(self, lead: Lead) -> None:
        """A parent who would tell about their work comes in the register of companies."""
        from routekaart_app.gui.dialogs.lead_dialog import LeadDialog

        self._open(lambda: LeadDialog(self._services, self._host, lead, self._parent), lambda dialog: dialog.label)

    def guardian_import(self) -> None:
        """The import of parents and carers from a list."""
        from routekaart_app.gui.dialogs.guardian_import_dialog import GuardianImportDialog

        dialog = GuardianImportDialog(self._services, self._host.messages, self._parent)
        dialog.imported.connect(self._host.say)
        open_freed(dialog)

    def consent(self, pupil_id: UUID) -> None:
        """Whether a pupil agrees that the parents are told."""
        from routekaart_app.gui.dialogs.consent_dialog import ConsentDialog

        self._open(
            lambda: ConsentDialog(self._services, self._host, pupil_id, self._parent), lambda dialog: dialog.label
        )

    def letters(self, pupil_ids: Collection[UUID] = (), group_id: UUID | None = None, *, letter: str = "") -> None:
        """Letters to the parents of some pupils, or of a class, by default the one that is chosen; to begin with the
        one with the key `letter`."""
        from routekaart_app.gui.dialogs.letters_dialog import LettersDialog

        group = group_id or (None if pupil_ids else self._host.context.group_id)
        if group is None and not pupil_ids:
            self._no_group()
            return
        self._open(
            lambda: LettersDialog(self._services, self._host, pupil_ids, group, self._parent, letter=letter),
            lambda _dialog: "",
        )

    def letter_texts(self, key: str = "", *, then: Callable[[], object] | None = None) -> None:
        """The texts of letters, beginning at one of them; `then` is done when something was saved."""
        from routekaart_app.gui.dialogs.letter_texts_dialog import LetterTextsDialog

        self._open(
            lambda: LetterTextsDialog(self._services, self._host, key, self._parent),
            lambda dialog: dialog.label,
            then=then,
        )
