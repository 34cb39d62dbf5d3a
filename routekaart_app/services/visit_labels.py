"""The sentences that say what was recorded, planned, corrected or called off for a class."""

from __future__ import annotations

from datetime import date

from routekaart_app import formats, i18n
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext


def recorded(sheet: VisitSheet, today: date) -> str:
    """What recording this sheet does: "Bezoek aan Zorghub Westwijk vastgelegd voor 26 leerlingen, 2 afwezig"."""
    if sheet.is_plan(today):
        return _planned(sheet)
    text = _corrected(sheet) if sheet.was_held else _held(sheet)
    if sheet.partly:
        text += ngettext(", {count} of them for a part", ", {count} of them for a part", sheet.partly).format(
            count=sheet.partly
        )
    if sheet.absent:
        text += ngettext(", {count} absent", ", {count} absent", sheet.absent).format(count=sheet.absent)
    return text


def called_off(sheet: VisitSheet) -> str:
    """What taking away this plan does: "Bezoek aan Zorghub Westwijk op 12 maart gaat niet door"."""
    day = formats.day_and_month(sheet.on, i18n.language())
    if sheet.company:
        return _("Visit to {company} on {day} called off").format(company=sheet.company, day=day)
    return _("{what} on {day} called off").format(what=_what(sheet), day=day)


def _held(sheet: VisitSheet) -> str:
    count = sheet.present
    if sheet.company:
        return ngettext(
            "Visit to {company} recorded for {count} pupil", "Visit to {company} recorded for {count} pupils", count
        ).format(company=sheet.company, count=count)
    return ngettext("{what} recorded for {count} pupil", "{what} recorded for {count} pupils", count).format(
        what=_what(sheet), count=count
    )


def _corrected(sheet: VisitSheet) -> str:
    count = sheet.present
    if sheet.company:
        return ngettext(
            "Visit to {company} corrected: {count} pupil", "Visit to {company} corrected: {count} pupils", count
        ).format(company=sheet.company, count=count)
    return ngettext("{what} corrected: {count} pupil", "{what} corrected: {count} pupils", count).format(
        what=_what(sheet), count=count
    )


def _planned(sheet: VisitSheet) -> str:
    count, day = sheet.present, formats.day_and_month(sheet.on, i18n.language())
    if sheet.company:
        return ngettext(
            "Visit to {company} planned for {count} pupil on {day}",
            "Visit to {company} planned for {count} pupils on {day}",
            count,
        ).format(company=sheet.company, count=count, day=day)
    return ngettext(
        "{what} planned for {count} pupil on {day}", "{what} planned for {count} pupils on {day}", count
    ).format(what=_what(sheet), count=count, day=day)


def _what(sheet: VisitSheet) -> str:
    return sheet.line.code if sheet.line else sheet.group.name
