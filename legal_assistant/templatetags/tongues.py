"""The language of what stands on a page, where it is not the page's own."""

from __future__ import annotations

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from pipeline.tongues import chinese_marked

register = template.Library()


class ChineseTold(template.Node):
    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        html = self.nodelist.render(context)
        if (get_language() or "zh").startswith("zh"):
            return html
        return mark_safe(chinese_marked(html))  # noqa: S308  what was rendered, and marks


@register.tag("chinesetold")
def chinese_told(parser: Parser, token: Token) -> ChineseTold:
    """Marks Chinese in what stands inside, unless the whole page is Chinese."""
    nodelist = parser.parse(("endchinesetold",))
    parser.delete_first_token()
    return ChineseTold(nodelist)
