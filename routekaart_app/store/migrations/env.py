"""Runs the steps on the connection of the vault, in the transaction that the caller began."""

from alembic import context

from routekaart_app.store.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
