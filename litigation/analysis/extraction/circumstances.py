"""Finds the sentences that tell of assets, of dangers to them and to evidence, of security."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.circumstance import Circumstance, CircumstanceKind
from litigation.analysis.values.facts import DocumentKind

K = CircumstanceKind
_SELLS = r"(?<![买变甩贱])卖掉?(?![方家价场点主])"  # no trade, no seller
_AWAY = (
    r"转移|隐匿|隐藏|变卖|甩卖|贱卖|抽逃|挥霍|转走|转出|往外转|转到|划走|拉走|拆走|搬走|运走"
    rf"|转让|过户|处分|{_SELLS}|抵押"
)
_THINGS = (
    r"财产|资产|商铺|铺面|店面|写字楼|办公楼|土地|存货|应收账款|房产|厂房|房屋|房子|股权|股份|设备|机器|主机|车辆|货车|名下的?车|资金|账户|账上"
    r"|的钱|存款"
)
_WORDS: tuple[tuple[K, re.Pattern[str]], ...] = (
    (
        K.ASSET_RISK,
        re.compile(
            rf"(?:{_AWAY})[^，。；\n]{{0,12}}(?:{_THINGS})|(?:{_THINGS})[^，。；\n]{{0,16}}(?:{_AWAY})"
            r"|(?:股权|股东|法定代表人)[^，。；\n]{0,8}(?:突然|刚|已|被|近期|频繁)[^，。；\n]{0,4}变更"
            r"|(?:转移|搬|运|拉|迁)[到往去至](?:外地|外省|外市|异地|别处)"
            r"|(?:盘|转|卖|兑)(?:出去|掉|给别人|给人)|接盘|愿意盘|盘下|转手|(?:低价|便宜|贱价|半价)(?:就|处理|卖|出|清|转)"
            r"|贱卖|清仓|清空|处理(?:家当|机器|设备|存货|库存)|拆了?(?:在|来|着)卖"
            r"|(?:账户|账上|余额|资金|基本户|银行|款|钱)[^，。；\n]{0,10}(?:划走|划出|往外划|没剩|见底|清零|掏空|转空|取光)"
            r"|(?:老板|法人|负责人|控制人|股东|全家|人)[^，。；\n]{0,8}(?:移民|出境|出国|国外|一走了之|要走人|签证(?:都)?办)"
            r"|跑路|卷款|逃匿|躲债|堵门|搬空|门口[^，。；\n]{0,4}招租|(?:老板|法人|负责人|人)[^，。；\n]{0,4}"
            r"(?:找不到|联系不上|不见了|不知去向)|联系不上|电话[^，。；\n]{0,6}(?:停机|不接|打不通|关机|空号)"
            r"|(?:注销|清算|吊销)(?:登记|程序|手续|公告|营业执照)|申请(?:破产"
            r"|注销)|下落不明|失去联系|失联"
            r"|(?:转让|出兑|出让|招租)(?:告示|启事|广告)|废铁价|问?(?:老板|负责人)[^，。；\n]{0,6}没人知道"
            r"|失信被执行人|限制高?消费|资不抵债|停业|停产|人去楼空|无(?:可供执行|清偿能力)"
        ),
    ),
    (
        K.EVIDENCE_RISK,
        re.compile(
            r"(?:可能|即将|随时|面临|将会|将被|即被|正在)(?:被)?[^，。；\n]{0,6}(?:灭失"
            r"|删除|销毁|覆盖|拆除|篡改|撤回|搬离|腐烂)"
            r"|(?:证据|数据|录像|监控|聊天记录)[^，。；\n]{0,16}(?:难以取得"
            r"|保存期限|只保留|仅保留|保留\d+天|被覆盖)"
            r"|证人[^，。；\n]{0,10}(?:出国|病危|离境|年迈)"
        ),
    ),
    (
        K.SECURITY,
        re.compile(
            r"保全(?:责任)?(?:保险|保函)|担保函|保函|(?:愿意|自愿|同意|已)?提供(?:现金"
            r"|房产|相应|足额)?担保"
        ),
    ),
    (K.SECURED, re.compile(r"(?:已(?:经)?|裁定|予以)(?:对[^，。；\n]{0,20})?(?:查封|冻结|扣押)")),
    (
        K.ASSET,
        re.compile(
            r"名下[^，。；\n]{0,24}(?:房|车|土地|股权|股份|存款|账户|设备|债权|商铺|资产|财产)"
            r"|不动产权?|土地使用权|(?:坐落|位于)[^，。；\n]{0,30}(?:房产"
            r"|房屋|厂房|商铺|住宅|办公楼)"
            r"|(?:车牌|号牌|牌照)(?:号码?)?|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
            r"][A-Z]·?[A-Z0-9]{5,6}(?![A-Z0-9])"
            r"|持有[^，。；\n]{0,20}(?:股权|股份)|应收(?:账款|款项)|到期债权"
            r"|(?:基本|一般)(?:存款)?账户"
        ),
    ),
)
# What anybody may do with goods or a right, a danger only where people talk of a debtor.
_WEAK = re.compile(rf"转让|过户|处分|{_SELLS}|抵押")
_ORDINARY = (
    DocumentKind.CONTRACT, DocumentKind.ORDER, DocumentKind.INVOICE, DocumentKind.DELIVERY_NOTE,
    DocumentKind.REGISTRATION, DocumentKind.JUDGMENT, DocumentKind.BANK_RECEIPT,
)  # fmt: skip
_NEGATED = re.compile(r"(?:没有|未|并未|不存在|无需|不再|尚未|未能)[^，。；\n]{0,6}$")
_MOST_EACH = 20
_MOST_OF_A_LINE = 6
_SHORTEST = 6  # characters of a line that names an asset


def circumstances_of(papers: tuple[Paper, ...]) -> tuple[Circumstance, ...]:
    """The first of each kind, in order of appearance, each sentence once."""
    found: dict[tuple[K, str], Circumstance] = {}
    counts: dict[K, int] = {}
    for paper in papers:
        listed = _is_list_of_assets(paper)
        for line in paper.lines:
            for one in (*_told(line, paper.kind), *(_listed(line) if listed else ())):
                key = (one.kind, one.text)
                if key not in found and counts.get(one.kind, 0) < _MOST_EACH:
                    counts[one.kind] = counts.get(one.kind, 0) + 1
                    found[key] = one
    return tuple(found.values())


def _is_list_of_assets(paper: Paper) -> bool:
    """财产线索清单: every line of such a paper names something that could be secured."""
    head = "".join(line.text for line in paper.lines[:3])
    return re.search(r"财产线索|财产清单|财产状况", head) is not None


def _listed(line: Line) -> Iterator[Circumstance]:
    text = line.text.strip()
    if len(text) >= _SHORTEST and not re.search(r"财产(?:线索|清单|状况)[^，。]{0,4}$", text):
        yield Circumstance(K.ASSET, text[:160], line.cite(0, len(line.text)))


def _told(line: Line, kind_of_paper: DocumentKind) -> Iterator[Circumstance]:
    for kind, pattern in _WORDS:
        for place, hit in enumerate(pattern.finditer(line.text)):
            if place >= _MOST_OF_A_LINE:
                break
            if _NEGATED.search(line.text, max(0, hit.start() - 10), hit.start()):
                continue
            ordinary = kind is K.ASSET_RISK and kind_of_paper in _ORDINARY
            if ordinary and _WEAK.search(hit.group()):
                continue
            low, high = line.passage.sentence(*hit.span())
            yield Circumstance(kind, line.text[low:high].strip()[:160], line.cite(low, high))
