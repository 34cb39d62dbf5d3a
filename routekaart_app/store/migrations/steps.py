"""Brings a database to the newest schema: all steps in one transaction, or none."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa


def upgrade(connection: sa.Connection, schema: int) -> None:
    """Run the steps that are missing up to `schema` and note it in the file's header, in the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, f"{schema:04d}")
    connection.exec_driver_sql(f"PRAGMA user_version = {int(schema)}")
