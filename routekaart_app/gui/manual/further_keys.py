"""Keys that work in one kind of place only, for the sheet of keys; what listens for them is named beside each group."""

from __future__ import annotations

from collections.abc import Mapping

from routekaart_app.i18n import N_

KEYS: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    # gui/enter_key.py, dialogs/talk_dialog.py, widgets/date_edit.py, dialogs/stack_dialog.py
    N_("In every form"): (
        (("Ctrl+Enter",), N_("save, from any field")),
        (("Tab", "Shift+Tab"), N_("next field, field before")),
        (("Space",), N_("tick, or take the tick off")),
        (("Esc",), N_("stop; what was filled in is asked about first")),
        (("Ctrl+Shift+Enter",), N_("in a talk: record, and on to the next pupil")),
        (("Up", "Down"), N_("in a date: a day on or back")),
        (("PgUp", "PgDown"), N_("in a date: a week on or back")),
        (("Ctrl+PgUp", "Ctrl+PgDown"), N_("in a stack of forms: pupil before, next pupil")),
    ),
    # widgets/list_table.py
    N_("In every list"): (
        (("Enter",), N_("open it")),
        (("Home", "End"), N_("first row, last row")),
        (("Ctrl+C",), N_("copy the list, with headings")),
        (("Shift", "Ctrl"), N_("held: choose several rows")),
        (("Menu", "Shift+F10"), N_("what can be done with this row")),
    ),
    # widgets/month_view.py, widgets/visit_table.py
    N_("In the calendar of visits"): (
        (("N", "Ins"), N_("plan a visit on this day")),
        (("PgUp", "PgDown"), N_("days before, days after")),
    ),
    # widgets/entries_view.py
    N_("In a list of the school, such as sectors"): (
        (("Space",), N_("offer this entry, or hide it")),
        (("Enter",), N_("rename this entry")),
        (("Alt+Up", "Alt+Down"), N_("move this entry up, down")),
        (("Del",), N_("remove an entry of your own")),
    ),
    # widgets/year_head.py
    N_("In the yearly summary"): ((("Ctrl+E",), N_("write it to a file")),),
    # pages/template_actions.py
    N_("In the routekaart of a school year"): (
        (("Ctrl+N", "Ins"), N_("new line")),
        (("Ctrl+D",), N_("variant of this line for one target group")),
        (("Alt+Up", "Alt+Down"), N_("move this line up, down")),
        (("Del",), N_("remove this line, or bring it back")),
        (("Ctrl+S",), N_("save")),
    ),
    # widgets/preview.py
    N_("In the preview of a report"): (
        (("PgUp", "PgDown"), N_("page before, next page")),
        (("+", "-", "0"), N_("larger, smaller, whole page")),
    ),
    # gui/manual/window.py
    N_("In this manual"): (
        (("Alt+Left", "Alt+Right"), N_("back, forward")),
        (("Ctrl+F",), N_("search the manual")),
        (("Ctrl+P",), N_("print this page")),
        (("Tab",), N_("to the next link; Enter follows it")),
        (("Esc",), N_("close")),
    ),
}
"""Keys as Qt writes them and what they do, by where they work."""
