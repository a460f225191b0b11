"""What the deal is about: the goods, the works or the service, as the papers name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.tables import rows_of
from litigation.analysis.values.sources import Citation

_COLUMN = re.compile(
    r"(?:产品|货物|商品|材料|设备|物资|项目|服务|工程)?(?:品名|名称)(?:及?规格(?:型号)?)?"
    r"|品名(?:规格)?|货物|商品"
)
_LABELLED = re.compile(
    r"(?:产品|货物|标的物?|商品|采购|租赁物|工程|服务|项目|加工|运输货物)(?:名称|内容|项目"
    r"|标的)?：\s?"
    r"(?P<goods>[^，。；：\t]{2,24})"
)
_TOLD = re.compile(
    r"(?:供应|采购|购买|销售|出售|订购|承建|承揽|承租|租赁|运输|加工|定作|开发"
    r"|委托[^，。；]{0,4}完成)(?P<goods>"
    r"(?!合同|协议|事宜|方|商|单位|给|的|及|和|与|区|款|费|部|人)[一-龥A-Za-z0-9]{2,12}?)(?=一批|若干|等|事宜|，|。|；|\d"
    r"|[一二两三四五六七八九十]{1,3}[台套批件个吨辆])"
)
_NOT_GOODS = re.compile(
    r"不足|紧张|短缺|困难|差价|款在$|合同|协议|期限|租金|费用|价款|责任|义务|方式|地点|日期|金额|公司|[甲乙买卖供需双]方|原告|被告|合计|^[\d.\-]+$|^名称$"
)
_MOST = 12

Goods = tuple[tuple[str, tuple[Citation, ...]], ...]


def goods_of(papers: tuple[Paper, ...]) -> Goods:
    """Names with their places, from the first paper that gives any: tables, labels, then prose."""
    for paper in papers:
        for reader in (_rows, _labels, _prose):
            found: dict[str, tuple[Citation, ...]] = {}
            for name, cited in reader(paper):
                if not _NOT_GOODS.search(name) and len(found) < _MOST:
                    found.setdefault(name, cited)
            if found:
                return tuple(found.items())
    return ()


_COUNT = re.compile(r"(?:采购|供货|交货|订货|合同)?数量(?:（(?P<unit>[^（）]{1,4})）)?")


def counts_of(papers: tuple[Paper, ...], goods: Goods) -> tuple[str, ...]:
    """How much of each of the goods the table that names them tells; empty for what it does not."""
    told: dict[str, str] = {}
    named = {name: cited[0].document for name, cited in goods if cited}
    for paper in papers:
        for row in rows_of(paper):
            count = next((c for c in row.cells if _COUNT.fullmatch(c.header)), None)
            for cell in row.cells if count else ():
                if count and named.get(cell.text) == paper.id:
                    hit = _COUNT.fullmatch(count.header)
                    unit = (hit["unit"] or "") if hit else ""
                    told.setdefault(cell.text, f"{count.text}{unit}")
    return tuple(told.get(name, "") for name, _cited in goods)


def _rows(paper: Paper) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    for row in rows_of(paper):
        for cell in row.cells:
            named = _COLUMN.fullmatch(cell.header) and not row.is_total
            if named and 2 <= len(cell.text) <= 24:
                yield cell.text, row.line.cite(cell.start, cell.end)


def _labels(paper: Paper) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    for line in paper.lines:
        for hit in _LABELLED.finditer(line.text):
            yield hit["goods"].strip(), line.cite(*hit.span("goods"))


def _prose(paper: Paper) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    for line in paper.lines:
        for hit in _TOLD.finditer(line.plain):
            yield hit["goods"], line.cite(*hit.span("goods"))
