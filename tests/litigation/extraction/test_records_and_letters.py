"""Tables that one side keeps, the words that a letter turns on, and what a court itself did."""

from __future__ import annotations

CONTRACT = """设备买卖合同（续）
甲方（卖方）：江州甲机械有限公司
乙方（买方）：海州乙食品有限公司
合同总价为人民币40万元。
签订日期：2023年4月10日"""
LOG = """包装线故障停机记录
日期|时长|现象
2023-06-01|3|超差停机
2023-06-09|2|卡瓶"""
REPLY = """发件人：甲某 <a@jia.example>
收件人：乙某 <b@yi.example>
日期：Mon, 12 Jun 2023 10:00:00 +0800
主题：回复：质量异议
异议函收悉，包装精度确实没有达到合同指标。
江州甲机械有限公司
2023年6月12日"""
REPORT = """检验报告
委托单位：海州乙食品有限公司
检验日期：2023年6月20日
检验结论：所检项目不符合合同要求。本报告系单方委托。
海州示例检测所
2023年6月20日"""
ATTENDANCE = """2024年9月考勤记录
日期|姓名|上班打卡|状态
2024-09-11|吕样例|08:52|正常
2024-09-12|吕样例|09:06|迟到6分钟"""
DEMAND = """催款函
海州乙食品有限公司：
贵公司尚欠货款100,000.00元，请于本月底前付清。
江州甲机械有限公司
2023年9月6日"""
NOTICE = """海州市东区人民法院
应诉通知书
海州乙食品有限公司：
原告江州甲机械有限公司与你单位买卖合同纠纷一案，本院于2024年5月10日立案受理。
一、应当在收到起诉状副本之日起十五日内提交答辩状。"""


def texts(facts):
    return [event.text for event in facts.events]


def test_a_log_of_breakdowns_is_one_event_with_its_entries(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(LOG, name="停机记录"))
    (log,) = [event for event in facts.events if "停机或故障2次" in event.text]
    assert "2023年6月1日至2023年6月9日" in log.text
    assert "own_record" in facts.documents[1].marks


def test_late_arrivals_are_read_one_by_one(source, organize):
    facts = organize(source(ATTENDANCE, name="考勤.xlsx"))
    assert [t for t in texts(facts) if "考勤" in t] == ["考勤记录载明迟到6分钟"]


def test_a_seller_who_admits_defects_is_told_to_have_admitted_them(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(REPLY, name="回复.eml"))
    (reply,) = [event for event in facts.events if event.kind == "replied"]
    assert reply.text.startswith("江州甲机械有限公司以电子邮件承认货物未达到约定")
    assert any("确实没有达到合同指标" in one.quote for one in reply.citations)


def test_a_report_is_cited_by_its_conclusion_and_says_who_ordered_it(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(REPORT, name="检验报告.pdf"))
    (report,) = [event for event in facts.events if "不合格" in event.text]
    assert "不符合合同要求" in report.citations[0].quote
    assert report.note == "载明系单方委托"
    assert "one_sided" in facts.documents[1].marks


def test_a_letter_goes_to_the_other_side(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(DEMAND, name="催款函"))
    assert any("向海州乙食品有限公司发出催款函件" in text for text in texts(facts))


def test_a_following_sheet_is_no_part_of_the_name_of_a_contract(source, organize):
    facts = organize(source(CONTRACT, name="合同"))
    assert any(text.endswith("签订《设备买卖合同》") for text in texts(facts))


def test_a_court_that_took_the_suit_is_told_to_have_taken_it(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(NOTICE, name="应诉通知书"))
    assert "海州市东区人民法院立案受理" in texts(facts)


def test_a_mail_that_says_the_letter_arrived_answers_it(source, organize):
    letter = """质量异议函
江州甲机械有限公司：
贵公司交付的包装线不符合合同要求，现提出异议。
海州乙食品有限公司
2023年6月5日"""
    papers = source(CONTRACT, name="合同"), source(letter, name="质量异议函.docx")
    facts = organize(*papers, source(REPLY, name="回复.eml"))
    answered = [one for one in facts.relations if one.kind == "replies_to"]
    assert [one.target for one in answered] == ["质量异议函.docx"]
