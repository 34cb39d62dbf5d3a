"""Guardians, contact with them, letters of a school; and participations of an activity found by their state."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

ID = sa.LargeBinary(length=16).with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    op.add_column("pupil", sa.Column("parents_agreed_on", sa.Date(), nullable=True))
    _add_guardians()
    _add_contacts()
    op.create_table(
        "letter_text",
        *(_word(name, length) for name, length in (("key", 40), ("language", 8), ("name", 200), ("subject", 200))),
        *(_text(name) for name in ("body", "slip")),
        _id("id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_text")),
    )
    _index("letter_text", "key", "language")
    op.drop_index(op.f("ix_participation_activity_id"), "participation")
    _index("participation", "activity_id", "state")


def _link(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, initially="DEFERRED", deferrable=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _word(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False)


def _yes_or_no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _id(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, ID, nullable=nullable)


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def _add_guardians() -> None:
    op.create_table(
        "guardian",
        _word("name", 200),
        _word("talk_language", 8),
        _word("paper_language", 8),
        _yes_or_no("needs_interpreter"),
        *(_word(name, length) for name, length in (("phone", 40), ("email", 200), ("address", 300), ("work", 200))),
        sa.Column("work_agreed_on", sa.Date(), nullable=True),
        _id("company_id", nullable=True),
        _id("id"),
        _link("guardian", "company_id", "company"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guardian")),
    )
    _index("guardian", "company_id")
    op.create_table(
        "guardianship",
        _id("pupil_id"),
        _id("guardian_id"),
        _word("relation", 20),
        _word("custody", 12),
        _yes_or_no("do_not_send"),
        _word("do_not_send_because", 200),
        sa.Column("position", sa.Integer(), nullable=False),
        _id("id"),
        _link("guardianship", "pupil_id", "pupil"),
        _link("guardianship", "guardian_id", "guardian"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guardianship")),
    )
    for column in ("pupil_id", "guardian_id"):
        _index("guardianship", column)


def _add_contacts() -> None:
    op.create_table(
        "parent_contact",
        _id("activity_id"),
        _id("pupil_id"),
        _id("guardian_id", nullable=True),
        *(_word(name, 20) for name in ("who", "form", "role")),
        _yes_or_no("attended"),
        _word("language", 8),
        _yes_or_no("had_interpreter"),
        _text("words"),
        _id("id"),
        _link("parent_contact", "activity_id", "activity"),
        _link("parent_contact", "pupil_id", "pupil"),
        _link("parent_contact", "guardian_id", "guardian"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parent_contact")),
    )
    for column in ("activity_id", "guardian_id"):
        _index("parent_contact", column)
    _index("parent_contact", "pupil_id", "attended")
