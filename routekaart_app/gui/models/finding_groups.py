"""What was found in a batch of reports, in groups: what stands on the paper, who gets it, and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from routekaart_app.errors import Problem
from routekaart_app.i18n import N_, ngettext
from routekaart_app.i18n import gettext as _

MOST_FINDINGS = 5
"""Sentences that show of one group; of more it is said how many they are."""
_GROUPS = (
    (N_("Who gets it"), frozenset({"age", "custody", "guardian", "birth", "language"})),
    (N_("On the paper"), frozenset({"note", "name", "moments", "words", "next", "letters"})),
)


def told(problems: Sequence[Problem]) -> str:
    """All of it as one text, with headings where there is more than one group; "" for nothing."""
    grouped = [(_(name), [one for one in problems if one.field in fields]) for name, fields in _GROUPS]
    rest = [one for one in problems if not any(one.field in fields for _name, fields in _GROUPS)]
    groups = [(name, found) for name, found in (*grouped, ("", rest)) if found]
    lines = []
    for name, found in groups:
        lines += [name] if name and len(groups) > 1 else []
        lines += _listed(found)
    return "\n".join((_("Worth a look first:"), *lines)) if lines else ""


def _listed(problems: Sequence[Problem]) -> list[str]:
    listed = [f"• {problem.message}" for problem in problems[:MOST_FINDINGS]]
    more = len(problems) - MOST_FINDINGS
    if more > 0:
        listed.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
    return listed
