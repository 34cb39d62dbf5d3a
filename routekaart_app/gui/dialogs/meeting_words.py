"""What the dialog of a parents' meeting says about its sheet: in its head, beside its fields and in its foot."""

from __future__ import annotations

from datetime import date

from routekaart_app.domain.meeting_sheet import MeetingSheet
from routekaart_app.gui.models import parent_words
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext


def title(sheet: MeetingSheet, today: date) -> str:
    """What recording this sheet does, as a heading."""
    if sheet.is_plan(today):
        return _("Change what was planned") if sheet.activity_id else _("Plan parents' meeting")
    if sheet.was_held:
        return _("Correct what was recorded")
    return _("Record what was planned") if sheet.activity_id else _("Record parents' meeting")


def button(sheet: MeetingSheet, today: date) -> str:
    """The same, on the main button."""
    return _("Plan") if sheet.is_plan(today) else _("Record")


def draft_title(sheet: MeetingSheet) -> str:
    """How a draft is found again: "Ouderavond 3B"."""
    form = parent_words.form_said(sheet.form)
    return _("Parents of {group}, {form}").format(group=sheet.group.name, form=form)


def about_group(sheet: MeetingSheet) -> str:
    """Which class, of which school, and how many pupils."""
    pupils = len(sheet.rows)
    size = ngettext("{count} pupil", "{count} pupils", pupils).format(count=pupils)
    return f"{sheet.group.name} · {sheet.group.school} · {size}"


def counted(sheet: MeetingSheet, today: date) -> str:
    """Of how many a parent was there, or is asked."""
    if sheet.is_plan(today):
        text = _("{reached} of {count}: parents are asked")
    else:
        text = _("{reached} of {count}: a parent was there")
    return text.format(reached=sheet.reached, count=len(sheet.rows))


def keys(sheet: MeetingSheet, today: date) -> str:
    """What can be typed in the list."""
    if sheet.is_plan(today):
        return _("Type a name or number, Space: asked or not")
    return _("Type a name or number, Space: there or not · Enter: who it was")


def already(sheet: MeetingSheet, today: date) -> str:
    """That the same was planned or recorded for this class, day and line before; "" when it was not."""
    if sheet.already is None or sheet.activity_id is not None:
        return ""
    if sheet.is_plan(today):
        return _("This has been planned already for this class and this day. It would be there twice.")
    return _("This is there already for this class and this day. The parents would count twice.")


def not_counted(sheet: MeetingSheet, today: date) -> str:
    """Said before saving: for whom this adds nothing to the routekaart."""
    said = (_line_said(sheet, today), _unheard(sheet, today))
    return " ".join(filter(None, said))


def _unheard(sheet: MeetingSheet, today: date) -> str:
    if not sheet.unheard or sheet.is_plan(today):
        return ""
    return ngettext(
        "{count} parent who was not there has words or an agreement here: these are kept, and not printed.",
        "{count} parents who were not there have words or agreements here: these are kept, and not printed.",
        sheet.unheard,
    ).format(count=sheet.unheard)


def _line_said(sheet: MeetingSheet, today: date) -> str:
    if sheet.line is None:
        return _("This counts for no line; it does stand in the pupils' dossiers.")
    if not sheet.not_reached or sheet.is_plan(today):
        return ""
    return ngettext(
        "No parent of {count} pupil was there: for them it does not count.",
        "No parent of {count} pupils was there: for them it does not count.",
        sheet.not_reached,
    ).format(count=sheet.not_reached)
