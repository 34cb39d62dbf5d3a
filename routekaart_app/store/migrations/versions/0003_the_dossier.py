"""Reflections and growth, choices, notes, verdicts, a school's own lists and settings, and more about talks."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ID = sa.LargeBinary(length=16).with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    op.add_column("enrolment", sa.Column("look_back", sa.String(length=20), nullable=False, server_default=""))
    op.add_column("enrolment", sa.Column("looked_back_on", sa.Date(), nullable=True))
    op.add_column("activity", sa.Column("talk_kind", sa.String(length=40), nullable=False, server_default=""))
    op.add_column("activity", sa.Column("about_id", ID, nullable=True))
    op.add_column("activity", sa.Column("competencies", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("activity", sa.Column("present", sa.Text(), nullable=False, server_default="[]"))
    op.create_index(op.f("ix_activity_about_id"), "activity", ["about_id"])
    _add_reflections()
    _add_choices()
    _add_notes()
    _add_lists()


def _link(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, initially="DEFERRED", deferrable=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _word(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False)


def _id(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, ID, nullable=nullable)


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def _add_reflections() -> None:
    op.create_table(
        "reflection",
        _id("pupil_id"),
        _id("activity_id", nullable=True),
        _id("talk_id", nullable=True),
        sa.Column("on_date", sa.Date(), nullable=False),
        _text("goal"),
        _text("result"),
        _text("evaluation"),
        _text("next_step"),
        _text("guide_words"),
        _id("id"),
        _link("reflection", "pupil_id", "pupil"),
        _link("reflection", "activity_id", "activity"),
        _link("reflection", "talk_id", "activity"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reflection")),
    )
    for column in ("pupil_id", "activity_id", "talk_id"):
        _index("reflection", column)
    op.create_table(
        "growth",
        _id("pupil_id"),
        _id("reflection_id", nullable=True),
        sa.Column("on_date", sa.Date(), nullable=False),
        _word("competency", 2),
        _word("pupil_view", 20),
        _word("guide_view", 20),
        _id("id"),
        _link("growth", "pupil_id", "pupil"),
        _link("growth", "reflection_id", "reflection"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_growth")),
    )
    _index("growth", "reflection_id")
    _index("growth", "pupil_id", "competency", "on_date")


def _add_choices() -> None:
    op.create_table(
        "choice",
        _id("pupil_id"),
        sa.Column("on_date", sa.Date(), nullable=False),
        _word("kind", 20),
        _word("value", 200),
        _word("state", 20),
        _word("promise", 20),
        _text("reason"),
        _id("company_id", nullable=True),
        _id("id"),
        _link("choice", "pupil_id", "pupil"),
        _link("choice", "company_id", "company"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_choice")),
    )
    _index("choice", "company_id")
    _index("choice", "pupil_id", "kind", "on_date")
    _index("choice", "kind", "on_date")


def _add_notes() -> None:
    op.create_table(
        "note",
        _id("pupil_id"),
        _id("activity_id", nullable=True),
        _id("author_id", nullable=True),
        sa.Column("on_date", sa.Date(), nullable=False),
        _word("kind", 20),
        _text("text"),
        _id("id"),
        _link("note", "pupil_id", "pupil"),
        _link("note", "activity_id", "activity"),
        _link("note", "author_id", "app_user"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
    )
    _index("note", "pupil_id")
    _index("note", "activity_id")
    op.create_table(
        "verdict",
        _id("pupil_id"),
        sa.Column("on_date", sa.Date(), nullable=False),
        _word("judged_by", 200),
        _text("note"),
        _id("id"),
        _link("verdict", "pupil_id", "pupil"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict")),
    )
    _index("verdict", "pupil_id")


def _add_lists() -> None:
    op.create_table(
        "list_item",
        _word("list", 30),
        _word("key", 40),
        _word("scope", 20),
        _word("text", 500),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_hidden", sa.Boolean(), nullable=False),
        _id("id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_item")),
    )
    _index("list_item", "list")
    op.create_table(
        "school_setting",
        _word("name", 40),
        _text("value"),
        _id("id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_setting")),
        sa.UniqueConstraint("name", name=op.f("uq_school_setting_name")),
    )
