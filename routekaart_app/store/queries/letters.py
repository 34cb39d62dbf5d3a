"""Reads behind the letters to parents: what a school wrote of its own."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from routekaart_app.store.models import LetterText


def texts(session: Session, key: str = "", language: str = "") -> Sequence[LetterText]:
    """What a school wrote or changed, by key and language; of one letter and in one language if given."""
    found = select(LetterText)
    if key:
        found = found.where(LetterText.key == key)
    if language:
        found = found.where(LetterText.language == language)
    return session.scalars(found.order_by(LetterText.key, LetterText.language, LetterText.id)).all()
