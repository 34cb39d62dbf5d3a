"""What was done to cells of the class grid, in a sentence for the message bar and for Undo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from routekaart_app import formats, words
from routekaart_app.domain.cell_edit import CellEdit, Verdict, Wanted
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext


def label(edits: Sequence[CellEdit], codes: Mapping[UUID, str], names: Mapping[UUID, str], on: date) -> str:
    """What is done by these edits, all of which are carried out."""
    if len(edits) == 1:
        return _one(edits[0], codes[edits[0].line_id], names[edits[0].pupil_id], on)
    wanted = {edit.wanted for edit in edits}
    lines, pupils = {edit.line_id for edit in edits}, {edit.pupil_id for edit in edits}
    if len(wanted) > 1:
        return ngettext("{count} cell filled in", "{count} cells filled in", len(edits)).format(count=len(edits))
    one = wanted.pop()
    if len(lines) == 1:
        return _of_line(one, codes[lines.pop()], len(pupils))
    return _cells(one, len(edits))


def rest(verdicts: Sequence[Verdict]) -> str:
    """How many cells were left alone, and why; empty for none: "2 waren al ingevuld, 1 niet nodig"."""
    count = Counter(verdicts)
    filled = count[Verdict.SAME] + count[Verdict.FILLED]
    parts = [
        (filled, ngettext("{count} was filled in already", "{count} were filled in already", filled)),
        (count[Verdict.NOTHING], ngettext("{count} was empty", "{count} were empty", count[Verdict.NOTHING])),
        (count[Verdict.EXEMPT], ngettext("{count} is not needed", "{count} are not needed", count[Verdict.EXEMPT])),
        (
            count[Verdict.NOT_MEANT],
            ngettext(
                "{count} is not meant for that pupil",
                "{count} are not meant for those pupils",
                count[Verdict.NOT_MEANT],
            ),
        ),
        (
            count[Verdict.RECORDED],
            ngettext(
                "{count} belongs to a recorded visit or talk and stays",
                "{count} belong to recorded visits or talks and stay",
                count[Verdict.RECORDED],
            ),
        ),
    ]
    return ", ".join(text.format(count=many) for many, text in parts if many)


def left_alone(verdict: Verdict, code: str, name: str) -> str:
    """Why one cell was left alone."""
    texts = {
        Verdict.SAME: _("{code} of {name} stands so already."),
        Verdict.FILLED: _("{code} of {name} is filled in already."),
        Verdict.RECORDED: _("{code} of {name} belongs to a recorded visit or talk. Change it there."),
        Verdict.EXEMPT: _("{code} is not needed for {name}. Choose “Needed again” in the menu of this cell first."),
        Verdict.NOT_MEANT: _("{code} is not meant for {name}."),
        Verdict.NOTHING: _("{code} of {name} is empty."),
    }
    return texts[verdict].format(code=code, name=name)


def exempted(label: str, counted: int) -> str:
    """What was done when a line became not needed, with how many moments count no longer."""
    if not counted:
        return label
    text = ngettext(
        "{label}; {count} contact moment no longer counts", "{label}; {count} contact moments no longer count", counted
    )
    return text.format(label=label, count=counted)


def exempt_already(code: str, name: str) -> str:
    """That nothing was done because the line was not needed before, for the same reason."""
    text = _("{code} was not needed for {name} already, for this reason. Nothing was changed.")
    return text.format(code=code, name=name)


def reason_given(reason: str, code: str, name: str, count: int) -> str:
    """That it was said why pupils were not there; `code` and `name` are of the only cell."""
    word = words.say(words.REASON, reason, _)
    if count == 1:
        return _("{code}: {name} was not there, {reason}").format(code=code, name=name, reason=word)
    text = ngettext("{count} cell: was not there, {reason}", "{count} cells: was not there, {reason}", count)
    return text.format(count=count, reason=word)


def _one(edit: CellEdit, code: str, name: str, on: date) -> str:
    texts = {
        Wanted.DONE: _("{code} done by {name}"),
        Wanted.PARTLY: _("{code} done in part by {name}"),
        Wanted.ABSENT: _("{code}: {name} was not there"),
        Wanted.PLANNED: _("{code} planned for {name} on {day}"),
        Wanted.CLEARED: _("{code} emptied for {name}"),
    }
    return texts[edit.wanted].format(code=code, name=name, day=formats.date_short(edit.on or on, language()))


def _of_line(wanted: Wanted, code: str, pupils: int) -> str:
    texts = {
        Wanted.DONE: ngettext("{code} done by {count} pupil", "{code} done by {count} pupils", pupils),
        Wanted.PARTLY: ngettext(
            "{code} done in part by {count} pupil", "{code} done in part by {count} pupils", pupils
        ),
        Wanted.ABSENT: ngettext("{code}: {count} pupil was not there", "{code}: {count} pupils were not there", pupils),
        Wanted.PLANNED: ngettext("{code} planned for {count} pupil", "{code} planned for {count} pupils", pupils),
        Wanted.CLEARED: ngettext("{code} emptied for {count} pupil", "{code} emptied for {count} pupils", pupils),
    }
    return texts[wanted].format(code=code, count=pupils)


def _cells(wanted: Wanted, count: int) -> str:
    texts = {
        Wanted.DONE: ngettext("{count} cell: done", "{count} cells: done", count),
        Wanted.PARTLY: ngettext("{count} cell: partly done", "{count} cells: partly done", count),
        Wanted.ABSENT: ngettext("{count} cell: was not there", "{count} cells: was not there", count),
        Wanted.PLANNED: ngettext("{count} cell: planned", "{count} cells: planned", count),
        Wanted.CLEARED: ngettext("{count} cell emptied", "{count} cells emptied", count),
    }
    return texts[wanted].format(count=count)
