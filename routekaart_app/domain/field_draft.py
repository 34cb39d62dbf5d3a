"""What the fields of a small form held when it was left, as the text of a draft and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

NOTE, CONTACT, AGREEMENT, CHOICE, PUPIL, OFFER = "note", "contact", "agreement", "choice", "pupil", "offer"
"""What such drafts are called among the others (`domain.today.DraftItem`)."""
ABOUT_A_PUPIL = (NOTE, CONTACT, AGREEMENT, CHOICE, PUPIL)


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """What stood in each field, by its name: what was typed apart from what was chosen, so that words can be read where
    the form cannot be opened again.

    `of` are the keys of what was being changed, the first of them "" for something new; `changed` names the fields that
    were different from it.
    """

    of: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()

    def values(self, *, only_changed: bool) -> dict[str, str]:
        """What to fill in. Of something that is still there `only_changed`, so that a draft takes back nothing that was
        written meanwhile; else everything."""
        every = {**self.texts, **self.chosen}
        return {name: value for name, value in every.items() if not only_changed or name in self.changed}

    def key(self, place: int) -> UUID | None:
        """One of the keys it is `of`; None where that says nothing."""
        try:
            return UUID(self.of[place])
        except (IndexError, ValueError):
            return None


def content(draft: FieldDraft) -> str:
    """A draft as JSON."""
    return json.dumps(
        {
            "of": list(draft.of),
            "texts": dict(draft.texts),
            "chosen": dict(draft.chosen),
            "changed": sorted(draft.changed),
        },
        ensure_ascii=False,
    )


def read(text: str) -> FieldDraft:
    """A draft from its JSON, as far as that can be read."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return FieldDraft()
    kept = found if isinstance(found, dict) else {}
    return FieldDraft(
        of=_words(kept.get("of")),
        texts=_texts(kept.get("texts")),
        chosen=_texts(kept.get("chosen")),
        changed=frozenset(_words(kept.get("changed"))),
    )


def _texts(found: Any) -> dict[str, str]:
    held = found.items() if isinstance(found, dict) else ()
    return {name: value for name, value in held if isinstance(value, str)}


def _words(found: Any) -> tuple[str, ...]:
    return tuple(item for item in found if isinstance(item, str)) if isinstance(found, list) else ()
