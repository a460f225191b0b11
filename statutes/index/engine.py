"""Keeps the index and asks it; SQLite has FTS5, PostgreSQL a GIN index over a tsvector."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from django.db import connection

from statutes.index.words import words_of

Phrases = Sequence[tuple[str, ...]]
BATCH = 500


class Engine(Protocol):
    """Rows are articles by id; phrases must all occur."""

    def add(self, articles: Iterable[tuple[int, str]]) -> None: ...

    def ranked(self, phrases: Phrases, *, limit: int, among: Sequence[int] | None) -> list[int]:
        """Ids of articles, best first; `among` are versions."""
        ...


class SqliteEngine:
    """Deletions follow the articles by a trigger."""

    def add(self, articles: Iterable[tuple[int, str]]) -> None:
        rows = [(id, " ".join(words_of(text))) for id, text in articles]
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO statutes_words (rowid, words) VALUES (%s, %s)", rows)

    def ranked(self, phrases: Phrases, *, limit: int, among: Sequence[int] | None) -> list[int]:
        match = " AND ".join(f'"{" ".join(phrase)}"' for phrase in phrases)
        where, parameters = _among(among)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT a.id FROM statutes_words w JOIN statutes_article a ON a.id = w.rowid "
                f"WHERE statutes_words MATCH %s {where} "
                "ORDER BY bm25(statutes_words), a.id LIMIT %s",
                [match, *parameters, limit],
            )
            return [id for (id,) in cursor.fetchall()]


class PostgresEngine:
    """The words are a column of the articles, which only this index knows of."""

    def add(self, articles: Iterable[tuple[int, str]]) -> None:
        rows = [(id, " ".join(words_of(text))) for id, text in articles]
        with connection.cursor() as cursor:
            for at in range(0, len(rows), BATCH):
                part = rows[at : at + BATCH]
                values = ", ".join(["(%s, %s)"] * len(part))
                cursor.execute(
                    "UPDATE statutes_article a SET words = to_tsvector('simple', given.words) "
                    f"FROM (VALUES {values}) AS given (id, words) WHERE a.id = given.id",
                    [value for row in part for value in row],
                )

    def ranked(self, phrases: Phrases, *, limit: int, among: Sequence[int] | None) -> list[int]:
        query = " && ".join(["phraseto_tsquery('simple', %s)"] * len(phrases))
        said = [" ".join(phrase) for phrase in phrases]
        where, parameters = _among(among)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT a.id FROM statutes_article a, LATERAL (SELECT {query} AS q) asked "
                f"WHERE a.words @@ asked.q {where} "
                "ORDER BY ts_rank_cd(a.words, asked.q, 1) DESC, a.id LIMIT %s",
                [*said, *parameters, limit],
            )
            return [id for (id,) in cursor.fetchall()]


def engine() -> Engine:
    """The one for the configured database."""
    return PostgresEngine() if connection.vendor == "postgresql" else SqliteEngine()


def _among(versions: Sequence[int] | None) -> tuple[str, list[int]]:
    if versions is None:
        return "", []
    marks = ", ".join(["%s"] * len(versions))
    return f"AND a.version_id IN ({marks})", list(versions)
