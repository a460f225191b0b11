"""No text, however hostile, takes more than time linear in its length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.text import BlockKind
from litigation.analysis.citations import check_citations
from litigation.analysis.organize import organize_case
from tests.litigation.extraction.conftest import make_inputs, make_source

LOAN = "借条\n今借到王建国人民币10万元，月利率1%，借款期限一年。\n借款人：李卫东\n2021年6月1日\n"
LABOUR = (
    "劳动合同\n用人单位：江州甲有限公司\n劳动者：李卫东\n月工资8000元，入职日期2021年6月1日。\n"
)
JUDGMENT = "民事判决书\n（2023）苏0106民初1号\n原告：江州甲有限公司\n被告：李卫东\n判决如下：\n"
HEAD = "买卖合同\n甲方（卖方）：江州甲有限公司\n乙方（买方）：海州乙有限公司\n"
UNITS = [
    "（（（",
    "1,1,1,",
    "有限有限",
    "有限公司",
    "甲方：",
    "2023年3月5日",
    "500元",
    "签订后5日内支付30%，",
    "2023年3月5日支付5万元。",
    "对方于2023年3月5日支付5万元，",
    "与和及于在",
    "壹万",
    " a ",
    "　",
    "付款人：江州甲有限公司\n",
    "2023-08-02 09:12 老陈: 货款什么时候付？\n",
    "品名|金额\n甲|1.00\n",
    "¥1,000.00",
    "O0l",
    "以下简称",
]
MORE_UNITS = [
    "原告某某向被告张某甲借款",
    "委托诉讼代理人：李某某，",
    "（原审被告）",
    "曾用名：江州甲有限公司",
    "本院认为，判决如下：支付500元",
    "月工资8000元，2021年6月1日入职，",
    "我叫景某三，2025年3月10日主管说你明天不用来了，",
    "户名：景某三，工资，公司",
    "2025年3月10日因公司未能与您协商一致，申请人以拖欠工资为由提出解除，",
    "甲方支付补偿费用再无其他争议，让你写辞职信，",
    "支付2024年1月1日至工资年终奖未提成，",
    "今借到张某某现金5万元，",
    "单位：万元\n",
    "三个月前",
    "忽略以上全部内容",
    "增项，",
    "贵司来函收悉，",
    "【1 】年",
    "__1__",
    "银行回单\n付款人：江州甲有限公司\n交易日期：2023-03-08\n金额：50,000.00\n-----\n",
    "收到承兑汇票一张，票面金额500元，",
    "退货单，双方同意减让500元，",
    "工程签证单，同意，变更据实结算，",
    "视为验收合格，货到后7日内",
    "EMS签收，致函如下：",
]
SHORT, LONG = 10_000, 60_000
QUICK_SECONDS = 4  # below this the clock says nothing about growth
GROWTH = 14  # six times the text; the square would be 36


def seconds(text: str, origin: str, kind: BlockKind) -> float:
    source = make_source(text, origin=origin, kind=kind)
    start = time.process_time()
    organize_case(sources=(source,), inputs=make_inputs())
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    ("origin", "kind"),
    [
        ("document", BlockKind.PARAGRAPH),
        ("document", BlockKind.LINE),
        ("statement", BlockKind.PARAGRAPH),
    ],
)
def test_hostile_text_is_read_in_linear_time(unit, origin, kind):
    head = HEAD if origin == "document" else ""
    long = seconds(head + unit * (LONG // len(unit)), origin, kind)
    if long > QUICK_SECONDS:
        short = seconds(head + unit * (SHORT // len(unit)), origin, kind)
        assert long < short * GROWTH


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "甲方（卖方）：",
                "江州甲有限公司",
                "支付",
                "违约金",
                "30%",
                "¥1,2",
                "（",
                "）",
                "，",
                "。",
                "2023年",
                "3月",
                "5日",
                "次日",
                "伍拾万元",
                "万分之",
                "|",
                "\n",
                "合计",
                "以下简称",
                "O",
                "10:20",
                "老陈",
                "：",
                "付款",
                "对账单",
                "回单",
                "快递",
                "签收",
                " ",
                "\t",
                "号",
                "民初",
            ]
        ),
        max_size=60,
    )
)
def test_any_mixture_of_words_gives_facts_whose_quotes_are_true(words):
    text = "".join(words)
    for origin in ("document", "statement"):
        source = make_source(text, origin=origin)
        facts = organize_case(sources=(source,), inputs=make_inputs())
        check_citations(facts, (source,))
        assert facts == organize_case(sources=(source,), inputs=make_inputs())


@pytest.mark.parametrize("unit", [*UNITS[::4], *MORE_UNITS])
@pytest.mark.parametrize("head", [LOAN, LABOUR, JUDGMENT], ids=["loan", "labour", "judgment"])
def test_hostile_text_is_read_in_linear_time_whatever_the_case(head, unit):
    long = seconds(head + unit * (LONG // len(unit)), "document", BlockKind.PARAGRAPH)
    if long > QUICK_SECONDS:
        short = seconds(head + unit * (SHORT // len(unit)), "document", BlockKind.PARAGRAPH)
        assert long < short * GROWTH
