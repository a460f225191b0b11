"""`update` writes the English catalogues anew, `check` says what is missing in them."""

from __future__ import annotations

import os
import sys

import django


def main(verb: str) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "legal_assistant.settings")
    django.setup()
    return {"update": _update, "check": _check}[verb]()


def _update() -> int:
    from scripts.messages.catalogs import DOMAINS, update

    for domain in DOMAINS:
        catalog = update(domain)
        missing = sum(not any(message.string or ()) for message in catalog if message.id)
        print(f"{domain}: {len(catalog)} texts, {missing} of them without English")
    return 0


def _check() -> int:
    from scripts.messages.problems import problems

    found = list(problems())
    print("\n".join(found) or "translations complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
