"""The English catalogues under locale/en: read, brought up to date, written without noise."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from django.conf import settings

from scripts.messages.sources import messages

DOMAINS = ("django", "djangojs")
# Dates and line numbers in the file would make every branch collide with every other.
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


def catalog_path(domain: str) -> Path:
    folder: Path = settings.BASE_DIR / "locale" / "en" / "LC_MESSAGES"
    return folder / f"{domain}.po"


def template(domain: str) -> Catalog:
    """All texts of the sources, untranslated."""
    catalog = _empty(domain)
    for message in messages(domain):
        catalog.add(message.key, context=message.context)
    return catalog


def stored(domain: str) -> Catalog:
    """The catalogue as it is kept; an empty one before the first update."""
    path = catalog_path(domain)
    if not path.exists():
        return _empty(domain)
    with path.open("rb") as file:
        return read_po(file, locale="en", domain=domain)


def update(domain: str) -> Catalog:
    """Adds new texts untranslated, drops those that no source has any more, and writes."""
    old, fresh = stored(domain), template(domain)
    for message in fresh:
        kept = old.get(message.id, context=message.context) if message.id else None
        if kept is not None and kept.pluralizable == message.pluralizable:
            message.string = kept.string
    path = catalog_path(domain)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, fresh, no_location=True, sort_output=True, width=100)
    return fresh


def _empty(domain: str) -> Catalog:
    return Catalog(
        locale="en",
        domain=domain,
        project="legal_assistant",
        version="1",
        creation_date=EPOCH,
        revision_date=EPOCH,
        fuzzy=False,
        msgid_bugs_address="-",
        last_translator="-",
        language_team="English",
        header_comment="# English; the texts in the sources are Chinese. `make messages` updates.",
    )
