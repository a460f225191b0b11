"""The verbs that tell what happened, and the words that say that it did not."""

from __future__ import annotations

import re

from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind

BILL = r"(?:承兑汇票|汇票|支票|本票|承兑(?!人|行|银行|日|期|协议))"
_PAY = (
    r"支付|给付(?!义务|金钱|责任|之诉)|付款|转账|汇款|汇入|汇给|付了|打款|付清|归还|偿还|到账|还款|付来|付给"
    r"|回款|进款|进账|汇[来付出]|付(?=\d|人民币|¥)|交付(?:货款|定金)|缴纳|所付(?:的)?(?:货款|款项|价款)|支给|转给|付过|给过(?!予)|拨付|还来|付出(?!劳|了?努力|代价)"
    r"|交付过?(?=\d|人民币|¥)|收取(?:的)?(?:货款|价款|款项)"
    rf"|(?:收到|收取|收[了下]?|交付|交来|交给|背书(?:转让)?|开具|出具|签发|寄来|给付?)[^，。；]{{0,16}}{BILL}"
)
TRIGGERS: tuple[tuple[EventKind, re.Pattern[str]], ...] = (
    (
        EventKind.FILED,
        re.compile(
            r"提起诉讼|起诉至|诉至|诉[来到](?:本院|我院|法院)|具状(?:起诉|诉|[至到于向])|诉状[^，。]{0,10}(?:送|递|呈|投)[至到抵达交][^，。]{0,6}(?:法院|本院|我院|立案)|提交(?:民事)?起诉状"
            r"|向[^，。]{0,14}(?:法院|本院|我院|仲裁委)[^，。]{0,8}(?:起诉|立案|申请|提起|递交起诉)"
            r"|立案受理|受理(?:了)?(?:本|此|该)案|(?<!执行)(?<!不予)立案(?!庭)|起诉(?=至|到|于|要求|请求|主张|来院)"
            r"|(?:本[委院]|我院|法院)[^，。]{0,16}(?<!不予)受理(?!费|范围|条件|通知书)"
            r"|(?:受理|收案)(?:日期|时间)|(?:登记|列|录)(?:为|成|作)[^，。]{0,6}案件|进入诉讼程序"
            r"|(?:本院|我院|法院)[^，。]{0,16}(?:收到|接收|收取)[^，。]{0,14}(?:起诉状|诉状|起诉材料|立案材料)(?!副本)"
        ),
    ),
    (
        EventKind.TERMINATED,
        re.compile(
            r"(?:通知|发函|书面|协商|同意)[^，。]{0,8}解除|解除(?:了)?(?:本|该|上述"
            r"|双方)?[^，。]{0,8}合同(?!(?:的)?(?:经济)?(?:赔偿|补偿|争议))|终止(?:了)?合作"
            r"|合同(?:已|于)[^，。]{0,6}解除"
        ),
    ),
    (
        EventKind.QUALITY_OBJECTION,
        re.compile(
            r"质量异议|提出(?![^，。]{0,6}(?:管辖|执行|主体|回避|财产|保全))[^，。]{0,8}异议|质量(?:存在)?问题|反映[^，。]{0,10}(?:质量"
            r"|不合格)|要求(?:退货|更换|换货|整改|维修)|退货"
        ),
    ),
    (
        EventKind.ACKNOWLEDGED,
        re.compile(
            r"(?:确认|承认|认可)[^，。]{0,14}(?:欠|货款|金额|账|款)|对[账帐]|(?:盖章"
            r"|签字)确认|出具[^，。]{0,8}(?:欠条|确认|对账|结算)|(?<!统一)(?<!另行)结算(?:单)?(?!中心|方式|账户|卡|部)|核对(?:账目"
            r"|确认)"
        ),
    ),
    (
        EventKind.PROMISED,
        re.compile(
            r"承诺(?!书)|答应|保证(?!金|人|期)|允诺|出具[^，。]{0,8}(?:承诺书|还款计划"
            r"|付款计划)|表示[^，。]{0,12}(?:付|还|安排)|同意(?:于|在"
            r"|分)[^，。]{0,12}(?:付|还)"
        ),
    ),
    (
        EventKind.DEMANDED,
        re.compile(
            r"催(?:告|收|款|要|讨|促|付|缴|费)|律师函|发函(?![日时方人前]|之日|单位)|致函|函告(?!异议|质量|瑕疵|(?:贵|你)[^，。；：]{0,4}：)|索要|主张(?:权利|货款|债权)"
            r"|要求[^，。]{0,14}(?:付|支付|还|结清)|上门"
        ),
    ),
    (EventKind.INVOICED, re.compile(r"(?:开具|开出|交付|提供|开)(?:了)?[^，。]{0,14}发票|开票")),
    (
        EventKind.CONTRACT_SIGNED,
        re.compile(
            r"(?:签[订署下立]?|订立|达成|缔结)(?!收)(?:了|的|有|编号)?[^，。]{0,26}(?:合同|合约|协议|订单"
            r"|意向|契约)|(?:合同|合约|协议|契约)[^，。]{0,24}(?:签[订署立]|订立|缔结)|(?:合同|合约|协议|契约)[^，。]{0,12}(?:签于|签字|盖章|成立(?=于|时间|日期|，|$))"
            r"|(?:签订|签署|订立)(?=的|，|$|日期|时间|：)"
            r"|达成[^，。]{0,10}约定|(?:签约|立约|订约|缔约)(?=$|[，；：、（]|日期|时间|日|于|并)|订于|(?:契|合)?约(?:成|立|定立)于|成立[^，。]{0,6}关系|建立[^，。]{0,8}(?:合同|合约|买卖|购销|供货)关系"
            r"|合同(?:书|文本)?上(?:签字|签章|盖章)"
        ),
    ),
    (
        EventKind.ACCEPTED,
        re.compile(
            r"验收(?!不|未|合格后|合格之|[时中]?[^，。；]{0,8}(?:(?<!未)(?<!没有)(?:发现|查出|检出)|不合格|不符|拒绝))"
            r"|安装调试完|调试完成|完成(?:安装)?调试"
        ),
    ),
    (
        EventKind.DELIVERED,
        re.compile(
            r"交付(?!期|过?(?:\d|人民币|¥))|送货|发货|(?<!收)到货(?!款|值|价)|供货(?!合[同约]|协议|契约|方(?!式)|商|单位)|运抵|运[至到]|送[至到抵完齐]|送达(?!回证|起诉|之日)|签收"
            r"|收货|提货|交货(?!期|日期|时间|地点)|供应(?:了)?|发出货物|发运|送交(?!起诉|法院|诉讼)|交接(?=日|时间|于|给|完)|交[清齐讫完]|(?:货物?|物|货品|产品|标的物?)(?:即|已|已经)?(?:易手|易主|过手)|货物?(?:已|均|即)?[齐清讫](?=$|[，。；])|交[^，。]{1,8}收执"
            r"|(?:交货|交付|送货|供货|收货|到货)(?:日期|时间|日)(?=为|是|：|于|在|系)"
            r"|(?:收到|接收)[^，。]{0,6}(?:货物|设备|产品)"
        ),
    ),
    (EventKind.PAID, re.compile(_PAY + r"|收到[^，。]{0,14}(?:款|元)")),
    (
        EventKind.ORDERED,
        re.compile(r"下(?:达)?(?:了)?(?:采购)?订单|订购(?:了)?|要货|下单|采购(?:了)?"),
    ),
    (EventKind.REPLIED, re.compile(r"回函|复函|回复|答复")),
    (EventKind.PROMISED, re.compile(r"还款计划|付款计划")),
)
THING = (
    r"(?:(?:全部|所有|该批|那批|该宗|整批|成批|数量的?){0,2}(?:货(?![款值价])|产品(?!质量)|商品(?!质量)|标的物|之?物(?!流)|物[料品资件](?!质量)"
    r"|设备(?!款)|材料(?!款)|器材|成品))"
)
AGREED = (  # not what the goods handed over are called: 已将约定的货物交付
    r"(?<![把将])(?<![把将](?:合同|双方|协议))约定"
    rf"(?!好?[的之]{THING}"
    rf"|{THING}[^，。；应须需拟将]{{0,16}}(?:悉数|全数|如数|全部|已|完))"
)
_NOT_DONE = re.compile(
    AGREED + r"|未(?!来)|没有?|不(?!合格|符|足)|拒|尚欠|应(?!当日|付款日)|须|需|拟|将(?=于"
    r"|在|向|支|付|继)|若|如(?!下|上|数|期)|逾期|无法|不能|无力|期限|届满|到期|请(?!求)|限(?:贵"
    r"|你|于)|否则|后[^，。]{0,10}(?:日|天|月)内|后\d{1,3}[日天]|之日起|至今|要求|计划|最迟|不晚于"
)
_NEGATABLE = (EventKind.PAID, EventKind.DELIVERED, EventKind.INVOICED, EventKind.ACCEPTED)
_TOLD_TO_PAY = re.compile(
    r"(?:裁决|判决|判令|裁令|责令|裁定)(?!书?(?:生效|作出|送达|确定|后))[^，。；]{0,40}$"
)
_RUNNING = re.compile(r"截至|截止|累计|共计(?:支付|付)|合计(?:支付|付)|陆续|暂计")
_INTEREST = re.compile(r"付清之日|清偿之日|计算|计付|利率|LPR|为基数|标准")
_UNSIGNED = re.compile(r"(?:未|没有?)[^，。]{0,14}(?:签|订立)|(?:拒绝|拒不)签")
_MAY_END = re.compile(
    r"(?<![认许])可|有权|提前|[如若](?!下)|不得|任[何一]一?方|一方|期满|到期|届满|期限|自动|应当?提"
)
_SERVED = re.compile(
    r"受送达|诉状|立案|送达回证|传票|文书|副本|判决|裁定|通知书|邮件|快递|函件?(?!数)"
)
WORDS = {
    EventKind.FILED: "起诉或立案",
    EventKind.TERMINATED: "解除合同",
    EventKind.QUALITY_OBJECTION: "提出质量问题",
    EventKind.ACKNOWLEDGED: "确认债务或对账",
    EventKind.PROMISED: "作出承诺",
    EventKind.DEMANDED: "催要",
    EventKind.INVOICED: "开具发票",
    EventKind.CONTRACT_SIGNED: "签订合同",
    EventKind.ACCEPTED: "验收或调试",
    EventKind.DELIVERED: "交货",
    EventKind.PAID: "付款",
    EventKind.ORDERED: "下订单",
    EventKind.REPLIED: "回复",
    EventKind.OTHER: "签订补充协议",  # the only act without a kind of its own: see `verb_of`
}


def verb_of(text: str, paper: K) -> EventKind | None:
    """What a clause tells of, read as a paper of that kind would mean it; None when nothing."""
    for kind, pattern in TRIGGERS:
        hit = pattern.search(text)
        if not hit:
            continue
        if kind in _NEGATABLE and _NOT_DONE.search(text[max(0, hit.start() - 14) : hit.end() + 2]):
            continue
        if kind is EventKind.ACKNOWLEDGED and paper is K.RECONCILIATION:
            continue  # the statement's own words; whether anybody sealed it is told elsewhere
        if kind is EventKind.CONTRACT_SIGNED and _UNSIGNED.search(text):
            continue
        if kind is EventKind.TERMINATED and _MAY_END.search(text[: hit.end()]):
            continue
        if kind is EventKind.DELIVERED and _SERVED.search(text):
            continue
        if kind is EventKind.PAID and (_RUNNING.search(text) or _INTEREST.search(text)):
            continue
        if kind is EventKind.PAID and _TOLD_TO_PAY.search(text[: hit.end()]):
            continue
        if (
            kind is EventKind.DEMANDED
            and re.search(r"请|限|特此|现", text[: hit.start()])
            and paper is K.DEMAND_LETTER
        ):
            continue
        if kind is EventKind.PROMISED and not re.search(r"付|还|款|结清|清偿|支付", text):
            kind = EventKind.REPLIED
        if kind is EventKind.CONTRACT_SIGNED and re.search(r"补充协议|还款协议|和解协议", text):
            return EventKind.OTHER if "补充" in text else EventKind.PROMISED
        return kind
    return None
