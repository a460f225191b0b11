"""What a sum is for, told by the words around it and the paper it stands in."""

from __future__ import annotations

import re

from litigation.analysis.extraction.bonds import is_called_bond
from litigation.analysis.extraction.evidence_list import behind_evidence
from litigation.analysis.extraction.got_back import GOT_BACK
from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.ruling.costs import opens_with_fee
from litigation.analysis.extraction.zones import Zone
from litigation.analysis.values.facts import AmountKind as A
from litigation.analysis.values.facts import DocumentKind as K

_BEFORE: tuple[tuple[A, re.Pattern[str]], ...] = (
    (A.UNIT_PRICE, re.compile(r"单价|每吨|每台|每件")),
    (
        A.PENALTY,
        re.compile(r"违约金|滞纳金|罚金|罚息|赔偿金|赔偿损失|利息|逾期(?:付款)?损失"),
    ),
    (A.DEPOSIT, re.compile(r"定金(?!额)|履约保证金|押金|订金|诚意金")),
    (
        A.CONFIRMED_DEBT,
        re.compile(
            r"(?:尚欠|欠付|拖欠|结欠|仍欠|还欠|未付|未支付|(?:迟迟|一直|仍然?|拒绝?|拖着)不(?:付|给|结|支付))[^，。；\d]{0,20}?"
            r"(?:合同款|工程款|货款|价款|服务费|款项|余款|尾款)(?:余额|本金)?|"
            r"(?:尚欠|欠付?|拖欠|未付)的?(?:合同|工程|服务|项目|设计|加工|安装)(?:价款|款项?|费用?)"
            r"|欠款(?:本息)?总?金?额|尚欠|(?<![不])欠(?!款(?:一事|之事|的?(?:事[宜情]|情况|经过|始末)))|欠付|拖欠|结欠|尾欠|欠款(?!一事|之事|的?(?:事[宜情]|情况|经过|始末))|还欠|仍欠|今欠|下欠|所欠|(?:未付"
            r"|未结|剩余|余"
            r"|欠|尾)(?:货|价)?款|未付|未支付|余额|未结|剩余|欠到|尚未支付|差|应收账款"
            r"|欠我|欠贵|还差|没付|没给|尚有|缺口|短欠|差欠|欠额|(?<!年)应收(?:未收|而未收)?(?:货款|账款|款项?)?(?:余额|合计|计)?"
            r"|(?:没有?|尚?未|待|迄未|至今未)(?:能)?(?:收到|收|付|支付|到账|结清|清偿|给|偿还)(?!清)(?:的|之|部分)?"
            r"(?:货款|合同款|价款|工程款|服务费|款项?|金额|余款|部分)?(?:，)?(?:是|为|有|计|共计|合计|总计|：|的有){0,2}"
        ),
    ),
    (
        A.PAID,
        re.compile(
            r"(?<![应请未须需将再即可])(?<![不才就没未只可所都也还否]能)(?:支付|给付)(?:了|货款|价款|人民币|其中|过|的)?$"
            rf"|{GOT_BACK}(?:人民币)?$"
            r"|(?<![应请未须需将再即可欠拖待拒缓])(?<![不才就没未只可所都也还否]能)(?:付|汇|转|打|进(?=[来账到]))(?:了|过|来|出|到|账)?(?:的)?(?:货款|价款|工程款|款项)，?$"
            r"|(?<![应请未须需再即可])(?<![不才就没未只可所都也还否]能)(?:支付|给付|付|汇|转|打)(?:给|付|入|与)?(?:了|过)?"
            r"(?:原告|被告|卖方|出卖人|供方|对方|我[司方]|其|(?:被)?申请人|[一-龥（）]{2,24}公司)(?:的?货款|价款|款项|人民币|部分)?$"
            r"|(?<![应请未须需再即可])(?<![不才就没未只可所都也还否]能)(?:支付|给付|付)(?:了|过)?(?:的)?(?:货款|价款|款项)(?:合计|共计|总计|总额|计|共|为)$"
            r"|(?:收到?|收取|进到?[^，。；]{0,10})(?:的)?(?:货款|价款|款项?)(?:只有|仅有|仅|只|共计?|合计|总计|情况：共)?$"
            r"|付款义务的?总额[^，。；\d]{0,6}$|收款情况：共?$|收取(?:的)?(?:货款|价款|款项)[：，][^。；]{0,24}$|所付(?:的)?(?:货款|款项|价款)[^，。；]{0,24}$|(?<![多另预应再])付(?:了"
            r"|过)?$|已(?:经)?(?:支付|付|收|还|偿|汇|转)|(?<!应)(?<!要求)(?<!未)支付了"
            r"|付了|收到|收得"
            r"|到账|转账|汇款|汇入|仅支付|仅付|只付|打了|打款|付款(?!期|方式|条|单|义务"
            r"|责任|请)|付来|实付|实收|实际支付|支付货款|回款|转来|入账|交易金额|给了|还了"
            r"|预付了|累计支付|本次付|先付|才付|给过|共付|共支付|转了|付过"
        ),
    ),
    (A.INVOICE, re.compile(r"发票|开票|价税合计|票面|开具")),
    (
        A.DELIVERED,
        re.compile(
            r"送货|发货|(?<!收)到货(?!款)|货值|供货|交付|货物价值|交货|提货|该批|本批|货物总值|出库"
            r"|本单|送达|批货款|货款金额"
        ),
    ),
    (
        A.CONTRACT_PRICE,
        re.compile(
            r"(?<!付)(?<!清偿)(?<!偿还)(?<!支付的)(?:价款额|价金|对价|价款总额)(?:为|是|共?计|共|：|，)?(?:人民币)?$"
            r"|合同，(?:总)?(?:金额|价格)|（(?:货款|价款|总价|总金额)(?:共计|合计|总计|计|为)?$"
            r"|(?<![批次车单])货款(?:总计|合计|共计|总额|总数|一共|总共)|标的额|报酬(?:总额|总计)?"
            r"|总(?:费用|报酬|造价)|(?:总价|总金额|合同(?:总)?(?:价|金额|额|价款))(?!款?的?(?:[\d.]+[%‰]|[万千百]分之))"
            r"|总价款(?!的?(?:[\d.]+[%‰]|[万千百]分之))|暂[定估](?:合同|工程|含税|设计|服务){0,2}(?:总)?(?:价款?|金额|造价|费)|总额|总货款|货款总|合同款"
            r"|(?:签约|签了?合同|签订合同|定了合同|合同)（"
            r"|(?<![该本此])货物的?(?:总)?价款(?:总额)?(?:为|是|计|共计|合计)?(?:人民币)?$"
            r"|订单金额|成交价|工程(?:总)?价款?|承包(?:总)?价|总造价|审定(?:总)?(?:价|金额|造价)"
            r"|结算(?:总)?(?:价|金额|造价)"
            r"|(?:服务|加工|承揽|设计|监理|委托|技术|咨询|代理)(?:费|报酬)(?:总额)?|总运费|运费"
            r"|租金总额|转让(?:价|款)"
        ),
    ),
)
_WEAK_PRICE = re.compile(r"货款|价款|价格|合计|总计|共计|价值")
_INSTALMENT = re.compile(
    r"预付款?|首付款?|首[期款批笔]|末[期款批笔]|进度款|到货款|备料款|验收款|尾款|余款|质保金"
    r"|质量保证金|保[修固]金|(?:[月日天]|\d)(?:之|以)?[前内后](?:再|应|须|支|给)?付?\s?$|其余|剩下|[一二三四五六1-6][期笔]款"
    r"|第[一二三四五六1-6][期笔批次]|剩余|分期|支付|付款|付清|付至|货款|比例"
)
_AFTER: tuple[tuple[A, re.Pattern[str]], ...] = (
    (A.PENALTY, re.compile(r"^的?(?:违约金|滞纳金|利息|赔偿)")),
    (A.DEPOSIT, re.compile(r"^的?(?:定金|保证金|押金|订金|诚意金)")),
    (A.CONTRACT_PRICE, re.compile(r"^的?(?:合同)?(?:总价(?!款?的)|总价款|价格[，。]|价款[，。])")),
    (A.INVOICE, re.compile(r"^的?(?:增值税|发票|专票|普票)")),
    (
        A.DEPOSIT,
        re.compile(
            r"^）?，?(?:性质为|作为|系|即为|为|是|属于?|充作|以作)(?:履约|合同|购货)?的?(?:定金|保证金|押金|订金|诚意金)"
        ),
    ),
    (
        A.CONFIRMED_DEBT,
        re.compile(
            r"^）?[贵你][司方公]?司?[^，。；\d]{0,4}(?:未|没有?)(?:付|支付|给|结)(?!清)|^）?的?(?:合同款|货款|价款|工程款|款项?|余款|尾款)?(?:却|但|仍|尚|还|至今|迄今|一直|均|都|迟迟){0,4}"
            r"(?:未|没有?|无)(?:能|见|曾)?(?:付|支付|到账|收到|收|给|结|清|着落|还)(?!清)"
        ),
    ),
    (
        A.CONFIRMED_DEBT,
        re.compile(r"^的?(?:货款)?(?:未付|未支付|没付|没给|尚未|欠款|至今未|余款|尾款)"),
    ),
)
_COLUMNS = (
    (A.CONFIRMED_DEBT, re.compile(r"未付|欠|余额|未收|结余|未结")),
    (A.PAID, re.compile(r"已付|已收|付款额|收款|实付|付款金额|贷方|收入|支出")),
    (A.INVOICE, re.compile(r"价税合计|开票|发票")),
    (A.DELIVERED, re.compile(r"送货|发货|货值|供货|交货")),
)
_DEFAULT = {
    K.BANK_RECEIPT: A.PAID,
    K.INVOICE: A.INVOICE,
    K.DELIVERY_NOTE: A.DELIVERED,
    K.ACCEPTANCE: A.DELIVERED,
    K.ACKNOWLEDGEMENT: A.CONFIRMED_DEBT,
    K.ORDER: A.ORDERED,
}
_FORMS = (K.DELIVERY_NOTE, K.ACCEPTANCE, K.ORDER)
_SUM_FIELD = re.compile(r"单价[^，。；]{0,24}(?:金额|小计|合价|总价)[：:\s]*(?:人民币|[￥¥])?$")
_CLAIMING = (K.DEMAND_LETTER, K.COMPLAINT)
_CLAIM = re.compile(
    r"诉讼请求|请求|判令|要求|请(?:贵|你|于|在|立即|尽快)|立即|主张|索要|催|付清|限"
)
_PRAYER = re.compile(
    r"判令|裁令|(?:裁决|责令)[^，。；\d]{0,10}被申请人|(?:请求|要求|申请)(?:法院|贵委|仲裁委)?(?:依法)?(?:裁决|支付|给付|判决)|请求(?:法院)?依法"
)
_CAPITAL = re.compile(r"注册资本|注册资金|注册资|实缴")


def sum_kind(paper: Paper, line: Line, mention: MoneyMention, zone: Zone = Zone.TOLD) -> A:
    """The kind of a sum in running text."""
    kind = _kind_by_words(paper, line, mention, zone)
    if kind is A.DEPOSIT and "定金" not in "".join(_window(line.plain, mention)):
        return A.SECURITY
    return kind


def _kind_by_words(paper: Paper, line: Line, mention: MoneyMention, zone: Zone) -> A:
    before, after = _window(line.plain, mention)
    if paper.kind is K.JUDGMENT:
        before = before[behind_evidence(before, 0) :]
    behind = re.split("[。；]", line.plain[mention.end : mention.end + _BEHIND], maxsplit=1)[0]
    if paper.kind in _FORMS and _SUM_FIELD.search(before):
        return _DEFAULT[paper.kind]
    if is_called_bond(paper):
        return A.OTHER  # what an insurer would pay at most is neither price nor payment
    if mention.per_unit or _EACH.search(before):
        by_time = paper.kind is K.OTHER and _BY_TIME.search(before)
        return A.OTHER if by_time else A.UNIT_PRICE
    if (
        _CAPITAL.search(before)
        or _LIMIT.match(after)
        or _FROM.match(after)
        or _BASE.search(after)
        or before.endswith(_NOT_SO)
    ):
        return A.OTHER
    if _is_fee(line.plain, mention, before):
        return A.FEE
    if zone in (Zone.ASKED, Zone.ORDERED):
        return _in_court(zone, before, after)
    if paper.kind is K.COMPLAINT and _PRAYER.search(line.text[: mention.start]):
        return A.CLAIMED
    if paper.kind is K.COMPLAINT and _is_for_dismissal(before):
        return A.CLAIMED
    if paper.kind in _TELLING_OF_CLAIMS and _ASKED_TO_PAY.search(before):
        return A.CLAIMED
    if _PAID_FOR.search(before) and paper.kind is not K.CONTRACT:
        return A.PAID
    if paper.kind in _RETELLING and _FULFILLED.match(behind):
        return A.PAID
    if paper.kind in _RETELLING and (_is_agreed_price(before) or _PRICE_BEHIND.match(behind)):
        return A.CONTRACT_PRICE
    if zone is Zone.FOUND and _TO_BE_RECEIVED.search(before):
        return A.CONTRACT_PRICE
    if paper.kind is K.COMPLAINT and _RECEIVABLE.search(before):
        return A.CONTRACT_PRICE
    if paper.kind is K.DEMAND_LETTER and _RECEIVABLE.search(before) and _LEFT_OPEN.match(behind):
        return A.CONTRACT_PRICE
    if paper.kind is not K.CONTRACT and _PAID_BY.match(behind):
        return A.PAID
    for kind, pattern in _AFTER:
        if pattern.search(after):
            return _of_paper(kind, paper, before)
    nearest = _nearest(before[before.rfind("，") + 1 :]) or _nearest(before, _UNIT_ONLY)
    if nearest is A.INVOICE and _BILL_HANDED.search(before):
        nearest = A.PAID
    if nearest is A.CONTRACT_PRICE and paper.kind is not K.CONTRACT:
        nearest = _done_with_it(before[before.rfind("，") + 1 :]) or nearest
    if paper.kind is K.CONTRACT:
        ahead = line.plain[mention.end : mention.end + _BEHIND]
        return _in_contract(nearest, before, after, behind, ahead)
    if nearest is None and _WEAK_PRICE.search(before) and not _NO_PRICE.search(before):
        nearest = A.CONTRACT_PRICE
    if nearest is None or (nearest is A.CONTRACT_PRICE and paper.kind in _DEFAULT):
        nearest = _DEFAULT.get(paper.kind, nearest)
    if paper.kind is K.RECONCILIATION and nearest in _LOOSE and _is_only_sum(paper):
        return A.CONFIRMED_DEBT
    if nearest is A.PAID and _PROMISED.search(before):
        return A.OTHER
    return _of_paper(nearest or A.OTHER, paper, before)


_BILL_HANDED = re.compile(
    r"(?:汇票|支票|本票|承兑)[^。；]{0,24}(?:票面|票据|面[额值])[^，。；\d]{0,6}$"
)
_WHOLE = re.compile(r"总|合同|审[定核]|结算|决算|约定|造价|承包价|成交价|标的")
_STILL_OWED = re.compile(
    r"欠(?!款(?:一事|之事|的?(?:事[宜情]|情况|经过|始末)))|未付|未支付|未给付|未结|未能?清偿|没有?付|不付|拒付"
)
_WAS_PAID = re.compile(
    r"(?:仅|只|已经?|共|曾|先后|陆续|累计|实际)(?:支付|给付|付|转|汇|还)|(?:支付|付)(?:了|过)|收到"
)


def _done_with_it(piece: str) -> A | None:
    """尚欠4月至12月服务费162,000元: what is owed of a fee, or was paid, is no price."""
    if _WHOLE.search(piece):
        return None
    if _STILL_OWED.search(piece):
        return A.CONFIRMED_DEBT
    return A.PAID if _WAS_PAID.search(piece) else None


_FOR_DISMISSAL = re.compile(
    r"(?:经济补偿金?|(?:解除|终止|辞退)[^，。；]{0,12}赔偿金|[双二两2]倍(?:的)?(?:工资|赔偿金)(?:差额)?|代通知金)"
    r"[^，。；\d]{0,10}(?:，(?:[一总]?共计?|合计|计|(?:金额|数额|数目|总数)(?:为|是)?)?[：\s]?(?:人民币)?)?$"
)


def _is_for_dismissal(before: str) -> bool:
    """What an employee asks for is claimed in an application, though no verb says so."""
    hit = _FOR_DISMISSAL.search(before)
    return hit is not None and not re.search(r"已|仅|只|收到", before[: hit.start()][-12:])


_TO_BE_RECEIVED = re.compile(
    r"(?:合同|合约|协议|契约)[^；。欠余剩]{0,30}，(?:原告|卖方|其)?应收(?:货款|价款)?(?:为|计|共计?)?$"
)  # 合同签署之日3月1日，应收10万元: what the deal brings in
_RECEIVABLE = re.compile(
    r"(?<!年)(?<!供)应(?:当|该)?收(?:取)?的?(?:货款|价款|款项|总数|总额|数额|情况)?"
    r"(?:却|则|本|是|为|有|计|共|合计|：)*$"
)  # what the deal brings in, beside what came in
_LEFT_OPEN = re.compile(
    r"[^。；]{0,40}?(?:未收|余额|结余|欠|差额|未付)[^，。；\d]{0,12}\d"
)  # 应收10万元，现余额8万元: the whole beside what is left of it
_PAID_BY = re.compile(
    r"）?的?(?:已|也|都){0,2}由[^，。；应须需负未]{2,24}?(?:付|汇|转|打)(?:到|来|入|讫|了)"
    r"|）?是[^，。；应须需将未等要\d]{0,8}(?:付|汇|转|打)(?:到|来|入|给|出|过|了)[^，。；吗]{0,12}的"
)  # 10万元已由乙方汇到, 10万元是昨天转给贵公司的
_FULFILLED = re.compile(r"的?付款义务")
_PRICE_BEHIND = re.compile(
    r"的?(?:合同(?:总)?(?:货款|价款)|(?:总?货款|总?价款)(?:系|是|为|乃)[^，。；]{0,24}(?:合同|约定|议定))"
    r"|[是系为][^，。；]{0,26}(?:合同|订立|签订|约定|议定)"
)  # 30,000元的货款系双方签订的合同所约定
_RETELLING = (K.JUDGMENT, K.COMPLAINT, K.ANSWER, K.DEMAND_LETTER, K.STATEMENT)
_AGREED = re.compile(
    r"(?:签约|签[订署于]|订[立于约]|所[订立]|缔结|合同|协议|契约)(?P<between>[^。；]{0,40}?)(?:货值|价[金款格]|价税合计|货价|标的[额款]?|货款|总[价额]|金额)"
    r"(?:总额|总计|定|约定)?(?:为|是|计|共计|合计|总计|人民币|：|系)*$"
)
_NOT_AGREED = re.compile(
    r"(?<!应)(?:支付|给付|付)|欠|剩|余|尾|首|[一二三四五六首每\d][期笔]|已|送|交[付货清齐]|收|发票|开|违约|每|单价|定金|退|赔|按"
)


def _is_agreed_price(before: str) -> bool:
    """双方签约，货值10万元: what the deal is about, where nothing was done between the two."""
    hit = _AGREED.search(before)
    return hit is not None and _NOT_AGREED.search(before[hit.start("between") :]) is None


_LOOSE = (None, A.OTHER, A.CONTRACT_PRICE, A.DELIVERED)


def _is_only_sum(paper: Paper) -> bool:
    """Whether a statement of account tells of one sum alone: it is the balance."""
    return len({one.value for line in paper.lines for one in line.sums}) == 1


_NO_PRICE = re.compile(r"工资|补偿|赔偿|加班|借款|本金|利息|借[到给了]|退还|冻结|施工款|垫付")
_PAID_FOR = re.compile(
    r"(?:已经?|仅|只|曾|先后|共|陆续|另|(?<=[月日])(?:通过[^，。；]{1,10})?)(?:支付|偿还|归还|付"
    r"|还)了?"
    r"(?:部分|逾期)?(?:利息|违约金|本金|租金)(?:共计|人民币|合计)?$"
)  # money paid on interest is paid
_TELLING_OF_CLAIMS = (K.JUDGMENT, K.COMPLAINT, K.ANSWER)
_ASKED_TO_PAY = re.compile(
    r"(?:起诉|诉请|要求|请求|判令|主张|诉求)[^，。；\d]{0,14}(?:支付|给付|偿还|返还|付清)[^，。；\d]{0,10}$"
)
_PROMISED = re.compile(
    r"(?:承诺|答应|保证|计划|同意|拟|将|(?<!供)应当?|须|需)[^，。；]{0,16}(?:付|还)[^，。；]{0,4}$"
    r"|前(?:一次性|全部|再)?(?:付清|支付|付|还清|偿还|归还)[^，。；]{0,4}$"
)
_EACH = re.compile(
    r"(?:每(?:头|只|株|亩|户|斤)[一-龥]{0,4}|每(?:吨|台|件|套|个|米|平方米|平米|立方米?|方|小时|天|日|月|年|人|车|次|箱|公斤|斤)"
    r"|每个?(?:月|季度?|半年|年)度?(?:的|应付|固定){0,2}[一-龥]{0,6}费用?"
    r"|(?<![\d一二三四五六七八九十首当])[月季年]度?(?:固定)?[一-龥]{0,4}(?:服务|管理|物业|维护|运维|保洁|顾问|托管|仓储)费"
    r"|每(?:季度?|半年)"
    r"|月租金|年租金|日租金|月租|单价)(?:租金|运费|加价|价格?|标准|人民币|为|按|是|：|计)*$"
)
_BY_TIME = re.compile(
    r"(?:每[天日月年人次]|[月年日]租金?)(?:租金|费用|标准|人民币|为|是|：)*$"
)  # of a notice to all
_NOT_SO = ("起步", "起步价", "而非", "并非", "不是", "而不是", "而非人民币")
_BASE = re.compile(r"^(?:整)?）?(?:为|作为|的)?(?:计算)?(?:基数|本金(?:，|计|按|自)|标准计算)")
_LIMIT = re.compile(r"(?:整)?的?(?:范围内|限额内|额度内|为限)")
_FROM = re.compile(r"(?:整)?起(?=[，。！、；）]|$)")  # 服务费300元起: where an offer begins
_FEE = re.compile(
    r"受理费|受理本案的?费用|保全(?:申请)?费|诉讼费|律师(?:代理)?费|公告费|鉴定费|评估费|执行费|保全保险费"
    r"|担保(?:服务)?费|仲裁费|差旅费|审计费|申请费|财产保全.{0,6}费"
)
_FEE_AFTER = re.compile(
    r"）?(?:的|，即|，?系|，为)?(?:本案)?(?:所收)?的?(?:本案|案件)?(?:受理费|诉讼费)"
)
_SUM_ALONE = re.compile(r"(?:计|共|合计|数额|金额|为|人民币|，){1,8}$")
_COSTS_SENTENCE = re.compile(r"^.{0,12}(?:受理费|受理本案|诉讼费用?|保全费|仲裁费|申请费)")
_NO_FEE = re.compile(r"货款|违约金|利息|工资|借款|本金|价款|工程款|租金|损失")
_UNIT_ONLY = frozenset({A.UNIT_PRICE})


def _is_fee(text: str, mention: MoneyMention, before: str) -> bool:
    """A fee by its own word, or a share of the costs that a judgment's last sentence divides."""
    told = _SUM_ALONE.sub("", before)
    piece = told[max(told.rfind(mark) for mark in "，、") + 1 :]
    if _FEE.search(piece) or _FEE_AFTER.match(text, mention.end):
        return True
    if opens_with_fee(text, mention.start, mention.end):
        return True
    low = max(text.rfind(mark, max(0, mention.start - 160), mention.start) for mark in "。；") + 1
    return _COSTS_SENTENCE.match(text[low : mention.start]) is not None and not _NO_FEE.search(
        text[low : mention.start]
    )


def _in_court(zone: Zone, before: str, after: str) -> A:
    """What is asked of the court, or what it orders; liquidated damages are called so."""
    if zone is Zone.ORDERED:
        return A.AWARDED
    clause = before[before.rfind("，") + 1 :]
    extra = _nearest(clause) is A.PENALTY or re.match(r"的?(?:违约金|利息|滞纳金)", after)
    return A.PENALTY if extra and not _COMPENSATION.search(clause + after) else A.CLAIMED


_COMPENSATION = re.compile(
    r"赔偿金|赔偿款|补偿金?|(?:[双二2]倍|两倍)(?:的)?工资|2N|N\+1|加班(?:费|工资)|工资(?!.{0,12}利息)|代通知金"
)  # what an employee asks for is the claim itself, not a sum added to it


_OBLIGED = re.compile(
    r"(?:(?<![供对相响适])应当?|[须需请]|要求|将要?|未|立即|尽快|(?<!有)限期?|[判责]令|务必|有义务)[^，。；已]{0,8}$|[另再加要得]$"
)


def _is_owed_yet(before: str, at: int) -> bool:
    """应向我司支付货款: what somebody has to pay was not paid thereby."""
    return _OBLIGED.search(before[:at]) is not None


def _nearest(before: str, but: frozenset[A] = frozenset()) -> A | None:
    """The kind whose word stands closest before the sum."""
    nearest, best = None, -1
    for kind, pattern in _BEFORE:
        if kind in but:
            continue
        for hit in pattern.finditer(before):
            if hit.end() <= best or (kind is A.PAID and _is_owed_yet(before, hit.start())):
                continue
            nearest, best = kind, hit.end()
    return nearest


def _window(text: str, mention: MoneyMention) -> tuple[str, str]:
    low = (
        max(text.rfind(mark, max(0, mention.start - 40), mention.start) for mark in "。；！？") + 1
    )
    low = max(low, mention.start - 40)
    end = mention.end + _closes_behind(text, mention)
    return text[low : mention.start], text[end : end + 10]


def _closes_behind(text: str, mention: MoneyMention) -> int:
    """壹拾万元（100,000元）定金: the bracket that a sum opens is closed before the next word."""
    own = text[mention.start : mention.end]
    return int(own.count("（") > own.count("）") and text[mention.end : mention.end + 1] == "）")


def _in_contract(nearest: A | None, before: str, after: str, behind: str, ahead: str) -> A:
    if nearest is A.DEPOSIT and _LESS_DEPOSIT.search(before):
        return A.INSTALMENT
    if nearest in (A.PENALTY, A.DEPOSIT, A.UNIT_PRICE, A.INVOICE):
        return nearest
    if _PRICED_BEHIND.match(behind) or _SUMMED_UP.match(ahead):
        return A.CONTRACT_PRICE
    priced = _PRICED.search(before)
    if priced and not _SPLIT.search(before[priced.end() :]):
        return A.CONTRACT_PRICE
    if (
        _PARTS.search(before)
        or _INSTALMENT.search(before[-24:])
        or re.match(r"）?[，]?(?:作为)?(?:预付|定金|尾款)", after)
        or "%" in before
    ):
        return A.INSTALMENT
    if nearest is A.CONTRACT_PRICE or _WEAK_PRICE.search(before):
        return A.CONTRACT_PRICE
    return A.INSTALMENT if _FALLS_DUE.search(behind) else A.OTHER


_LESS_DEPOSIT = re.compile(
    r"(?:(?:扣[去除掉减]?|抵[扣减]?|除[去开]?|减[去除]?)了?定金|定金[^，。；\d]{0,3}(?:折?抵|扣|冲|之外|以外))"
    r"[^。；\d]{0,20}$|[，；][^，。；\d]{0,4}(?:余[款额数下]|尾[款数]|剩|其余|短少|所欠)[^，。；\d]{0,10}$"
)  # 扣除定金后余3万元, 定金抵不足的3万元: what is left, and no deposit
_BEHIND = 60
_PRICED_BEHIND = re.compile(
    r"）?(?:整)?）?[，：]?(?:包干|一口价|固定价|含税)?，?(?:(?:此|该|上述|以上)(?:数|金额|款|价)?)?"
    r"(?:即|系|是|作为|为|乃|属)[^，。；\d]{0,40}?"
    r"(?:总(?:造价|价|金额|费用|价款|报酬|包价)|合同(?:总)?(?:金额|价|价款)"
    r"|全部(?:的)?(?:合同)?(?:价款|报酬|费用)|报酬)"
    r"|）?(?:整)?）?，?(?:一分不[加多添]|不再?增减|概不增减|包死)"
    r"|的(?:总价|合同价|价格|价款|总价款)(?:，|承包|承揽|包干|完成|承接|向|由|出售|购买|供应)"
)  # 12万元，系本项目的合同总金额
_PRICED = re.compile(
    r"(?:全部|整个|总的)(?:合同|工程|项目)?的?(?:价款|价金|货款|费用|报酬|款项|工程款)(?:为|是|计|共|即|系){0,2}(?:人民币)?$|"
    r"总价|总金额|合同(?:总)?(?:价|金额|额)|总额|总货款|合计|总计|共计|总费用|包干价|承包价|(?<!未)作价"
    r"|(?:货款|价款|费用|金额)(?:共|一共|总共)(?:人民币|为|是)?$"
)
_PARTS = re.compile(
    r"分(?:为|成)?[一二两三四五六2-9][笔期次]"
    r"|[二两三四五六2-9][笔期次回](?:给|付|交|结|到)?(?:完|清|齐|讫)"
)
_SUMMED_UP = re.compile(
    r"）?。(?:以上|上述|此)(?:数额?|金额|款项)?(?:为|即|系|是|乃)[^，。；\d]{0,30}"
    r"(?:总(?:造价|价|金额|价款)|合同(?:总)?(?:金额|价|价款)|全部价款)"
)  # 小写：¥772,000.00。以上为本项目之合同总价
_SPLIT = re.compile(
    rf"即|[%％]|分期|预付|首付|首[期笔]|定金|尾款|余款|进度款|验收款|质保|保修金"
    rf"|{_PARTS.pattern}"
)
_FALLS_DUE = re.compile(
    r"^[^%]{0,24}?(?:(?<!预)付(?!款(?:方式|条件))|支付|结清|退还|返还|汇至)|^）?，?期限|^（[^（）]{0,16}前）"
)


def _of_paper(kind: A, paper: Paper, before: str) -> A:
    """In a demand or a complaint what is owed or asked for is claimed."""
    if paper.kind in _CLAIMING:
        asked = _CLAIM.search(before) is not None and kind in (A.CONTRACT_PRICE, A.PAID, A.OTHER)
        past = re.search(r"已|收到|仅|只|付了", before[-10:])
        if kind is A.CONFIRMED_DEBT or (
            asked and not past and not re.search(r"总价|合同|总金额", before[-14:])
        ):
            return A.CLAIMED
    if (
        paper.kind in (K.CHAT, K.EMAIL)
        and kind is A.CONFIRMED_DEBT
        and re.search(r"你|贵|请|付一下|催", before)
    ):
        return A.CLAIMED
    if paper.kind is K.OTHER and kind is A.DEPOSIT:
        return A.OTHER  # an advertisement speaks of deposits as well
    if paper.kind is K.BANK_RECEIPT and kind in (A.INVOICE, A.DELIVERED, A.DEPOSIT, A.OTHER):
        return A.PAID
    return kind


def column_kind(paper: Paper, header: str, headers: str) -> A:
    """The kind of a bare number in a money column."""
    if "单价" in header:
        return A.UNIT_PRICE
    if re.search(r"税额|不含税", header) or ("余额" in header and paper.kind is K.BANK_RECEIPT):
        return A.OTHER
    if paper.kind is K.CONTRACT:
        if re.search(r"期次|付款|支付|期限|节点|分期", headers):
            return A.INSTALMENT if not header.startswith("合计") else A.CONTRACT_PRICE
        return A.CONTRACT_PRICE if header.startswith("合计") else A.OTHER
    if re.search(r"^(?:合计)?应付|应收", header):
        return A.INSTALMENT if not header.startswith("合计") else A.CONTRACT_PRICE
    for kind, pattern in _COLUMNS:
        if pattern.search(header):
            return kind
    for kind, pattern in _COLUMNS[1:]:
        if pattern.search(headers) and not header.startswith("合计"):
            return kind
    return _DEFAULT.get(paper.kind, A.OTHER)
