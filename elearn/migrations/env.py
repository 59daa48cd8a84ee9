"""Run migrations on the engine that the command line hands over."""

from alembic import context

engine = context.config.attributes["engine"]
metadata = context.config.attributes["metadata"]

with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
