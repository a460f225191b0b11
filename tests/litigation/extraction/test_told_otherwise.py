"""What was paid, objected, looked at, asked for and paid down, told in words that are not usual."""

from decimal import Decimal

import pytest

from litigation.analysis.extraction.loan.due import term_in
from litigation.analysis.extraction.paper import paper_of
from litigation.analysis.values.facts import AmountKind, EventKind
from tests.litigation.extraction.conftest import make_source
from tests.litigation.extraction.test_payment_wording import FOOT, HEAD, NOTE

COMPLAINT = (
    "民事起诉状\n原告：江州甲机械有限公司\n被告：海州乙食品有限公司\n"
    "诉讼请求：判令被告支付货款372,000元。\n事实与理由：{}\n此致\n江州市人民法院"
)
DEAL = "双方2023年4月10日立约，价金402,000元，2023年5月20日货物送齐。"


def kinds(facts, value: str) -> set[AmountKind]:
    return {one.kind for one in facts.amounts if one.value == Decimal(value)}


@pytest.mark.parametrize(
    "words",
    [
        "货款陆续收回30,000元，此外颗粒无收。",
        "原告追索至今，进账的数额为30,000元，再未见到款项。",
        "原告催回来的只有30,000元。",
        "原告从这笔买卖里收回过30,000元，仅此而已。",
        "原告名下回笼资金30,000元。",
        "卖货所得，入袋者唯30,000元而已。",
    ],
)
def test_money_got_back_is_money_paid(words, organize, source):
    assert kinds(organize(source(COMPLAINT.format(DEAL + words))), "30000") == {AmountKind.PAID}


@pytest.mark.parametrize("words", ["原告为追回30,000元多次派人上门。", "原告请求追回30,000元。"])
def test_money_that_is_sought_is_none_paid(words, organize, source):
    found = kinds(organize(source(COMPLAINT.format(DEAL + words))), "30000")
    assert AmountKind.PAID not in found


@pytest.mark.parametrize(
    "words",
    [
        "贵方2023年5月20日的一批货，我方检验员发现开裂，特以本函表明异议。",
        "2023年5月20日进货的这些产品，经抽检开裂，我司兹此书面提出异议。",
        "你司2023年5月20日那一整批材料开裂，无法加工，现函告异议。",
        "关于2023年5月20日之货物，我方抽样发现开裂，谨书面异议如上。",
        "2023年5月20日当批设备试机时开裂，我方正式就质量提出书面异议，请派人处理。",
    ],
)
def test_the_day_of_the_goods_is_not_that_of_the_objection(words, organize, source):
    letter = f"质量异议函\n江州甲机械有限公司：\n{words}\n海州乙食品有限公司\n2023年5月25日"
    told = organize(source(HEAD + FOOT), source(letter, name="异议函")).events
    days = {one.date.isoformat() for one in told if one.kind is EventKind.QUALITY_OBJECTION}
    assert days == {"2023-05-25"}
    assert not any(one.kind is EventKind.DEMANDED for one in told)


@pytest.mark.parametrize(
    "clause",
    [
        "乙方自签收起有7日查看货物，这7日过去而一声不响的，货物算作完好。",
        "开箱清点的时间是到货后7日，其间甲方没有收到只言片语，即为接受。",
        "质量把关期7日，起于签收；期间静默，质量就此认可。",
        "乙方应趁到货后7日将货验毕，逾时若无书函寄达甲方，货物即为合格。",
        "验货时间7日（签收次日起），届期仍无任何反馈，质量视为合格。",
        "乙方验看货物，给7日，从货到算；其间无人吭声，货就算认可了。",
    ],
)
def test_silence_through_the_time_for_looking_is_the_period_of_inspection(clause, organize, source):
    assert organize(source(HEAD + clause + FOOT)).terms.quality_period_days == 7


@pytest.mark.parametrize(
    "words",
    [
        "最迟2022年6月1日我将它如数送还，不计利息。",
        "等到2022年6月1日，我一定带回给他。",
        "2022年6月1日前须归到他的户头。",
        "到2022年6月1日完璧归赵。",
        "此款2022年6月1日以前我会打回他卡里。",
        "及至2022年6月1日，我必悉数缴回。",
        "2022年6月1日到，物归原主。",
    ],
)
def test_money_goes_back_by_any_verb_on_the_day_it_is_due(words):
    [line] = paper_of(make_source(words)).lines
    term = term_in(line)
    assert term is not None
    assert str(term.day) == "2022-06-01"


@pytest.mark.parametrize(
    "words",
    [
        "张经理，402000元货款这个月底结得了否",
        "货款402000元，张经理愿不愿意先划一部分过来，我厂里发不出工资",
        "不知402000元的货款有没有办法下周安排，感谢",
        "货款402000元周五打过来行不行，张经理",
        "402000元货款，张经理可会在月底前汇出，我要报给上面",
        "货款402000元，十号前付得了否",
    ],
)
def test_a_polite_question_asks_for_the_money(words, organize, source):
    chat = (
        "聊天对象：海州乙食品张经理　导出人：江州甲机械李主管\n"
        f"[2023/11/02 09:36:00] 江州甲机械李主管: {words}\n"
        "[2023/11/02 09:40:00] 海州乙食品张经理: 在开会"
    )
    told = organize(source(HEAD + FOOT), source(NOTE, name="送货单"), source(chat, name="聊天记录"))
    [asked] = [one for one in told.events if one.kind is EventKind.DEMANDED]
    assert str(asked.date) == "2023-11-02"
    assert AmountKind.CLAIMED in kinds(told, "402000")


@pytest.mark.parametrize(
    "clause",
    [
        "2023年6月1日以前，乙方将定金4万元交付给甲方财务；其余36万元于2023年8月1日前付清。",
        "乙方应当于2023年6月1日前交付到甲方账上定金4万元，余数36万元在2023年8月1日前支付。",
        "由乙方在2023年6月1日前交付甲方收执定金4万元；尾款36万元不迟于2023年8月1日付讫。",
        "2023年6月1日前乙方须交付予甲方的定金为4万元，剩余36万元的付款期限为2023年8月1日。",
        "至迟2023年6月1日，乙方交付甲方人民币定金4万元；2023年8月1日前再付36万元。",
        "2023年6月1日前交付甲方指定账户的定金，合计4万元，乙方不得拖延。合同款尚余36万元，乙方须2023年8月1日前付。",
    ],
)
def test_a_deposit_handed_over_to_the_seller_falls_due(clause, organize, source):
    facts = organize(source(HEAD + clause + FOOT))
    found = [(str(one.amount), str(one.due)) for one in facts.terms.instalments]
    assert found == [("40000.00", "2023-06-01"), ("360000.00", "2023-08-01")]
    assert kinds(facts, "360000") == {AmountKind.INSTALMENT}


def test_goods_handed_over_by_a_day_are_no_payment(organize, source):
    clause = "甲方应于2023年6月1日前交付设备5台，货款于2023年8月1日前付清。"
    found = organize(source(HEAD + clause + FOOT)).terms.instalments
    assert [str(one.due) for one in found] == ["2023-08-01"]
