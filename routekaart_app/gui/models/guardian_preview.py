"""The preview of an import of parents as a tree of words: who is new, what changes, and what did not come in."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

from routekaart_app.exchange.guardian_fields import LABELS
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.models.import_preview import FEW, Node, branch, problem_node
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.guardian_plan import ChildChange, GuardianPlan, GuardianUpdate
from routekaart_app.services.import_plan import FieldChange


def counts(plan: GuardianPlan) -> str:
    """The figures in one line, without those that are nought."""
    rejected = {problem.row: problem.reason for problem in plan.problems if problem.severity == "rejected"}
    left_out = len(rejected)
    parts = [
        (len(plan.new), ngettext("{n} new", "{n} new", len(plan.new))),
        (len(plan.changed), ngettext("{n} changed", "{n} changed", len(plan.changed))),
        (plan.unchanged, ngettext("{n} unchanged", "{n} unchanged", plan.unchanged)),
        (left_out, ngettext("{n} row left out", "{n} rows left out", left_out)),
    ]
    said = [text.format(n=n) for n, text in parts if n]
    if not plan.fits:
        why = Counter(rejected.values()).most_common(1)
        text = _("Nothing in this file can come in: {rows}. {why}")
        return text.format(rows=" · ".join(said) or _("no row names a parent"), why=why[0][0] if why else "").strip()
    return " · ".join(said) or _("Nothing in this file would change anything.")


def tree(plan: GuardianPlan) -> tuple[Node, ...]:
    """The branches that hold something; what asks for attention is open."""
    rejected = [problem for problem in plan.problems if problem.severity == "rejected"]
    remarks = [problem for problem in plan.problems if problem.severity == "remark"]
    problem = partial(problem_node, labels=LABELS)
    nodes = (
        branch(_("Rows left out"), rejected, problem, is_open=True),
        branch(_("New"), plan.new, _new),
        branch(_("Changed"), plan.changed, _changed),
        branch(_("To check"), remarks, problem, is_open=len(remarks) <= FEW),
        branch(_("Columns that are not read"), plan.skipped_fields, Node),
    )
    return tuple(node for node in nodes if node is not None)


def _new(update: GuardianUpdate) -> Node:
    children = (parent_words.child_said(change.new) for change in update.children)
    about = (", ".join(children), update.entry.phone, parent_words.speaks(update.entry))
    return Node(update.entry.name, " · ".join(filter(None, about)))


def _changed(update: GuardianUpdate) -> Node:
    lines = [_change(change) for change in update.changes] + [_child(change) for change in update.children]
    return Node(update.entry.name, ", ".join(line.title for line in lines), tuple(lines))


def _change(change: FieldChange) -> Node:
    return Node(_(LABELS[change.field]), f"{_value(change.field, change.old)} → {_value(change.field, change.new)}")


def _child(change: ChildChange) -> Node:
    after = parent_words.held(change.new)
    if change.old is None:
        return Node(parent_words.child_said(change.new), " · ".join(filter(None, (_("new link"), after))))
    nothing = _("empty")
    return Node(parent_words.child_said(change.new), f"{parent_words.held(change.old) or nothing} → {after or nothing}")


def _value(field: str, value: Any) -> str:
    if field in ("talk_language", "paper_language"):
        return parent_words.language_said(value) or _("empty")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value) if value not in ("", None) else _("empty")
