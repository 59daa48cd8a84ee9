"""How a database is put back as it was, in milliseconds."""

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg

# A row is written anew by every insert and update, under the number of its transaction
# (xmin). Equal counts and equal sums of these numbers mean: nobody touched the table.
REMEMBER = """
CREATE SCHEMA remembered;

CREATE TABLE remembered.tables AS
SELECT c.relname AS name, 'copy of ' || c.relname AS copy,
       (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
         WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '')
       AS columns,
       NULL::bigint AS amount, NULL::numeric AS writers
  FROM pg_class c
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r';

CREATE TABLE remembered.counters AS
SELECT schemaname || '.' || quote_ident(sequencename) AS name, start_value AS value,
       last_value AS last
  FROM pg_sequences WHERE schemaname = 'public';

CREATE FUNCTION remembered.restore() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kept record;
    now_amount bigint;
    now_writers numeric;
    look constant text := 'SELECT count(*), sum(xmin::text::bigint) FROM public.%I';
BEGIN
    FOR kept IN SELECT * FROM remembered.tables LOOP
        EXECUTE format(look, kept.name) INTO now_amount, now_writers;
        CONTINUE WHEN (now_amount, now_writers)
            IS NOT DISTINCT FROM (kept.amount, kept.writers);
        EXECUTE format('DELETE FROM public.%I', kept.name);
        EXECUTE format(
            'INSERT INTO public.%1$I (%3$s) OVERRIDING SYSTEM VALUE '
            'SELECT %3$s FROM remembered.%2$I', kept.name, kept.copy, kept.columns);
        EXECUTE format(look, kept.name) INTO now_amount, now_writers;
        UPDATE remembered.tables SET amount = now_amount, writers = now_writers
         WHERE name = kept.name;
    END LOOP;
    PERFORM setval(name::regclass, coalesce(last, value), last IS NOT NULL)
       FROM remembered.counters;
END $$;

DO $$
DECLARE kept record;
BEGIN
    FOR kept IN SELECT * FROM remembered.tables LOOP
        EXECUTE format(
            'CREATE TABLE remembered.%I AS TABLE public.%I', kept.copy, kept.name);
    END LOOP;
END $$;
"""


class SqliteMemory:
    """A SQLite file and a copy of it in memory."""

    def __init__(self, file: Path) -> None:
        self.file, self.copy = file, sqlite3.connect(":memory:")

    def remember(self) -> None:
        """Keep what the file holds now."""
        with closing(sqlite3.connect(self.file)) as live:
            live.backup(self.copy)

    def restore(self) -> None:
        """Give the file back what it held; a writer that still holds it is an error."""
        with closing(sqlite3.connect(self.file)) as live:
            live.execute("PRAGMA synchronous = OFF")
            self.copy.backup(live)

    def close(self) -> None:
        """Forget the copy."""
        self.copy.close()


class PostgresqlMemory:
    """A PostgreSQL database and a copy of every table in a schema of its own."""

    def __init__(self, dsn: str) -> None:
        # No trigger and no foreign key fires while rows are put back; whoever still holds
        # one of them after a second is a test that forgot to end its transaction.
        options = "-c session_replication_role=replica -c lock_timeout=1s"
        self.line = psycopg.connect(dsn, autocommit=True, options=options)

    def remember(self) -> None:
        """Keep what every table and counter holds now."""
        self.line.execute(REMEMBER)
        self.restore()

    def restore(self) -> None:
        """Put back the tables that somebody wrote to, and every counter."""
        self.line.execute("SELECT remembered.restore()")

    def close(self) -> None:
        """Hang up."""
        self.line.close()
