"""What is told in English whoever asks: beside the Chinese, or before a request has a language."""

from __future__ import annotations

from django.utils.translation import gettext, override

from pipeline.said import Said


def in_english(said: Said) -> str:
    with override("en"):
        return said.told(gettext)
