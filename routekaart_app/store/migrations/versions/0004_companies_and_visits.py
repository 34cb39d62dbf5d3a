"""What is known of companies, visits of several groups and how they went, sector agreements, what is on offer."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ID = sa.LargeBinary(length=16).with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    _grow_companies()
    op.add_column("school", _new_word("phone", 40))
    op.create_table(
        "company_contact",
        _id("company_id"),
        *(_word(name, length) for name, length in (("name", 200), ("role", 100), ("phone", 40), ("email", 200))),
        _number("position"),
        _id("id"),
        _link("company_contact", "company_id", "company"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company_contact")),
    )
    _index("company_contact", "company_id")
    _add_visits()
    _tie_activities()
    _add_sector_agreements()
    _add_offers()


def _link(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, initially="DEFERRED", deferrable=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _word(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False)


def _new_word(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False, server_default="")


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _id(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, ID, nullable=nullable)


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def _grow_companies() -> None:
    """`sector` grows as well, for entries of a school's own, by way of a new column: SQLite widens none."""
    for name, length in (
        ("address", 300), ("code_scheme", 10), ("code_version", 10), ("code", 20), ("chamber", 60), ("would_host", 10),
    ):  # fmt: skip
        op.add_column("company", _new_word(name, length))
    for name in ("capacity_per_visit", "capacity_per_year"):
        op.add_column("company", _number(name, nullable=True))
    for name, empty in (("suitable_for", "[]"), ("languages", "[]"), ("accessibility", ""), ("terms", "")):
        op.add_column("company", sa.Column(name, sa.Text(), nullable=False, server_default=empty))
    op.add_column("company", sa.Column("last_contact_on", sa.Date(), nullable=True))
    op.add_column("company", _new_word("wider_sector", 40))
    op.execute("UPDATE company SET wider_sector = sector")
    op.drop_column("company", "sector")
    op.execute("ALTER TABLE company RENAME COLUMN wider_sector TO sector")


def _add_visits() -> None:
    op.create_table(
        "visit",
        _word("kind", 20),
        _word("title", 200),
        sa.Column("until_date", sa.Date(), nullable=True),
        _number("hours", nullable=True),
        _word("place", 300),
        _word("transport", 200),
        *(_text(name) for name in ("staff", "question", "surprised", "company_remark", "teacher_remark")),
        _word("would_host", 10),
        sa.Column("cancelled_on", sa.Date(), nullable=True),
        _word("cancelled_because", 200),
        _number("sequence"),
        _id("id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
    )
    op.create_table(
        "visit_company",
        _id("visit_id"),
        _id("company_id"),
        _number("position"),
        _id("id"),
        _link("visit_company", "visit_id", "visit"),
        _link("visit_company", "company_id", "company"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_company")),
    )
    for column in ("visit_id", "company_id"):
        _index("visit_company", column)


def _tie_activities() -> None:
    op.add_column("activity", _new_word("ends_at", 5))
    op.add_column("activity", _id("visit_id", nullable=True))
    _index("activity", "visit_id")
    _index("activity", "on_date")


def _add_sector_agreements() -> None:
    op.create_table(
        "sector_agreement",
        _id("school_year_id"),
        _word("sector", 40),
        _word("plan", 200),
        _id("company_id", nullable=True),
        _word("what", 10),
        _number("promised"),
        _word("promised_by", 200),
        _word("promised_to", 200),
        _text("note"),
        _id("id"),
        _link("sector_agreement", "school_year_id", "school_year"),
        _link("sector_agreement", "company_id", "company"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sector_agreement")),
    )
    _index("sector_agreement", "company_id")
    _index("sector_agreement", "school_year_id", "sector")


def _add_offers() -> None:
    op.create_table(
        "offer",
        _id("company_id", nullable=True),
        _word("title", 200),
        _word("kind", 20),
        _text("description"),
        _text("suitable_for"),
        _number("minutes", nullable=True),
        _number("most_pupils", nullable=True),
        _id("id"),
        _link("offer", "company_id", "company"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer")),
    )
    _index("offer", "company_id")
