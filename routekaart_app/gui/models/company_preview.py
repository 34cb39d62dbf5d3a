"""The preview of an import of companies as a tree of words: what is new, what changes field by field, what looks alike,
and what did not come in."""

from __future__ import annotations

from functools import partial
from typing import Any

from routekaart_app import words
from routekaart_app.domain.company_likeness import HELD_BACK
from routekaart_app.exchange.company_fields import LABELS
from routekaart_app.gui.models.import_preview import Node, branch, problem_node
from routekaart_app.gui.models.merge_words import company_value
from routekaart_app.i18n import N_, ngettext
from routekaart_app.i18n import gettext as _
from routekaart_app.services.company_plan import CompanyLikeness, CompanyPlan, CompanyUpdate, OfferUpdate
from routekaart_app.services.company_words import likeness_said
from routekaart_app.services.import_plan import FieldChange

_OF_OFFER = {
    "kind": N_("kind"),
    "description": N_("description"),
    "suitable_for": N_("suitable for"),
    "minutes": N_("minutes"),
    "most_pupils": N_("for how many pupils"),
}


def counts(plan: CompanyPlan) -> str:
    """The figures in one line, without those that are nought."""
    left_out = sum(problem.severity == "rejected" for problem in plan.problems)
    offers = len(plan.new_offers)
    parts = [
        (len(plan.new), ngettext("{n} new", "{n} new", len(plan.new))),
        (len(plan.changed), ngettext("{n} changed", "{n} changed", len(plan.changed))),
        (plan.unchanged, ngettext("{n} unchanged", "{n} unchanged", plan.unchanged)),
        (len(plan.held), ngettext("{n} looks like a known company", "{n} look like a known company", len(plan.held))),
        (offers, ngettext("{n} new offer", "{n} new offers", offers)),
        (left_out, ngettext("{n} row left out", "{n} rows left out", left_out)),
    ]
    said = [text.format(n=n) for n, text in parts if n]
    return " · ".join(said) or _("Nothing in this file would change anything.")


def tree(plan: CompanyPlan) -> tuple[Node, ...]:
    """The branches that hold something; what asks for attention is open."""
    rejected = [problem for problem in plan.problems if problem.severity == "rejected"]
    remarks = [problem for problem in plan.problems if problem.severity == "remark"]
    told = [item for item in plan.doubles if item.why not in HELD_BACK]
    problem = partial(problem_node, labels=LABELS)
    asking = any(update.asks for update in plan.changed)
    changed = _("Says something else: tick what you take over") if asking else _("Changed")
    nodes = (
        branch(_("Left out"), rejected, problem, is_open=True),
        branch(_("Looks like a company that is known: tick what is the same"), plan.held, _held, is_open=True),
        branch(changed, plan.changed, partial(_changed, plan), is_open=asking),
        branch(_("New"), plan.new, lambda record: Node(record.entry.name, _about(record.entry))),
        branch(_("Comes in, or was counted once, and looks like another"), told, _held_told),
        branch(_("New on offer"), plan.new_offers, _new_offer),
        branch(_("Offers that say something else: tick what you take over"), plan.changed_offers, _changed_offer),
        branch(_("New sectors"), plan.new_sectors, Node),
        branch(_("To check"), remarks, problem),
        branch(_("Columns that are not read"), plan.skipped_fields, Node),
    )
    return tuple(node for node in nodes if node is not None)


def _about(entry: Any) -> str:
    sector = words.say(words.SECTOR, entry.sector, _)
    return " · ".join(filter(None, (sector, entry.campus, entry.municipality, entry.address)))


def _held(item: CompanyLikeness) -> Node:
    title = " · ".join(filter(None, (item.record.entry.name, item.record.entry.municipality)))
    return Node(title, likeness_said(item), tick=item.record.row)


def _held_told(item: CompanyLikeness) -> Node:
    title = " · ".join(filter(None, (item.record.entry.name, item.record.entry.municipality)))
    return Node(title, likeness_said(item))


def _changed(plan: CompanyPlan, update: CompanyUpdate) -> Node:
    row, chosen = update.record.row, plan.proposed
    children = tuple(
        Node(
            _(LABELS[change.field]),
            _turned(change),
            tick=(row, change.field) if update.asks else None,
            is_ticked=(row, change.field) in chosen,
        )
        for change in update.changes
    )
    fields = ", ".join(_(LABELS[change.field]) for change in update.changes)
    return Node(update.known.name, fields, children, is_open=update.asks)


def _turned(change: FieldChange) -> str:
    return f"{_value(change.field, change.old)} → {_value(change.field, change.new)}"


def _value(field: str, value: Any) -> str:
    if field == "contacts":
        people = (" ".join(filter(None, (one.name or one.role, one.phone, one.email))) for one in value)
        return "; ".join(people) or _("empty")
    if field == "kind":
        return words.say(words.VISIT_KIND, value, _)
    return company_value(field, value) or _("empty")


def _new_offer(item: OfferUpdate) -> Node:
    kind = words.say(words.VISIT_KIND, item.offer.kind, _)
    return Node(item.offer.title, " · ".join(filter(None, (kind, item.offer.company))))


def _changed_offer(item: OfferUpdate) -> Node:
    said = "; ".join(": ".join((_(_OF_OFFER[change.field]), _turned(change))) for change in item.changes)
    title = " · ".join(filter(None, (item.offer.title, item.offer.company)))
    return Node(title, said, tick=(item.row, "offer"))
