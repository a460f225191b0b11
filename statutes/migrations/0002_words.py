"""The full-text index, made by the database in use."""

from django.db import migrations

SQLITE = (
    "CREATE VIRTUAL TABLE statutes_words USING fts5(words, tokenize='unicode61')",
    "CREATE TRIGGER statutes_article_gone AFTER DELETE ON statutes_article "
    "BEGIN DELETE FROM statutes_words WHERE rowid = old.id; END",
)
# A column, not a table of its own: a foreign key would forbid truncating the articles.
POSTGRES = (
    "ALTER TABLE statutes_article ADD COLUMN words tsvector",
    "CREATE INDEX statutes_words_gin ON statutes_article USING gin (words)",
)


def make(apps, editor):
    for statement in POSTGRES if editor.connection.vendor == "postgresql" else SQLITE:
        editor.execute(statement)


def drop(apps, editor):
    if editor.connection.vendor == "postgresql":
        editor.execute("ALTER TABLE statutes_article DROP COLUMN words")
        return
    editor.execute("DROP TRIGGER statutes_article_gone")
    editor.execute("DROP TABLE statutes_words")


class Migration(migrations.Migration):
    dependencies = [("statutes", "0001_initial")]
    operations = [migrations.RunPython(make, drop)]
