"""Clauses on damages and on the day of delivery, put together of fault, rate, time and base."""

from decimal import Decimal

import pytest

HEAD = """买卖合同
甲方（卖方）：江州甲机械有限公司
乙方（买方）：海州乙食品有限公司
合同总价为人民币40万元。
"""
FOOT = "\n签订日期：2023年4月10日"
# payer, rate, per, base, lump sum, times the published rate
PENALTIES = [
    (
        "买方逾期付款的，应按日向卖方支付逾期金额万分之五的违约金。",
        [("buyer", "0.0005", "day", "unpaid", None, None)],
    ),
    (
        "需方未按约付款，每逾期一天，应按欠付货款的0.05%向供方支付逾期付款违约金。",
        [("buyer", "0.0005", "day", "unpaid", None, None)],
    ),
    (
        "乙方逾期支付货款，自逾期之日起按每日0.3‰计付违约金。",
        [("buyer", "0.0003", "day", "unpaid", None, None)],
    ),
    (
        "乙方逾期付款超过15日的，按应付款项日万分之三支付滞纳金，直至付清之日。",
        [("buyer", "0.0003", "day", "unpaid", None, None)],
    ),
    (
        "买受人不能按期付款的，按月利率1.5%承担逾期利息。",
        [("buyer", "0.015", "month", "unpaid", None, None)],
    ),
    (
        "逾期付款按月息一分五计算利息。",
        [("buyer", "0.015", "month", "unpaid", None, None)],
    ),
    (
        "逾期付款，按月息2分计息。",
        [("buyer", "0.02", "month", "unpaid", None, None)],
    ),
    (
        "逾期还款的，按年化15%计收违约金。",
        [("buyer", "0.15", "year", "unpaid", None, None)],
    ),
    (
        (
            "乙方逾期付款，以未付款项为基数，按照全国银行间同业拆借中心公布的一年期贷款市"
            "场报价利率的1.5倍支付违约金。"
        ),
        [("buyer", None, "year", "unpaid", None, "1.5")],
    ),
    (
        "逾期付款违约金按同期LPR四倍计算。",
        [("buyer", None, "year", "unpaid", None, "4")],
    ),
    (
        "乙方逾期付款，按同期LPR加计50%支付逾期损失。",
        [("buyer", None, "year", "unpaid", None, "1.5")],
    ),
    (
        "乙方逾期付款，按LPR的150%支付利息。",
        [("buyer", None, "year", "unpaid", None, "1.5")],
    ),
    (
        "乙方逾期付款，按LPR上浮30%计算违约金。",
        [("buyer", None, "year", "unpaid", None, "1.3")],
    ),
    (
        "甲方逾期交货的，每逾期一日，按逾期交货部分货款的千分之二支付违约金。",
        [("seller", "0.002", "day", "late_goods", None, None)],
    ),
    (
        "供方延迟交货，每延迟一天扣除合同总额的0.5%，最高不超过合同总额的10%。",
        [("seller", "0.005", "day", "price", None, None)],
    ),
    (
        "卖方迟延交货每日按合同总价1‰支付违约金，累计不超过合同总价的5%。",
        [("seller", "0.001", "day", "price", None, None)],
    ),
    (
        "任何一方违约，须向守约方支付合同总价20%的违约金。",
        [("either", "0.2", "once", "price", None, None)],
    ),
    (
        "如乙方违约，应一次性支付违约金人民币叁万元整。",
        [("buyer", None, "once", "other", "30000.00", None)],
    ),
    (
        "逾期付款的，每日支付违约金500元。",
        [("buyer", None, "day", "other", "500.00", None)],
    ),
    (
        "乙方延期付款的，每日按未付货款总额的百分之零点一支付违约金。",
        [("buyer", "0.001", "day", "unpaid", None, None)],
    ),
    (
        (
            "若买方逾期支付任何款项，则每逾期一日需按照逾期未付金额的万分之四支付违约金，"
            "逾期超过30日的，卖方有权解除合同。"
        ),
        [("buyer", "0.0004", "day", "unpaid", None, None)],
    ),
    (
        "需方如未按时付款，自应付之日次日起按日千分之一向供方偿付逾期付款违约金。",
        [("buyer", "0.001", "day", "unpaid", None, None)],
    ),
    (
        "逾期付款的，甲方有权按每天5‱收取滞纳金。",
        [("buyer", "0.0005", "day", "unpaid", None, None)],
    ),
    (
        "逾期不付的，按照日5‰支付违约金；逾期交货的，按照日3‰支付违约金。",
        [
            ("buyer", "0.005", "day", "unpaid", None, None),
            ("seller", "0.003", "day", "other", None, None),
        ],
    ),
    (
        "逾期付款超过7天，乙方每天承担应付款3%违约金。",
        [("buyer", "0.03", "day", "unpaid", None, None)],
    ),
    (
        "买方延迟付款，应自逾期之日起按中国人民银行同期贷款利率的1.5倍支付利息。",
        [("buyer", None, "year", "unpaid", None, "1.5")],
    ),
    (
        "乙方应按期付款，否则每日按欠款的0.5‰支付违约金。",
        [("buyer", "0.0005", "day", "unpaid", None, None)],
    ),
    (
        "甲方未能在约定期限内供货，每天按未交货金额0.1%赔偿乙方。",
        [("seller", "0.001", "day", "late_goods", None, None)],
    ),
    (
        "逾期付款的，每逾期1日，须按逾期金额的1‰/日承担违约责任。",
        [("buyer", "0.001", "day", "unpaid", None, None)],
    ),
    (
        "付款逾期的，逾期一日罚未付金额的万分之五。",
        [("buyer", "0.0005", "day", "unpaid", None, None)],
    ),
    (
        "卖方逾期供货的，按逾期部分货值每日0.05%支付违约金。",
        [("seller", "0.0005", "day", "late_goods", None, None)],
    ),
    (
        "乙方逾期付款，按LPR加50个基点支付利息。",
        [("buyer", None, "year", "unpaid", None, None)],
    ),
    (
        "乙方逾期付款的，按年利率12%支付违约金，但不超过一年期LPR的四倍。",
        [("buyer", "0.12", "year", "unpaid", None, None)],
    ),
    (
        "乙方逾期付款，按日利率万分之四支付利息。",
        [("buyer", "0.0004", "day", "unpaid", None, None)],
    ),
    (
        "延期付款的，应按延付金额每日万分之三支付违约金。",
        [("buyer", "0.0003", "day", "unpaid", None, None)],
    ),
    (
        "甲方超期完工的，每超过一天扣减工程款总价的千分之一。",
        [("seller", "0.001", "day", "price", None, None)],
    ),
    (
        ("双方确认：如买方到期未能足额付款，则卖方可自逾期第一日起按年利率6%收取资金占用费。"),
        [("buyer", "0.06", "year", "unpaid", None, None)],
    ),
    (
        "付款方式：合同签订后支付30%，逾期交货的顺延付款。",
        [],
    ),
    (
        "乙方未付清货款前，货物所有权归甲方，乙方应支付合同总价30%的预付款。",
        [],
    ),
    (
        ("乙方逾期付款超过30日的，甲方有权解除合同，并要求乙方支付合同总价10%的违约金。"),
        [("buyer", "0.1", "once", "price", None, None)],
    ),
    (
        "委托方逾期支付服务费的，每逾期一日应按应付未付服务费的万分之三支付违约金。",
        [("buyer", "0.0003", "day", "unpaid", None, None)],
    ),
    (
        "定作人未按期支付报酬的，按日万分之五计付违约金。",
        [("buyer", "0.0005", "day", "unpaid", None, None)],
    ),
]
DELIVERIES = [
    ("甲方应于2023年4月25日前交货。", ("2023-04-25",)),
    ("交货期限：2023年4月25日。", ("2023-04-25",)),
    ("交货时间：2023年4月25日前，交货地点：乙方仓库。", ("2023-04-25",)),
    ("卖方应在合同签订后20日内将货物运至买方指定地点。", ("2023-04-30",)),
    ("供方于合同生效之日起二十日内交付全部设备，运费由供方承担。", ("2023-04-30",)),
    ("甲方收到预付款后15日内发货。", (None,)),
    ("交货期：合同签订后30天。", ("2023-05-10",)),
    ("货物最迟于2023年4月25日送达需方仓库。", ("2023-04-25",)),
    ("乙方应在交货后30日内付清货款。", None),
    ("甲方逾期交货的，每日按合同总价的千分之一支付违约金。", None),
    ("甲方分三批交货，第一批于2023年4月25日前交付。", None),
    (("2023年4月25日前甲方须将全部货物交付乙方，乙方于2023年6月30日前付清货款。"), ("2023-04-25",)),
    ("乙方于2023年6月30日前付清货款。", None),
    ("甲方保证在2023年4月25日（含当日）之前完成供货。", ("2023-04-25",)),
]


@pytest.mark.parametrize(("clause", "want"), PENALTIES, ids=range(len(PENALTIES)))
def test_a_clause_on_damages_gives_payer_rate_time_and_base(clause, want, source, organize):
    found = organize(source(HEAD + clause + FOOT, name="合同.docx")).terms.penalties
    assert [
        (one.payer, one.rate, one.per, one.base, one.lump_sum, one.lpr_multiple) for one in found
    ] == [
        (payer, rate and Decimal(rate), per, base, lump and Decimal(lump), times and Decimal(times))
        for payer, rate, per, base, lump, times in want
    ]


@pytest.mark.parametrize(("clause", "want"), DELIVERIES, ids=range(len(DELIVERIES)))
def test_a_term_for_delivery_is_a_day_or_stays_open(clause, want, source, organize):
    found = organize(source(HEAD + clause + FOOT, name="合同.docx")).terms.delivery
    assert (found and (found.due and str(found.due),)) == want
