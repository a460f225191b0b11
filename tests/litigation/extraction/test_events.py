from decimal import Decimal

from documents.text import BlockKind

CONTRACT = """买卖合同
甲方（卖方）：江州甲机械有限公司
联系人：赵一鸣
乙方（买方）：海州乙食品有限公司
合同总价为人民币40万元。
签订日期：2023年4月10日"""
RECEIPT = """网上银行电子回单
交易日期：2023年5月6日
付款人户名|海州乙食品有限公司|收款人户名|江州甲机械有限公司
金额（大写）|人民币壹拾万元整|金额（小写）|¥100,000.00
用途|货款|业务类型|转账
打印日期：2023年5月30日"""


def story(facts, *kinds):
    return [
        (str(event.kind), str(event.date), event.amount and str(event.amount))
        for event in facts.events
        if not kinds or event.kind in kinds
    ]


def test_a_receipt_is_a_payment_on_its_transaction_day(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(RECEIPT, name="回单"))
    assert story(facts, "paid") == [("paid", "2023-05-06", "100000.00")]
    (paid,) = [e for e in facts.events if e.kind == "paid"]
    assert "货款" in paid.note
    assert {c.quote for c in paid.citations} >= {"2023年5月6日", "货款"}


def test_a_copy_of_a_receipt_is_counted_once(source, organize):
    copies = [source(RECEIPT, name=name) for name in ("回单.pdf", "回单（补发）.pdf")]
    facts = organize(source(CONTRACT, name="合同"), *copies)
    assert len(story(facts, "paid")) == 1
    assert facts.documents[2].duplicate_of == "回单.pdf"
    assert [c.kind for c in facts.contradictions if c.kind == "duplicate_file"]


def test_a_payment_told_in_a_letter_is_the_one_of_the_receipt(source, organize):
    letter = """催款函
海州乙食品有限公司：
贵公司于2023年5月6日支付10万元，尚欠货款30万元，请于收函后十日内付清。
江州甲机械有限公司
2023年9月1日"""
    facts = organize(
        source(CONTRACT, name="合同"), source(RECEIPT, name="回单"), source(letter, name="函")
    )
    (paid,) = [e for e in facts.events if e.kind == "paid"]
    assert {str(kind) for kind in paid.document_kinds} == {"bank_receipt", "demand_letter"}
    assert story(facts, "demanded") == [("demanded", "2023-09-01", "300000.00")]


def test_a_misdated_retelling_is_no_second_payment(source, organize):
    letter = """催款函
海州乙食品有限公司：
贵公司于2023年5月8日支付10万元，尚欠货款30万元。
江州甲机械有限公司
2023年9月1日"""
    facts = organize(
        source(CONTRACT, name="合同"), source(RECEIPT, name="回单"), source(letter, name="函")
    )
    assert story(facts, "paid") == [("paid", "2023-05-06", "100000.00")]
    assert [c.kind for c in facts.contradictions if c.kind == "date_mismatch"]


def test_a_stranger_s_payment_is_not_counted(source, organize):
    other = RECEIPT.replace("海州乙食品有限公司", "海州乙食品销售有限公司").replace(
        "|货款|", "|租金|"
    )
    facts = organize(source(CONTRACT, name="合同"), source(other, name="回单"))
    assert story(facts, "paid") == []
    assert [c.kind for c in facts.contradictions if c.kind == "payer_differs"]
    assert all(a.kind != "paid" for a in facts.amounts)


def test_the_manager_s_own_account_pays_for_the_company(source, organize):
    contract = CONTRACT.replace("合同总价", "法定代表人：钱二虎\n合同总价")
    other = RECEIPT.replace("海州乙食品有限公司", "钱二虎")
    facts = organize(source(contract, name="合同"), source(other, name="回单"))
    assert story(facts, "paid") == [("paid", "2023-05-06", "100000.00")]


def test_rows_of_an_account_statement_are_payments_of_the_party_only(source, organize):
    text = """账户交易明细
交易日期|摘要|对方户名|收入|支出|余额
2023-05-06|货款|海州乙食品有限公司|100,000.00||356,201.12
2023-06-21|往来|海州乙食品有限公司|50,000.00||406,201.12
2023-07-01|电费|江州供电公司||3,200.55|403,000.57"""
    facts = organize(source(CONTRACT, name="合同"), source(text, name="流水"))
    assert story(facts, "paid") == [
        ("paid", "2023-05-06", "100000.00"),
        ("paid", "2023-06-21", "50000.00"),
    ]
    assert {a.value for a in facts.amounts if a.kind == "paid"} == {100000, 50000}


def test_deliveries_invoices_and_orders_have_their_day_and_sum(source, organize):
    note = """送货单
收货单位：海州乙食品有限公司    送货日期：2023-05-12
合计大写：肆拾万元整|400,000.00
收货人（签字）：孙三"""
    invoice = """增值税专用发票
发票号码：12345678  开票日期：2023年5月15日
合计|¥353,982.30|¥46,017.70
价税合计（大写）|肆拾万元整|（小写）|¥400,000.00"""
    order = "采购订单\n下单日期：2023/4/20\n需方：海州乙食品有限公司\n合计金额：400,000.00元"
    facts = organize(
        source(CONTRACT, name="合同"),
        source(note, name="单", kind=BlockKind.LINE),
        source(invoice, name="票"),
        source(order, name="订单"),
    )
    assert story(facts, "ordered", "delivered", "invoiced") == [
        ("ordered", "2023-04-20", "400000.00"),
        ("delivered", "2023-05-12", "400000.00"),
        ("invoiced", "2023-05-15", "400000.00"),
    ]


def test_a_signed_reconciliation_acknowledges_its_balance(source, organize):
    text = """对账单
致：海州乙食品有限公司
截至2023年12月31日，贵公司尚欠货款人民币叁拾万元整（¥300,000.00）。
以上核对无误，予以确认。
海州乙食品有限公司（盖章）
2024年1月9日"""
    facts = organize(source(CONTRACT, name="合同"), source(text, name="对账"))
    assert story(facts, "acknowledged") == [("acknowledged", "2024-01-09", "300000.00")]


def test_a_posted_demand_is_told_from_its_arrival(source, organize):
    receipt = """EMS邮件投递回执
寄件人：江州甲机械有限公司
收件人：海州乙食品有限公司
内件品名：催款函一份
收寄日期：2023-09-01
妥投日期：2023-09-03"""
    facts = organize(source(CONTRACT, name="合同"), source(receipt, name="EMS"))
    demanded = [event for event in facts.events if event.kind == "demanded"]
    assert [str(event.date) for event in demanded] == ["2023-09-01", "2023-09-03"]
    assert "寄出日" in demanded[0].note
    assert demanded[1].note == "到达"


def test_a_returned_letter_did_not_arrive(source, organize):
    receipt = """EMS邮件查询
寄件人：江州甲机械有限公司
收件人：海州乙食品有限公司
内件品名：催款函
收寄日期：2023-09-01
签收日期：2023-09-03
备注：收件人拒收，已退回"""
    facts = organize(source(CONTRACT, name="合同"), source(receipt, name="EMS"))
    assert "到达" not in [event.note for event in facts.events]
    assert any("未签收" in event.note for event in facts.events)


def test_chat_lines_demand_promise_and_pay(source, organize):
    chat = """2024-02-01 09:12 赵一鸣: 钱总，货款30万拖很久了，什么时候安排？
2024-02-01 09:40 钱总（海州乙食品）: 月底前先付5万，一定
2024-02-28 16:00 钱总（海州乙食品）: 5万已转，查收
2024-02-28 16:05 赵一鸣: 收到5万元，谢谢"""
    facts = organize(source(CONTRACT, name="合同"), source(chat, name="微信"))
    assert story(facts, "demanded", "promised", "paid") == [
        ("demanded", "2024-02-01", "300000.00"),
        ("promised", "2024-02-01", "50000.00"),
        ("paid", "2024-02-28", "50000.00"),
    ]


def test_chat_with_a_line_for_each_day_is_dated(source, organize):
    chat = """微信聊天记录
—————  2024年2月1日  —————
赵一鸣  09:12
货款该付了吧？
钱总（海州乙食品）  09:30
资金紧张，再宽限几天
—————  2024年3月5日  —————
钱总（海州乙食品）  10:00
数目没错，欠你们30万我们认"""
    facts = organize(source(CONTRACT, name="合同"), source(chat, name="微信.txt"))
    assert story(facts, "demanded", "acknowledged") == [
        ("demanded", "2024-02-01", None),
        ("acknowledged", "2024-02-01", None),
        ("acknowledged", "2024-03-05", "300000.00"),
    ]


def test_small_talk_is_no_event(source, organize):
    chat = """2024-02-01 09:12 赵一鸣: 早上好
2024-02-01 09:40 钱总: 你好，新年快乐
2024-02-01 09:41 赵一鸣: 有空来喝茶"""
    facts = organize(source(CONTRACT, name="合同"), source(chat, name="微信"))
    assert story(facts) == [("contract_signed", "2023-04-10", None)]


def test_a_mail_and_the_mail_it_quotes_are_two_acts(source, organize):
    mail = """发件人：钱二 <q@yi.example>
收件人：赵一鸣 <z@jia.example>
日期：Wed, 25 Oct 2023 10:26:00 +0800
主题：回复：设备质量异议
设备问题已收悉，我司将派人复核。
海州乙食品有限公司
发件人：赵一鸣 <z@jia.example>
发送时间：2023-10-20 16:40
主题：设备质量异议
灌装精度不合格，请尽快整改。"""
    facts = organize(
        source(CONTRACT, name="合同"), source(mail, name="m.eml", media_type="message/rfc822")
    )
    assert story(facts, "replied", "quality_objection") == [
        ("quality_objection", "2023-10-20", None),
        ("replied", "2023-10-25", None),
    ]


def test_a_complaint_is_filed_and_tells_events(source, organize):
    text = """民事起诉状
原告：江州甲机械有限公司
被告：海州乙食品有限公司
诉讼请求：判令被告支付货款30万元及利息（自2023年7月1日起按LPR计算至实际付清之日）。
事实与理由：2023年4月10日，双方签订买卖合同。原告于同年5月12日交货。2023年6月1日，被告付款10万元，此后经原告多次催要未付。
具状人：江州甲机械有限公司
2024年6月3日"""
    facts = organize(source(text, name="起诉状"))
    assert story(facts) == [
        ("contract_signed", "2023-04-10", None),
        ("delivered", "2023-05-12", None),
        ("paid", "2023-06-01", "100000.00"),
        ("filed", "2024-06-03", None),
    ]


def test_interest_that_runs_from_a_day_is_no_payment(told):
    facts = told("请求对方支付货款30万元，自2022年1月1日起按LPR计算利息至实际付清之日。")
    assert story(facts, "paid") == []


def test_what_should_have_been_paid_was_not_paid(told):
    facts = told(
        "对方应于2023年6月30日支付货款30万元，2023年8月1日仍未支付，2024年1月2日拒绝付款。"
    )
    assert story(facts, "paid") == []


def test_several_days_and_sums_are_several_payments(told):
    facts = told("对方分别于2023年5月6日、2023年7月9日支付10万元、5万元。")
    assert story(facts, "paid") == [
        ("paid", "2023-05-06", "100000.00"),
        ("paid", "2023-07-09", "50000.00"),
    ]


def test_a_sum_paid_in_all_is_no_payment_of_that_day(told):
    facts = told("截至2023年12月31日，对方累计支付货款20万元。")
    assert story(facts, "paid") == []
    assert Decimal(200000) in {a.value for a in facts.amounts}


def test_events_stand_in_order_of_their_days(source, organize):
    facts = organize(source(RECEIPT, name="回单"), source(CONTRACT, name="合同"))
    days = [event.date for event in facts.events]
    assert days == sorted(days)
    assert [event.id for event in facts.events] == [f"event-{n + 1}" for n in range(len(days))]


def test_a_period_in_the_contract_is_no_payment(told):
    facts = told("2021年10月8日，双方签订水泥购销合同，货到后60日内付款。")
    assert story(facts) == [("contract_signed", "2021-10-08", None)]


def test_short_ways_of_telling_a_payment_are_read(told):
    facts = told("对方2022年1月25日付20万，6月2日付10万。")
    assert story(facts) == [
        ("paid", "2022-01-25", "200000.00"),
        ("paid", "2022-06-02", "100000.00"),
    ]


def test_a_contract_that_was_never_signed_is_no_signing(told):
    facts = told("我于2019年3月入职江州甲网络有限公司，2024年5月被公司辞退，未签劳动合同。")
    assert not [event for event in facts.events if event.kind == "contract_signed"]


def test_money_sent_in_a_chat_is_paid_and_what_is_left_is_owed(source, organize):
    chat = """老周（海州乙食品） 2024-06-03 09:32:00
[转账] ¥20000.00
小王（江州甲机械） 2024-06-03 09:35:00
收到2万，还差6.6万
老周（海州乙食品） 2024-06-03 09:36:00
嗯"""
    facts = organize(source(CONTRACT, name="合同"), source(chat, name="微信.txt"))
    (paid,) = [event for event in facts.events if event.kind == "paid"]
    assert (str(paid.date), str(paid.amount)) == ("2024-06-03", "20000.00")
    kinds = {amount.kind for amount in facts.amounts if str(amount.value) == "66000.00"}
    assert kinds == {"confirmed_debt"}


def test_what_a_letter_goes_on_to_ask_for_was_not_paid(told):
    asked = told("请贵司于7日内结清2024年9月的货款，并支付违约金和律师费。")
    assert story(asked, "paid") == []
    said = told("请核对：2024年9月20日的货款，贵司已支付3万元。")
    assert story(said, "paid") == [("paid", "2024-09-20", "30000.00")]
