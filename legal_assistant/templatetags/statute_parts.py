"""The passage of an article that was searched for, its words marked."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statutes.selectors import Hit

register = template.Library()


@register.simple_tag
def marked(hit: Hit) -> SafeString:
    parts: list[tuple[str, str]] = []
    at = 0
    for start, end in hit.marks:
        parts.append((hit.excerpt[at:start], hit.excerpt[start:end]))
        at = end
    marks = format_html_join("", "{}<mark>{}</mark>", parts)
    return format_html("{}{}", marks, hit.excerpt[at:])
