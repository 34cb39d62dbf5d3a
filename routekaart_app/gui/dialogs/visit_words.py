"""What the visit dialog says about its sheet: in its head, beside its fields and in its foot."""

from __future__ import annotations

from datetime import date

from routekaart_app import words
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.gui.models.attendance_model import CHOICES, choice_word
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.visit_words import done_before, had_that_day


def title(sheet: VisitSheet, today: date) -> str:
    """What recording this sheet does, as a heading."""
    if sheet.is_plan(today):
        return _("Change what was planned") if sheet.activity_id else _("Plan visit")
    if sheet.was_held:
        return _("Correct what was recorded")
    return _("Record what was planned") if sheet.activity_id else _("Record visit")


def button(sheet: VisitSheet, today: date) -> str:
    """The same, on the main button."""
    return _("Plan") if sheet.is_plan(today) else _("Record")


def draft_title(sheet: VisitSheet) -> str:
    """How a draft is found again: "Bezoek 3B, VO3-02 · De Kade"."""
    if sheet.line is None:
        title = _("Visit {group}").format(group=sheet.group.name)
    else:
        title = _("Visit {group}, {line}").format(group=sheet.group.name, line=sheet.line.code)
    return " · ".join(part for part in (title, sheet.company.strip()) if part)


def about_group(sheet: VisitSheet) -> str:
    """Which class, of which school, and how many pupils."""
    pupils = len(sheet.attendances)
    size = ngettext("{count} pupil", "{count} pupils", pupils).format(count=pupils)
    whole = _("Whole class {group}").format(group=sheet.group.name)
    return f"{whole} · {sheet.group.school} · {size}"


def counted(sheet: VisitSheet, today: date) -> str:
    """How many were there, or go along; who was there for a part is counted by itself."""
    pupils = len(sheet.attendances)
    if sheet.is_plan(today):
        return _("{present} of {count} go along").format(present=sheet.present, count=pupils)
    if not sheet.partly:
        return _("{present} of {count} were there").format(present=sheet.present, count=pupils)
    text = _("{present} there, {partly} partly, {absent} not")
    return text.format(present=sheet.present - sheet.partly, partly=sheet.partly, absent=pupils - sheet.present)


def keys(sheet: VisitSheet, today: date) -> str:
    """What can be typed in the list."""
    if sheet.is_plan(today):
        return _("Type a name, Space: goes along or not")
    letters = ", ".join(choice_word(choice)[0].upper() for choice in CHOICES)
    text = _("Type a name, Space: there or not · right after it {letters} (or 1–{last}): why not, or partly")
    return text.format(letters=letters, last=len(CHOICES))


def not_counted(sheet: VisitSheet, today: date) -> str:
    """Said before saving: what it is by the line where that is no visit, and for whom it adds nothing."""
    said = [had_that_day(sheet.had_that_day)] if sheet.had_that_day else []
    if sheet.line is None:
        return "\n".join((*said, _("This counts for no line; it does stand in the pupils' dossiers.")))
    if sheet.kind != "visit":
        said.append(_("This goes down as: {kind}.").format(kind=words.say(words.KIND, sheet.kind, _)))
    if sheet.is_foreign:
        said.append(_("This line is of another year than this class: nobody here has it."))
    if sheet.already_done:
        said.append(done_before(sheet.already_done))
    if sheet.partly and not sheet.is_plan(today):
        said.append(
            ngettext(
                "{count} pupil was there for a part: for them it does not count.",
                "{count} pupils were there for a part: for them it does not count.",
                sheet.partly,
            ).format(count=sheet.partly)
        )
    if sheet.absent and not sheet.is_plan(today):
        said.append(
            ngettext(
                "{count} pupil was not there: for them it does not count.",
                "{count} pupils were not there: for them it does not count.",
                sheet.absent,
            ).format(count=sheet.absent)
        )
    return "\n".join(said)
