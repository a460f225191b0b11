"""A court's notices tell of filing and of service, and never of goods."""

from __future__ import annotations

from datetime import date

import pytest

from documents.text import BlockKind, DocumentText, page_of
from litigation.analysis.extraction.events.notice import SERVED
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.sources import Source
from tests.litigation.extraction.conftest import make_source

CONTRACT = """买卖合同
甲方（卖方）：江州甲机械有限公司
乙方（买方）：海州乙食品有限公司
合同总价为人民币40万元，货到后30日内付清。
签订日期：2021年1月10日"""
NOTICE = """江州市示意区人民法院
应诉通知书
（2024）虚0199民初123号
海州乙食品有限公司：
{filed}
现依法向你方送达起诉状副本，请在收到之日起十五日内提交答辩状。
{served}"""
SLIP = """江州市示意区人民法院
送达回证
案由：买卖合同纠纷
送达文书：起诉状副本、应诉通知书、举证通知书、传票各一份
受送达人：海州乙食品有限公司
{served}"""
FILED = "原告江州甲机械有限公司诉你方买卖合同纠纷一案，本院已于2024年5月8日立案。"
DAY = date(2024, 5, 20)
SERVICE = [
    "受送达人于2024年5月20日签收。",
    "送达日期：2024年5月20日　受送达人签名：前台",
    "2024年5月20日，受送达人前台工作人员签收。",
    "签收人：王某丁　2024年5月20日",
    "收到时间　2024年5月20日",
    "上列材料已于2024-05-20由被告门卫代收",
    "本通知书于二〇二四年五月二十日直接送达",
    "受送达人签名或盖章：海州乙食品有限公司\n签收日期：2024/5/20",
    "2024年5月20日已收到上述材料",
    "诉状副本等材料如数收到。前台王某　2024年5月20日",
    "已领取本通知书。王某，2024年5月20日",
    "王某　2024年5月20日　（收到法律文书）",
    "（收到法律文书）\n王某　2024年5月20日",
    "邮寄日期：2024年5月17日　妥投日期：2024年5月20日",
]
FILINGS = [
    "本院已受理原告江州甲机械有限公司诉你方买卖合同纠纷一案（立案日期2024年5月8日），现通知应诉。",
    "原告江州甲机械有限公司诉你方买卖合同纠纷一案，本院已于2024年5月8日立案。",
    "本院于2024年5月8日受理了原告江州甲机械有限公司诉你方买卖合同纠纷一案。",
    "江州甲机械有限公司于2024年5月8日向本院提起诉讼，本院依法予以登记。",
    "原告江州甲机械有限公司于2024年5月8日诉至本院，请求判令你方支付货款。",
    "本院于二〇二四年五月八日收到江州甲机械有限公司的起诉状，经审查符合起诉条件。",
    "立案日期：2024-05-08",
    "受理日期：2024年5月8日　案由：买卖合同纠纷",
    "江州甲机械有限公司诉你方买卖合同纠纷一案，于2024年5月8日诉来本院。",
    "2024年5月8日，本院登记立案。",
    "江州甲机械有限公司于2024年5月8日向我院起诉你方买卖合同纠纷一案。",
]


def served(facts):
    return [one.date for one in facts.events if one.note == SERVED]


@pytest.mark.parametrize("paper", [NOTICE, SLIP])
@pytest.mark.parametrize("told", SERVICE)
def test_the_day_of_service_is_read_and_no_goods_arrive(source, organize, paper, told):
    text = paper.format(filed=FILED, served=told)
    facts = organize(source(CONTRACT, name="合同"), source(text, name="法院材料"))
    assert served(facts) == [DAY]
    assert "delivered" not in {str(one.kind) for one in facts.events}


@pytest.mark.parametrize("told", FILINGS)
def test_the_day_of_filing_is_read(source, organize, told):
    text = NOTICE.format(filed=told, served="")
    facts = organize(source(CONTRACT, name="合同"), source(text, name="应诉通知书"))
    assert [(str(e.kind), e.date) for e in facts.events if e.kind == "filed"] == [
        ("filed", date(2024, 5, 8))
    ]
    assert served(facts) == []


def test_a_label_torn_at_the_end_of_a_scanned_line_tells_the_day(organize):
    lines = [
        "江州市示意区人民法院",
        "应诉通知书",
        "海州乙食品有限公司：",
        "经江州甲机械有限公司起诉，本院已对海州乙食品有限公司买卖合同纠纷立案，立案登记",
        "时间：2024年5月8日。收到副本后十五日为答辩期。",
    ]
    pages = (page_of(1, [(line, BlockKind.LINE) for line in lines], ocr=True),)
    scan = Source("scan", "应诉通知书.jpg", "image/jpeg", "scan", DocumentText(pages), "document")
    facts = organize(make_source(CONTRACT, name="合同.txt"), scan)
    assert [e.date for e in facts.events if e.kind is EventKind.FILED] == [date(2024, 5, 8)]


def test_an_announcement_serves_when_its_days_have_passed(source, organize):
    text = """江州市示意区人民法院
公告
海州乙食品有限公司：本院受理原告江州甲机械有限公司诉你方买卖合同纠纷一案，现依法向你方公告送达起诉状副本、应诉通知书、举证通知书。
自本公告发出之日起经过三十日即视为送达。提出答辩状的期限为公告送达期满后十五日内。
2024年5月20日"""
    facts = organize(source(CONTRACT, name="合同"), source(text, name="公告"))
    assert served(facts) == [date(2024, 6, 19)]


@pytest.mark.parametrize(
    "told",
    [
        "应到时间：2024年6月18日上午九时",
        "定于2024年6月18日9时在第三法庭开庭审理，你方应准时到庭。",
        "邮寄日期：2024年5月17日",
        "2024年5月17日寄出，后被退回，未送达",
        "（收到法律文书）\n江州市示意区人民法院　2024年5月17日",
        "（收到法律文书）\n2024年5月17日",
    ],
)
def test_other_days_of_a_notice_are_no_service(source, organize, told):
    facts = organize(
        source(CONTRACT, name="合同"), source(NOTICE.format(filed=FILED, served=told), name="传票")
    )
    assert served(facts) == []
