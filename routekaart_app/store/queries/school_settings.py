"""Reads behind the choices of a whole administration."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from routekaart_app.store.models import SchoolSetting


def setting(session: Session, name: str) -> SchoolSetting | None:
    """One setting; None while nobody chose."""
    return session.scalars(select(SchoolSetting).where(SchoolSetting.name == name)).one_or_none()
