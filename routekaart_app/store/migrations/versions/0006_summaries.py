"""Summaries that were kept, and stories that may be told."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

ID = sa.LargeBinary(length=16).with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "frozen_summary",
        _id("school_year_id"),
        sa.Column("scope", sa.String(length=200), nullable=False),
        sa.Column("counted_on", sa.Date(), nullable=False),
        sa.Column("frozen_at", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        _id("id"),
        _link("frozen_summary", "school_year_id", "school_year"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_frozen_summary")),
    )
    _index("frozen_summary", "school_year_id", "scope")
    op.create_table(
        "story",
        _id("school_year_id"),
        _id("pupil_id"),
        sa.Column("text", sa.Text(), nullable=False),
        *(sa.Column(name, sa.String(length=20), nullable=False) for name in ("whose", "agreed_by")),
        sa.Column("agreed_on", sa.Date(), nullable=False),
        _id("id"),
        _link("story", "school_year_id", "school_year"),
        _link("story", "pupil_id", "pupil"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story")),
    )
    for column in ("school_year_id", "pupil_id"):
        _index("story", column)


def _link(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, initially="DEFERRED", deferrable=True)


def _id(name: str) -> sa.Column[object]:
    return sa.Column(name, ID, nullable=False)


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))
