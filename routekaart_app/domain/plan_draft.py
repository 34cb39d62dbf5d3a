"""What of a plan of a visit is kept as a draft: what was filled in, as JSON, and back onto a fresh plan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.domain.contact import State
from routekaart_app.domain.visit import KINDS, VisitCompanyName
from routekaart_app.domain.visit_plan import PlanGroup, VisitPlan

KIND = "plan"
"""What such a draft is called among the drafts."""
_TEXTS = ("company_name", "starts_at", "ends_at", "title", "place", "transport", "question")


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """What was filled in, apart from what the administration knows by itself. `lines` and `out` are by group, that of
    single pupils None: what it counts for, and who stays at school."""

    on: date
    kind: str
    visit_id: UUID | None = None
    groups: tuple[UUID, ...] = ()
    pupils: tuple[UUID, ...] = ()
    companies: tuple[tuple[UUID, str], ...] = ()
    lines: Mapping[UUID | None, UUID | None] = field(default_factory=dict)
    out: frozenset[UUID] = frozenset()
    until: date | None = None
    hours: int | None = None
    staff: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    def onto(self, plan: VisitPlan) -> VisitPlan:
        """A fresh plan of the same groups and day with everything filled in; a company that is gone becomes one that
        was typed, lines and pupils that are gone are left out."""
        known = {item.id: item for item in plan.known}
        here = [known[key] for key, _name in self.companies if key in known]
        gone = next((name for key, name in self.companies if key not in known), "")
        texts = dict(self.texts)
        if not texts.get("company_name"):
            texts["company_name"] = gone
        return replace(
            plan,
            groups=tuple(self._filled(item) for item in plan.groups),
            companies=tuple(VisitCompanyName(item.id, item.name, item.sector, item.campus) for item in here),
            until=self.until,
            hours=self.hours,
            staff=self.staff,
            kind=self.kind,
            **texts,  # type: ignore[arg-type]
        )

    def _filled(self, group: PlanGroup) -> PlanGroup:
        if group.was_held:
            return group
        for item in group.attendances:
            if (item.state is State.ABSENT) != (item.pupil_id in self.out):
                group = group.toggled(item.pupil_id)
        line = self.lines.get(group.group_id, group.line_id)
        is_there = line is None or any(item.id == line for item in group.lines)
        return replace(group, line_id=line if is_there else group.line_id)


def content(plan: VisitPlan) -> str:
    """A plan as JSON. Names of companies go along, in case one is gone when the draft is opened."""
    every = [item for group in plan.groups for item in group.attendances]
    return json.dumps(
        {
            "on": plan.on.isoformat(),
            "kind": plan.kind,
            "visit": _text(plan.visit_id),
            "groups": [str(key) for key in plan.group_ids],
            "pupils": [str(key) for key in plan.pupil_ids],
            "companies": [[str(item.id), item.name] for item in plan.companies],
            "lines": [[_text(group.group_id), _text(group.line_id)] for group in plan.groups],
            "out": [str(item.pupil_id) for item in every if item.state is State.ABSENT],
            "until": plan.until.isoformat() if plan.until else None,
            "hours": plan.hours,
            "staff": list(plan.staff),
            "texts": {name: getattr(plan, name) for name in _TEXTS},
        },
        ensure_ascii=False,
    )


def read(text: str) -> PlanDraft | None:
    """A draft from its JSON; None when it is damaged or of another form."""
    try:
        found: dict[str, Any] = json.loads(text)
        kind, hours = found["kind"], found.get("hours")
        if kind not in KINDS or not isinstance(hours, int | None):
            return None
        return PlanDraft(
            on=date.fromisoformat(found["on"]),
            kind=kind,
            visit_id=_id(found.get("visit")),
            groups=tuple(map(UUID, found.get("groups", ()))),
            pupils=tuple(map(UUID, found.get("pupils", ()))),
            companies=tuple((UUID(key), str(name)) for key, name in found.get("companies", ())),
            lines={_id(key): _id(line) for key, line in found.get("lines", ())},
            out=frozenset(map(UUID, found.get("out", ()))),
            until=date.fromisoformat(found["until"]) if found.get("until") else None,
            hours=hours,
            staff=tuple(map(str, found.get("staff", ()))),
            texts={name: str(found.get("texts", {}).get(name, "")) for name in _TEXTS},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _text(value: UUID | None) -> str | None:
    return None if value is None else str(value)


def _id(value: str | None) -> UUID | None:
    return None if value is None else UUID(value)
