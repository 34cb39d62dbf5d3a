"""Letters to parents: of a class, or of pupils that somebody gathered, such as those whose parents were not reached."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.desk_dialog import DeskDialog
from routekaart_app.gui.pages.page import Window
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


class LettersDialog(DeskDialog):
    """The same desk as on the page of reports, for letters. With neither pupils nor a class nobody is written to:
    raises KnownError, also when they are gone."""

    def __init__(
        self,
        services: Services,
        window: Window,
        pupil_ids: Collection[UUID] = (),
        group_id: UUID | None = None,
        parent: QWidget | None = None,
        *,
        letter: str = "",
    ) -> None:
        context = window.context
        group = services.schools.group(group_id) if group_id and not pupil_ids else None
        day = group.year.clip(context.on) if group else context.on
        found = services.pupils.all(group.year if group else context.year, group_id=group.id if group else None, on=day)
        wanted = set(pupil_ids)
        pupils = tuple(entry for entry in found if group or entry.id in wanted)
        if not pupils:
            raise KnownError(_("There is nobody to write to."), "", _("Choose a class."), code="no-pupils")
        count = ngettext("{count} pupil", "{count} pupils", len(pupils)).format(count=len(pupils))
        about = f"{group.name} · {group.school}" if group else count
        super().__init__(services, window, _("Letters to parents"), about, parent)
        self.setObjectName("LettersDialog")
        self.setWindowTitle(_("Letters to parents"))
        self.desk.show_letters(pupils, group, day, letter)
        self.begin()
        self.desk.options.form.letter_options.form.letter_combo.setFocus()
