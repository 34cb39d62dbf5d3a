"""The preview of an import as a tree of words: what is new, what changes field by field, and what did not come in."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from routekaart_app import formats, i18n, words
from routekaart_app.domain import names
from routekaart_app.domain.stages import Place
from routekaart_app.exchange.fields import LABELS
from routekaart_app.gui.models.place_words import place_said
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.exchange.records import PupilRecord, RowProblem
    from routekaart_app.services.import_plan import FieldChange, ImportPlan, Proposal, Update

_CLASSES_SAID = 6
FEW = 20
"""So many remarks are shown without being asked for."""
MOST_SHOWN = 300
"""Lines per branch: nobody reads more, and a tree of thousands is slow."""


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the tree. A person may tick one that has a `tick`: the row of a proposal, or what else names it."""

    title: str
    detail: str = ""
    children: tuple[Node, ...] = ()
    is_open: bool = False
    tick: Hashable | None = None
    is_ticked: bool = False


def counts(plan: ImportPlan) -> str:
    """The figures in one line, without those that are nought."""
    attention = sum(problem.severity == "rejected" for problem in plan.problems)
    parts = [
        (len(plan.new), ngettext("{n} new", "{n} new", len(plan.new))),
        (len(plan.changed), ngettext("{n} changed", "{n} changed", len(plan.changed))),
        (len(plan.moved), ngettext("{n} to another class or year", "{n} to another class or year", len(plan.moved))),
        (plan.unchanged, ngettext("{n} unchanged", "{n} unchanged", plan.unchanged)),
        (plan.without_class, ngettext("{n} without a class", "{n} without a class", plan.without_class)),
        (len(plan.leaving), ngettext("{n} left", "{n} left", len(plan.leaving))),
        (attention, ngettext("{n} row left out", "{n} rows left out", attention)),
    ]
    said = [text.format(n=n) for n, text in parts if n]
    return " · ".join(said) or _("Nothing in this file would change anything.")


def tree(plan: ImportPlan) -> tuple[Node, ...]:
    """The branches that hold something; what asks for attention is open."""
    rejected = [problem for problem in plan.problems if problem.severity == "rejected"]
    remarks = [problem for problem in plan.problems if problem.severity == "remark"]
    known_left = {id(record) for record, _known in plan.leaving}
    gone = [record for record in plan.left if id(record) not in known_left]
    new_rows, words_of = {record.row for record in plan.new}, _place_of(plan)
    links = [proposal for proposal in plan.proposals if proposal.record.row in new_rows]
    return tuple(
        node
        for node in (
            branch(_("Rows left out"), rejected, problem_node, is_open=True),
            branch(_("Perhaps known from another school: tick who is the same"), links, _proposal, is_open=True),
            branch(_("New"), plan.new, lambda record: _new(record, words_of(record))),
            branch(_("Changed"), plan.changed, _changed),
            branch(_("To another class or school year"), plan.moved, _moved),
            branch(_("Noted as left"), [record for record, _known in plan.leaving], _new),
            branch(_("Left before and not known here: not taken over"), gone, _new),
            branch(_("Not in this file"), plan.missing, lambda known: Node(known.name, known.group)),
            branch(_("New classes"), plan.new_groups, Node),
            branch(_("To check"), remarks, problem_node, is_open=len(remarks) <= FEW),
        )
        if node is not None
    )


def about_missing(plan: ImportPlan) -> str:
    """Why who is missing may well still be here: the file is of some classes, or of a part of the school."""
    other = plan.missing_elsewhere
    if other:
        said = ", ".join(other[:_CLASSES_SAID]) + (" …" if len(other) > _CLASSES_SAID else "")
        text = _("Nobody of these classes is in the file: {classes}. Does it hold the whole school?")
        return text.format(classes=said)
    if plan.many_missing:
        return _("That is a large part of the school. Does this file hold the whole school?")
    return ""


def branch(
    title: str, items: Sequence[Any] | Iterable[Any], make: Callable[[Any], Node], *, is_open: bool = False
) -> Node | None:
    """A branch of the tree with a line for each of these; None for nothing."""
    found = list(items)
    if not found:
        return None
    children = [make(item) for item in found[:MOST_SHOWN]]
    if len(found) > MOST_SHOWN:
        rest = len(found) - MOST_SHOWN
        children.append(Node(ngettext("and {n} more", "and {n} more", rest).format(n=rest)))
    return Node(f"{title} ({len(found)})", "", tuple(children), is_open)


def _name(record: PupilRecord) -> str:
    return names.display(record.first_name, record.prefix, record.last_name)


def _new(record: PupilRecord, place: str = "") -> Node:
    group = record.group_names[0] if record.group_names else _("no class")
    number = _("no number") if record.number_is_dummy else record.number
    return Node(_name(record), " · ".join(part for part in (group, place, number) if part))


def _place_of(plan: ImportPlan) -> Callable[[PupilRecord], str]:
    """Says in which year and track somebody comes in, and whether that was guessed."""

    def said(record: PupilRecord) -> str:
        place = Place(record.stage or plan.school.stage, record.year, record.track, record.level)
        text = place_said(place) if place.stage or place.year else ""
        return _("{text} (guessed)").format(text=text) if text and record.proposals else text

    return said


def _changed(update: Update) -> Node:
    children = tuple(_change(change) for change in update.changes)
    fields = ", ".join(_field(change.field) for change in update.changes)
    return Node(_name(update.record), fields, children)


def _moved(update: Update) -> Node:
    before, after = update.known.group or _("no class"), update.group or _("no class")
    children = tuple(_change(change) for change in update.changes)
    return Node(_name(update.record), f"{before} → {after}", children)


def _change(change: FieldChange) -> Node:
    return Node(_field(change.field), f"{_value(change.field, change.old)} → {_value(change.field, change.new)}")


def _proposal(proposal: Proposal) -> Node:
    return Node(_name(proposal.record), f"{proposal.name} · {proposal.school}", tick=proposal.record.row)


def problem_node(problem: RowProblem, labels: Mapping[str, str] = LABELS) -> Node:
    """What was the matter with a row, or with the whole file."""
    where = _("row {row}").format(row=problem.row) if problem.row else _("whole file")
    field = _(labels[problem.field]) if problem.field in labels else _field(problem.field)
    return Node(" · ".join(filter(None, (where, problem.person, field))), problem.reason)


def _field(name: str) -> str:
    return _(LABELS[name]) if name in LABELS else _(_OTHER_FIELDS.get(name, name))


def _value(field: str, value: Any) -> str:
    if value in ("", None):
        return _("empty")
    if isinstance(value, date):
        return formats.date_numeric(value, i18n.language())
    if field == "home_language":
        return formats.language_name(str(value), i18n.language())
    if field == "stage":
        return words.say(words.STAGE, str(value), _)
    return str(value)


_OTHER_FIELDS = {"stage": i18n.N_("kind of school")}
