"""Pictures of parents: the lists, who they are, a meeting of a class, contact with one, and the pupil page."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from routekaart_app.domain.guardian import BOTH, ON_REQUEST, Child, Guardian
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.gui.dialogs.consent_dialog import ConsentDialog
from routekaart_app.gui.dialogs.guardian_dialog import GuardianDialog
from routekaart_app.gui.dialogs.guardian_doubles_dialog import GuardianDoublesDialog
from routekaart_app.gui.dialogs.guardian_import_dialog import GuardianImportDialog
from routekaart_app.gui.dialogs.lead_dialog import LeadDialog
from routekaart_app.gui.dialogs.meeting_dialog import MeetingDialog
from routekaart_app.gui.dialogs.parent_contact_dialog import ParentContactDialog
from routekaart_app.gui.main_window import SHOWN_CLASS, MainWindow
from routekaart_app.gui.models.parent_lists import GUARDIANS, LEADS, MEETINGS, NOT_REACHED
from routekaart_app.gui.pages.parents_page import ParentsPage
from tools.shot import SMALLEST_SCREEN, TODAY, Agreeing, Shot, prepare, services, wait_for_work, window

_OF_SCREEN = 0.94


@cache
def _pupils() -> tuple[PupilEntry, ...]:
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    return services().pupils.all(group.year, group_id=group.id, on=TODAY)


@cache
def _guardian() -> UUID:
    """A parent of two pupils, of whom little may be sent about one."""
    first, second, *_others = _pupils()
    children = (
        Child(first.id, first.display_name, first.group, "mother", BOTH),
        Child(second.id, second.display_name, second.group, "step_parent", ON_REQUEST, True, "op verzoek van de vader"),
    )
    made = Guardian(
        "Amina Verzonnen", "ar", "ar", True, "06 00 00 00 01", "amina@post.example", "Voorbeeldkade 12",
        "naaister in een atelier", TODAY, children=children,
    )  # fmt: skip
    services().guardians.save(made)
    return next(one.id for one in services().guardians.of(first.id) if one.name == made.name and one.id)


def _at(name: str, language: str, scale: float, page: str = "parents") -> MainWindow:
    _guardian()
    made = window(name, language, scale, page)
    made.choose_group(services().schools.find_group(SHOWN_CLASS, TODAY).id)
    wait_for_work(made)
    return made


def _list(view: str) -> Callable[[str, str, float], QWidget]:
    def build(name: str, language: str, scale: float) -> QWidget:
        made = _at(name, language, scale)
        page = made.page("parents")
        assert isinstance(page, ParentsPage)
        page.show_list(view)
        wait_for_work(made)
        page.focus_first()
        return made

    return build


def _pupil(name: str, language: str, scale: float) -> QWidget:
    made = _at(name, language, scale)
    made.open_pupil(_pupils()[0].id)
    return made


def _sized(made: QWidget, wide: int, high: int, scale: float) -> QWidget:
    """As large as it opens on the smallest screen."""
    sides = zip((wide, high), SMALLEST_SCREEN, strict=True)
    made.resize(*(min(round(side * scale), round(most * _OF_SCREEN)) for side, most in sides))
    return made


def _dialog(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale, "admin")
    return _sized(GuardianDialog(services(), above, _guardian(), above), 760, 690, scale)


def _new_guardian(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale, "admin")
    made = GuardianDialog(services(), above, None, above, pupil_id=_pupils()[2].id)
    wait_for_work(above)
    QTest.keyClicks(made.form.name_edit, "Amina")
    made._look_for_known()
    made.save()
    return _sized(made, 760, 690, scale)


def _meeting(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale, "admin")
    made = MeetingDialog(services(), above.context.group_id, Agreeing(), above, on=TODAY)
    _sized(made, 1020, 680, scale)
    made.show()
    for row in (2, 5):
        made.model.toggle(row)
    made.form.rows_view.go(0)
    QTest.keyClick(made.form.rows_view, Qt.Key.Key_Return)
    return made


def _contact(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale, "admin")
    return _sized(ParentContactDialog(services(), above, _pupils()[0].id, above), 700, 712, scale)


def _consent(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale, "admin")
    everybody = services().pupils.all(above.context.year, on=TODAY)
    grown_up = next(pupil for pupil in everybody if pupil.place.stage == "MBO")
    return _sized(ConsentDialog(services(), above, grown_up.id, above), 560, 320, scale)


def _doubles(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale, "admin")
    known = services().guardians.one(_guardian())
    child = known.children[0]
    services().guardians.save(Guardian(known.name, phone="010 000 00 00", children=(child,)))
    made = GuardianDoublesDialog(services(), above, above)
    services().history.undo()
    return _sized(made, 900, 620, scale)


def _lead(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale, "admin")
    lead = next(one for one in services().parents.leads() if one.guardian_id == _guardian())
    return _sized(LeadDialog(services(), above, lead, above), 560, 320, scale)


def _import(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    return GuardianImportDialog(services(), Agreeing())


PARENTS: tuple[Shot, ...] = (
    Shot("parents-not-reached", _list(NOT_REACHED)),
    Shot("parents-meetings", _list(MEETINGS)),
    Shot("parents-list", _list(GUARDIANS)),
    Shot("parents-leads", _list(LEADS)),
    Shot("parents-pupil", _pupil),
    Shot("parents-lead", _lead),
    Shot("guardian", _dialog),
    Shot("guardian-new", _new_guardian),
    Shot("guardian-doubles", _doubles),
    Shot("guardian-import", _import),
    Shot("parents-meeting", _meeting),
    Shot("parent-contact", _contact),
    Shot("parent-consent", _consent),
)
