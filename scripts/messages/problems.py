"""What is wrong with the translations, one sentence per fault."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message
from django.template.base import Lexer, TokenType

from scripts.messages.catalogs import DOMAINS, catalog_path, stored, template
from scripts.messages.sources import ROOT, templates

PLACEHOLDER = re.compile(r"%\(\w+\)[sdf]|%[sdf]|\{\w*\}")
HTML_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
CHINESE = re.compile(r"[\u4e00-\u9fff]")
# A language is called by its own name.
SAME_IN_ENGLISH = {"简体中文"}
OWN_WORDS = {"_language_switch.html"}


def problems() -> Iterator[str]:
    """Missing, superfluous and broken translations, and Chinese texts outside gettext."""
    for domain in DOMAINS:
        yield from _of_catalog(domain)
    yield from _unmarked_templates()


def _of_catalog(domain: str) -> Iterator[str]:
    name, wanted, kept = catalog_path(domain).name, template(domain), stored(domain)
    for message in wanted:
        if message.id:
            yield from _of_message(name, message, kept)
    for message in kept:
        if message.id and wanted.get(message.id, context=message.context) is None:
            yield f"{name}: no source has {message.id!r} any more (make messages)"


def _of_message(name: str, wanted: Message, kept: Catalog) -> Iterator[str]:
    message = kept.get(wanted.id, context=wanted.context)
    strings = _all(message.string) if message else ()
    if not strings or not all(strings):
        yield f"{name}: {wanted.id!r} has no English"
        return
    if message and message.fuzzy:
        yield f"{name}: {wanted.id!r} is marked fuzzy"
    for string in strings:
        if string in _all(wanted.id) and CHINESE.search(string) and string not in SAME_IN_ENGLISH:
            yield f"{name}: {wanted.id!r} is still Chinese"
        if _placeholders(string) - _placeholders("".join(_all(wanted.id))):
            yield f"{name}: {string!r} has placeholders that {wanted.id!r} has not"
    if _placeholders(_all(wanted.id)[-1]) - _placeholders(strings[-1]):
        yield f"{name}: {strings[-1]!r} lacks placeholders of {wanted.id!r}"


def _unmarked_templates() -> Iterator[str]:
    for path in templates():
        inside = path.name in OWN_WORDS
        for token in Lexer(path.read_text(encoding="utf-8")).tokenize():
            if token.token_type == TokenType.BLOCK:
                inside = _still_inside(token.contents, inside)
            elif token.token_type == TokenType.TEXT and not inside:
                shown = HTML_COMMENT.sub(lambda hit: "\n" * hit[0].count("\n"), token.contents)
                found = CHINESE.search(shown)
                if found:
                    line = (token.lineno or 0) + shown[: found.start()].count("\n")
                    where = f"{path.relative_to(ROOT)}:{line}"
                    yield f"{where}: Chinese text outside gettext near {found.group()!r}"


def _still_inside(block: str, inside: bool) -> bool:
    word = block.split()[0]
    if word in ("blocktranslate", "blocktrans", "comment"):
        return True
    return inside and word not in ("endblocktranslate", "endblocktrans", "endcomment")


def _all(value: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))
