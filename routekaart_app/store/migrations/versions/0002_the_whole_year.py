"""Own target groups and destinations, times and meaning of activities, agreements, own classes, drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.LargeBinary(length=16).with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    for table, name, length in (
        ("enrolment", "target_group", 40),
        ("enrolment", "destination", 20),
        ("enrolment", "destination_name", 200),
        ("activity", "starts_at", 5),
        ("participation", "kind", 20),
    ):
        op.add_column(table, sa.Column(name, sa.String(length=length), nullable=False, server_default=""))
    for name in ("prepared", "met_people", "looked_back"):
        op.add_column("activity", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE participation SET kind = (SELECT kind FROM activity WHERE activity.id = activity_id)")
    op.drop_index("ix_participation_counting", "participation")
    op.create_index(
        "ix_participation_counting",
        "participation",
        ["year", "group_id", "pupil_id", "line_id", "state", "on_date", "kind"],
    )
    _add_agreements()
    _add_people()
    op.create_table(
        "draft",
        sa.Column("id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject_id", ID, nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
    )


def _link(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, initially="DEFERRED", deferrable=True)


def _add_agreements() -> None:
    op.create_table(
        "agreement",
        sa.Column("pupil_id", ID, nullable=False),
        sa.Column("activity_id", ID, nullable=True),
        sa.Column("text", sa.String(length=500), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        _link("agreement", "pupil_id", "pupil"),
        _link("agreement", "activity_id", "activity"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
    )
    op.create_index(op.f("ix_agreement_activity_id"), "agreement", ["activity_id"])
    op.create_index(op.f("ix_agreement_pupil_id_state"), "agreement", ["pupil_id", "state"])
    op.create_index(op.f("ix_agreement_state_due_on"), "agreement", ["state", "due_on"])


def _add_people() -> None:
    op.create_table(
        "guidance",
        sa.Column("user_id", ID, nullable=False),
        sa.Column("group_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        _link("guidance", "user_id", "app_user"),
        _link("guidance", "group_id", "pupil_group"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guidance")),
    )
    op.create_index(op.f("ix_guidance_user_id_group_id"), "guidance", ["user_id", "group_id"])
    op.create_table(
        "apart",
        sa.Column("first_id", ID, nullable=False),
        sa.Column("second_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        _link("apart", "first_id", "pupil"),
        _link("apart", "second_id", "pupil"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_apart")),
    )
    op.create_index(op.f("ix_apart_first_id"), "apart", ["first_id"])
    op.create_index(op.f("ix_apart_second_id"), "apart", ["second_id"])
