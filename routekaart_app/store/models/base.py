"""What every table shares: ids as 16 bytes, lists as JSON text, names for constraints."""

from __future__ import annotations

import json
import uuid
from functools import lru_cache
from typing import Any, ClassVar

from sqlalchemy import LargeBinary, MetaData, Text, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from routekaart_app.clock import new_id


class Id(TypeDecorator[uuid.UUID]):
    """A UUID, kept as 16 bytes in SQLite and as the native type elsewhere."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(LargeBinary(16) if dialect.name == "sqlite" else Uuid())

    def process_bind_param(self, value: uuid.UUID | None, dialect: Dialect) -> Any:
        return value.bytes if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> uuid.UUID | None:
        return uuid.UUID(bytes=value) if isinstance(value, bytes) else value


class Words(TypeDecorator[tuple[Any, ...]]):
    """A short list of words or whole numbers, kept as JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Any, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Any, ...] | None:
        return None if value is None else _read(value)


@lru_cache(4096)
def _read(text: str) -> tuple[Any, ...]:
    """Kept, since the same few lists come by in thousands of rows."""
    return tuple(json.loads(text))


class Base(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {uuid.UUID: Id(), tuple[str, ...]: Words(), tuple[int, ...]: Words()}


class Row(Base):
    """A table whose rows are journaled: what is written to it can be undone, told and exchanged.

    `derived` names the columns that the store fills from other rows; they are not journaled.
    """

    __abstract__ = True
    derived: ClassVar[frozenset[str]] = frozenset()

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
