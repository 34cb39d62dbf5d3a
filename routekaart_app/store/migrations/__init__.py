"""Alembic steps, each one transaction."""
