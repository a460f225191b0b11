"""Whether the papers are of the kind of case that was asked for, and which package suits them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import Contradiction, DocumentKind, Suggestion
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.ruling import Ruling, RulingKind, Stage
from litigation.analysis.values.sources import Citation, papers_of


@dataclass(frozen=True)
class Kind:
    """A kind of dispute: its words, the cause that names it, and the package for it."""

    name: str
    label: str
    words: re.Pattern[str]
    cause: re.Pattern[str]
    package_id: str = ""  # empty: no package covers it
    case_type: str = "general"


def _kind(
    name: str, label: str, words: str, cause: str, package_id: str = "", case_type: str = "general"
) -> Kind:
    return Kind(name, label, re.compile(words), re.compile(cause), package_id, case_type)


_KINDS = (
    _kind(
        "sale", "合同纠纷",
        r"买卖|购销|卖方|买方|供方|需方|发货|收货|总价|货款|供货|送货|采购|定作|承揽|施工|工程款"
        r"|租金|服务费|交货|货物|价款|发票"
        r"|订单|验收",
        r"(?:买卖|购销|承揽|定作|服务|建设工程|施工|装饰装修|租赁|运输|委托|仓储"
        r"|技术)[^，。；]{0,8}纠纷"
        r"|(?<!劳动)(?<!借款)(?<!聘用)(?<!使用)合同纠纷",
        "contract_dispute_default", "contract_performance",
    ),
    _kind(
        "loan", "民间借贷纠纷",
        r"借条|借款|借到|出借|借据|年利率|月利率|月息|年息|民间借贷|利息|还本",
        r"(?:民间借贷|(?:金融)?借款(?:合同)?)纠纷", "private_lending_v1", "debt_collection",
    ),
    _kind(
        "labour", "劳动争议",
        r"劳动合同|劳动争议|劳动仲裁|劳动关系|入职|离职|工资|用人单位|劳动者|社会保险|社保|经济补偿"
        r"|双倍工资|加班|辞退|考勤",
        r"(?:劳动争议|劳动人事争议|劳动合同纠纷|追索劳动报酬|确认劳动关系|经济补偿金纠纷)",
        "labor_dispute_v1", "labor_dispute",
    ),
    _kind("ip", "知识产权纠纷", r"著作权|商标|专利|侵权|原创|盗版|授权许可|知识产权",
          r"(?:著作权|商标|专利|知识产权|不正当竞争)[^，。；]{0,10}纠纷|侵害[^，。；]{2,16}权纠纷",
          "", "ip_infringement"),
    _kind("family", "婚姻家庭、继承纠纷", r"离婚|抚养|夫妻共同|婚姻|继承|遗产|彩礼|子女",
          r"(?:离婚|抚养|继承|婚约财产|婚姻家庭)[^，。；]{0,6}纠纷"),
    _kind("traffic", "侵权责任纠纷", r"交通事故|机动车|伤残|误工费|护理费|医疗费|交强险|肇事",
          r"(?:机动车交通事故|人身损害|生命权|健康权|身体权)[^，。；]{0,8}纠纷"),
    _kind("marine", "海事海商纠纷", r"船舶|提单|海运|港口|海事|船员|碰撞|船东|海损",
          r"(?:海上|船舶|海事|港口)[^，。；]{0,10}纠纷", "", "marine_accident"),
    _kind("public", "行政案件", r"行政(?:机关|行为|处罚|复议|诉讼|裁决)|征收|拆迁|强制措施",
          r"行政(?:判决书|裁定书|赔偿判决书)|[）\d\u4e00-\u9fff]行(?:初|终|审|赔)字?第?\d"),
    _kind("taiwan", "我国台湾地区的案件", r"民國|新臺幣|訴訟|聲請|原告|被告|給付",
          r"臺灣[\u4e00-\u9fff]{2,6}法院|民國\d{2,3}年"),
    _kind("crime", "刑事案件", r"公诉|犯罪嫌疑人|刑事|起诉意见|拘留|逮捕|被告人|有期徒刑",
          r"(?:公诉机关|犯.{1,8}罪一案)"),
)  # fmt: skip
_ASKED = {kind.package_id: kind for kind in _KINDS if kind.package_id}
_ENOUGH, _CLEAR = 4, 3  # different words of a kind; how many times more than of the kind asked for
_READ = 400  # lines of a paper that are looked at


def suited(papers: tuple[Paper, ...], inputs: Inputs) -> tuple[Suggestion, ...]:
    """A better kind of case than the one asked for, when the papers leave little doubt."""
    asked = _ASKED.get(inputs.package_id)
    if not papers:
        return ()
    if asked is None:
        return _without_decision(papers, inputs)
    causes = {kind.name: _cause(papers, kind) for kind in _KINDS}
    words = {kind.name: _words(papers, kind) for kind in _KINDS}
    if uncovered := _other_contract(papers, asked):
        return (uncovered,)
    if causes[asked.name]:
        return ()
    own = len(words[asked.name])
    for kind in sorted(_KINDS, key=lambda kind: (not causes[kind.name], -len(words[kind.name]))):
        count = len(words[kind.name])
        named = bool(causes[kind.name]) and (count > own or _headed(papers, kind))
        if kind is asked or not (named or (count >= _ENOUGH and count >= own * _CLEAR)):
            continue
        return (_suggestion(kind, asked, causes[kind.name], words[kind.name]),)
    return ()


_CONTRACT = re.compile(r"(?:合同|协议)(?:书)?(?:（[^）]{1,20}）)?\s{0,4}$")
_COVERED = re.compile(
    r"买卖|购销|采购|供货|供应|销售|订货|施工|工程|装修|装饰|承揽|定作|加工|制作|安装|维修|印刷"
    r"|服务|开发|咨询|设计|监理|物业|检测|推广|运维|策划"
)
_UNCOVERED = re.compile(
    r"租赁|租房|出租|承租|运输|承运|货代|仓储|保管|委托|居间|中介|行纪|合伙|合作经营|联营|承包经营"
    r"|股权|增资|投资|商品房|房屋|二手房|不动产|土地使用权|保理|保险|赠与|技术转让"
    r"|许可|特许经营|加盟|著作权|商标|专利|旅游|代理|供用[电水气热]"
)
_TITLES, _LONGEST_TITLE = 5, 40  # lines of a contract that may be its title, characters of one


def _other_contract(papers: tuple[Paper, ...], asked: Kind) -> Suggestion | None:
    """A file whose every contract is of a kind that the package does not cover, by its title."""
    titles = [
        line
        for paper in papers
        if paper.kind is DocumentKind.CONTRACT
        for line in paper.lines[:_TITLES]
        if len(line.text) <= _LONGEST_TITLE and _CONTRACT.search(line.text)
    ]
    if asked.name != "sale" or not titles or any(_COVERED.search(one.text) for one in titles):
        return None
    other = next((one for one in titles if _UNCOVERED.search(one.text)), None)
    if other is None:
        return None
    text = f"材料中的合同是《{other.text.strip()}》，而请求按买卖、服务、承揽分析；{_NOT_COVERED}"
    return Suggestion("", "general", text, other.cite(0, len(other.text)))


_ON_DECISIONS = {"judgment_appeal_v1": "上诉", "enforcement_v1": "强制执行"}
_DECIDED = re.compile(r"上诉|判决|裁定|裁决|调解书|执行(?!董事)|公证债权")
_NOT_CIVIL = ("public", "taiwan", "crime")
_NOT_COVERED = "现有规则包没有覆盖这一类型，结论不能直接采用"
_HEAD, _TITLE = 8, 60  # lines and characters of the head of a decision that names its kind


def _headed(papers: tuple[Paper, ...], kind: Kind) -> bool:
    """Whether every paper is a decision of that kind by its head; a civil file may quote one."""
    return kind.name in _NOT_CIVIL and all(
        any(kind.cause.search(line.text[:_TITLE]) for line in paper.lines[:_HEAD])
        for paper in papers
    )


def _without_decision(papers: tuple[Paper, ...], inputs: Inputs) -> tuple[Suggestion, ...]:
    """An appeal or a performance needs a decision; without a word of one it is another case."""
    what = _ON_DECISIONS.get(inputs.package_id)
    if what is None:
        return ()
    for kind in _KINDS:
        if kind.name in _NOT_CIVIL and _headed(papers, kind):
            text = f"材料看来属于{kind.label}，而请求按{what}分析；{_NOT_COVERED}"
            return (Suggestion("", "general", text, _cause(papers, kind)),)
    if any(_DECIDED.search(line.text) for paper in papers for line in paper.lines[:_READ]):
        return ()
    words = {kind.name: _words(papers, kind) for kind in _KINDS}
    best = max(_KINDS, key=lambda kind: len(words[kind.name]))
    if len(words[best.name]) < _ENOUGH or not best.package_id:
        return ()
    told = "、".join(sorted(words[best.name])[:6])
    text = (
        f"材料中没有判决、裁定、调解书或裁决，无从{what}；看来属于{best.label}（{told}），"
        f"建议改用{best.label}的规则包（{best.package_id}）"
    )
    cited = tuple(c for found in list(words[best.name].values())[:4] for c in found)
    return (Suggestion(best.package_id, best.case_type, text, cited),)


def decided_already(
    papers: tuple[Paper, ...], rulings: tuple[Ruling, ...], inputs: Inputs
) -> tuple[Suggestion, ...]:
    """Where the file is nothing but decisions, what can be done is to appeal or to perform them."""
    asked = _ASKED.get(inputs.package_id)
    own = {paper.id for paper in papers if paper.kind is not DocumentKind.STATEMENT}
    if asked is None or not rulings or own != {one.document for one in rulings}:
        return ()
    if asked.name == "labour" and all(one.kind is RulingKind.AWARD for one in rulings):
        return ()  # an award on labour is sued against with the package for labour
    last = max(rulings, key=lambda one: (one.stage in _FINAL, one.dated or date.min))
    ends = last.stage in _FINAL or last.kind in (RulingKind.MEDIATION, RulingKind.AWARD)
    ends = ends or (last.appeal is not None and last.appeal.final)
    package, case_type = (
        ("enforcement_v1", "enforcement") if ends else ("judgment_appeal_v1", "judgment_appeal")
    )
    text = (
        f"材料只有已作出的裁判文书，没有合同、凭证等基础材料，而请求按{asked.label}分析；"
        f"建议改用{_ON_DECISIONS[package]}的规则包（{package}）"
    )
    return (Suggestion(package, case_type, text, last.citations[:4]),) if last.citations else ()


_FINAL = (Stage.SECOND, Stage.RETRIAL, Stage.ENFORCEMENT)


def mismatches(suggestions: tuple[Suggestion, ...]) -> list[Contradiction]:
    """The suggestion among the points that a lawyer has to look at first."""
    return [
        Contradiction(
            "wrong_case_type", one.text, one.citations,
            papers_of(one.citations), "error",
        )
        for one in suggestions
    ]  # fmt: skip


def _suggestion(
    kind: Kind, asked: Kind, cause: tuple[Citation, ...], words: dict[str, tuple[Citation, ...]]
) -> Suggestion:
    told = "、".join(sorted(words)[:6])
    text = f"材料看来属于{kind.label}（{told}），而请求按{asked.label}分析"
    if kind.package_id:
        text += f"；建议改用{kind.label}的规则包（{kind.package_id}）"
    else:
        text += f"；{_NOT_COVERED}"
    cited = cause or tuple(citation for found in list(words.values())[:4] for citation in found)
    return Suggestion(kind.package_id, kind.case_type, text, cited)


def _cause(papers: tuple[Paper, ...], kind: Kind) -> tuple[Citation, ...]:
    for paper in papers:
        for line in paper.lines[:_READ]:
            hit = kind.cause.search(line.text)
            if hit:
                return line.cite(hit.start(), hit.end())
    return ()


def _words(papers: tuple[Paper, ...], kind: Kind) -> dict[str, tuple[Citation, ...]]:
    """Every word of the kind with the place where it stands first."""
    found: dict[str, tuple[Citation, ...]] = {}
    for paper in papers:
        for line in paper.lines[:_READ]:
            for hit in kind.words.finditer(line.text):
                if hit.group() not in found:
                    found[hit.group()] = line.cite(hit.start(), hit.end())
    return found
