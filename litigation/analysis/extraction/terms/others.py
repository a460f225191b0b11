"""Quality period, jurisdiction and the clause on counsel's fee."""

from __future__ import annotations

import re

from litigation.analysis.extraction.terms.clauses import Clause, number_of
from litigation.analysis.values.sources import Citation

_QUALITY = re.compile(r"质量|异议|检验|验收|瑕疵|数量|外观")
_OBJECTION = re.compile(r"异议|提出|通知|检验期|反馈|反映|告知|来函|函告")
_DAYS = re.compile(
    r"(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,4})个?(?P<unit>工作日|[日天]|月)(?:之?以?内)"
)
_NAMED_PERIOD = re.compile(
    r"(?:异议|检验|验收|检测)(?:的?提出)?的?(?:期间?|期限)(?:为|是|：)?[^，。；\d]{0,10}?"
    r"(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,4})个?(?P<unit>工作日|[日天]|月)(?!前)"
)
_IN_THAT_TIME = re.compile(r"(?:该|上述|前述|此|上列)(?:期限|期间|时间)")
_PERIOD = re.compile(
    r"(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,4})个?(?P<unit>工作日|[日天]"
    r"|月)(?:内)?为(?:质量)?(?:检验|异议|验收)期"
)
_COURT = re.compile(
    r"(?:向|由|提交|交由|交|至|在|约定)?(?P<court>(?:[甲乙丙原被买卖供需]方?"
    r"|合同(?:签订|履行|签署)|交货|标的物|双方各自|守约方|出卖人|买受人|原告|被告"
    r"|[一-龥]{2,18})"
    r"(?:所在地|住所地|签订地|履行地|交货地)?(?:有管辖权的?)?(?:的)?(?:人民法院"
    r"|法院|仲裁委员会|仲裁机构|仲裁院))"
)
_EXCLUDED = re.compile(r"不(?:再|得|能|应|可)?(?:向|由|到|去|经|提交)|排除|放弃")  # 不向法院起诉
_LEAD = re.compile(
    r"可以?|均|应|任何一方|任一方|依法|直接|有权|向|由|提交|交由|约定|起诉至|至|(?<!所)在"
)
_DISPUTE = re.compile(r"争议|纠纷|诉讼|协商不成|管辖|仲裁")
_FEE = re.compile(
    r"律师(?:费|代理费|服务费)|实现债权(?:的)?(?:一切|全部|合理)?费用|维权(?:费用|成本|支出)|诉讼费"
)
_BORNE = re.compile(r"承担|负担|赔偿|支付|由")


def quality_period(clauses: list[Clause]) -> tuple[int | None, tuple[Citation, ...]]:
    """Days within which the buyer must object; months count as 30 days."""
    for clause in clauses:
        stated = _PERIOD.search(clause.plain) or _NAMED_PERIOD.search(clause.plain)
        if stated:
            number = number_of(stated["n"])
            if number:
                return int(number) * (30 if "月" in stated["unit"] else 1), clause.citations
    for place, clause in enumerate(clauses):
        after = clauses[place + 1] if place + 1 < len(clauses) else None
        text = clause.plain
        told = text
        if after is not None and after.line is clause.line and _IN_THAT_TIME.search(after.plain):
            told = text + after.plain  # 货到45日内验收完毕；质量有问题的，须在该期限内通知
        if not (_QUALITY.search(told) and _OBJECTION.search(told)):
            continue
        if re.search(r"修复|更换|整改|维修|答复|回复|处理", text):
            continue
        if re.search(r"支付|付款|付清|仲裁|起诉", text) and "异议" not in text:
            continue
        for hit in _DAYS.finditer(text):
            number = number_of(hit["n"])
            if number and "月" not in text[hit.end() : hit.end() + 1]:
                days = int(number) * (30 if hit["unit"] == "月" else 1)
                return days, clause.citations
    return _time_to_look(clauses)


_LOOKED_AT = re.compile(r"验[货看收完毕讫]|检[验视测查]|查[验看]|点验|清点|开箱|过目|质量|毛病")
_SILENT = re.compile(
    r"(?:未|没有?|不)[^，。；]{0,6}(?:书面|来函|异议|意见|告知|反映|反馈|提出|通知|声音?|消息|回音|动静|下文|只言|片语|只字)"
    r"|无(?!关|效|偿|误)[^，。；]{0,8}?(?:异议|意见|来?函|告知|反馈|通知|书面|片纸|只字|一字|回复|回音|话)"
    r"|沉默|静默|缄[口默]|默不|默[认示许]|不[言语吭响]|一[声言]不|无人|(?:音[讯信]|消息|回音|动静)[^，。；]{0,3}(?:无|没)"
)
_TAKEN_FOR_GOOD = re.compile(
    r"合格|[算为]好|认可|没有问题|无异议|[算为]接受|完好|无瑕疵|[算为]通过"
)
_SOME_DAYS = re.compile(
    r"(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,4})个?(?P<unit>工作日|[日天]|月)(?![前份])"
)


def _time_to_look(clauses: list[Clause]) -> tuple[int | None, tuple[Citation, ...]]:
    """验看时间共15日；时间过去未见书面意见，作合格论: silence for so long is consent."""
    for place, clause in enumerate(clauses):
        after = clauses[place + 1] if place + 1 < len(clauses) else None
        goes_on = after is not None and after.line is clause.line
        told = clause.plain + (after.plain if after is not None and goes_on else "")
        days = _SOME_DAYS.search(clause.plain)
        whole = all(one.search(told) for one in (_LOOKED_AT, _SILENT, _TAKEN_FOR_GOOD))
        number = number_of(days["n"]) if days and whole else None
        if days and number:
            return int(number) * (30 if days["unit"] == "月" else 1), clause.citations
    return None, ()


def jurisdiction(clauses: list[Clause]) -> tuple[str, tuple[Citation, ...]]:
    """The court or tribunal that the contract names, as it names it."""
    for clause in clauses:
        if not _DISPUTE.search(clause.text) and not _DISPUTE.search(clause.heading):
            continue
        hits = [hit for hit in _COURT.finditer(clause.text) if not _EXCLUDED.search(hit.group())]
        if hits:
            return _court(hits[-1]["court"]), clause.citations
    return "", ()


def _court(text: str) -> str:
    ends = [hit.end() for hit in _LEAD.finditer(text)]
    return text[ends[-1] :] if ends and len(text) - ends[-1] >= 4 else text


def fee_shifting(clauses: list[Clause]) -> tuple[Citation, ...]:
    """Citations of clauses that put counsel's fee on the party in breach."""
    found: list[Citation] = []
    for clause in clauses:
        hit = _FEE.search(clause.text)
        if (hit and hit.group() != "诉讼费" and _BORNE.search(clause.text)) or (
            hit and _BORNE.search(clause.text) and re.search(r"律师|实现债权", clause.text)
        ):
            found += clause.citations
    return tuple(found)
