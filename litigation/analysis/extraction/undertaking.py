"""Whether the contract is for building, for a job to order or for a service, by its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.undertaking import (
    COMMISSION,
    CONSTRUCTION,
    SERVICE,
    Undertaking,
)

_HEAD, _LONGEST = 5, 40  # lines looked at, characters of a title
_TITLE = re.compile(r"(?:合同|协议)(?:书)?(?:（[^）]{1,20}）)?\s{0,4}$")
_GOODS = re.compile(r"买卖|购销|采购|供货|供应|销售|订货|租赁|借款|劳动")
_KINDS = (
    (
        CONSTRUCTION,
        re.compile(
            r"施工|建设工程|装修|装饰|土建|工程(?:总|专业)?(?:承包|分包)|(?:安装|水电|消防|劳务)[^，。]{0,6}分包"
        ),
    ),
    (COMMISSION, re.compile(r"承揽|定作|定制|加工|制作|安装|维修|修理|印刷")),
    (SERVICE, re.compile(r"服务|开发|咨询|设计|监理|物业|运维|推广|策划|保洁|检测|广告|培训")),
)


def undertaking_of(papers: tuple[Paper, ...]) -> Undertaking | None:
    """The kind that the first telling title names; None for goods, and where no title tells."""
    for line in _titles(papers):
        if _GOODS.search(line.text):
            return None
        for kind, words in _KINDS:
            if words.search(line.text):
                return Undertaking(kind, line.cite(0, len(line.text)))
    return None


def _titles(papers: tuple[Paper, ...]) -> Iterator[Line]:
    for paper in papers:
        if paper.kind is DocumentKind.CONTRACT:
            for line in paper.lines[:_HEAD]:
                if len(line.text) <= _LONGEST and _TITLE.search(line.text):
                    yield line
