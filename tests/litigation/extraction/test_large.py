"""Much material: twenty thousand lines of chat, a long judgment, hundreds of papers."""

import time
import tracemalloc
from collections.abc import Callable

import pytest

from documents.text import BlockKind, DocumentText, page_of
from litigation.analysis.citations import check_citations
from litigation.analysis.organize import organize_case
from litigation.analysis.values.sources import Source
from tests.litigation.extraction.conftest import make_inputs, make_source
from tests.litigation.extraction.test_masked_names import JUDGMENT

CONTRACT = """买卖合同
卖方：江州甲机械有限公司
买方：海州乙食品有限公司
合同总价为人民币40万元。
签订日期：2023年4月10日"""
TOLD = (
    "本院查明，2021年3月5日，原告某某材料有限公司向被告张某甲供应水泥，货款共计685600元，"
    "被告于2022年11月5日支付50000元，余款至今未付，双方约定逾期付款按日万分之五支付违约金。"
)
WORTH_SECONDS = 1.5  # below this the clock says nothing about growth
TIMES = 4
GROWTH = 9  # four times the material; the square would be 16


def chat(size: int) -> tuple[Source, ...]:
    lines = ["微信聊天记录"]
    for n in range(size // 2):
        who = "小王（江州甲机械）" if n % 2 else "老周（海州乙食品）"
        day = f"2024-{1 + n // 2800 % 12:02d}-{1 + n // 100 % 28:02d}"
        said = "货款5万什么时候付？" if n % 7 == 0 else "昨天转了3000元" if n % 5 == 0 else "好的"
        lines += [f"{day} {n % 24:02d}:{n % 60:02d}:00 {who}", said]
    return (
        make_source(CONTRACT, name="合同"),
        make_source("\n".join(lines), name="微信.txt"),
    )


def judgment(size: int) -> tuple[Source, ...]:
    head = JUDGMENT.split("\n")[:9]
    pages = tuple(
        page_of(n, [(line, BlockKind.LINE) for line in [*(head if n == 1 else []), *[TOLD] * 14]])
        for n in range(1, size + 1)
    )
    text = DocumentText(pages)
    return (Source("judgment", "判决书.pdf", "application/pdf", "j", text, "document"),)


def papers(size: int) -> tuple[Source, ...]:
    made = [make_source(CONTRACT, name="合同")]
    for n in range(size):
        day = f"2023年{1 + n % 12}月{1 + n % 28}日"
        kinds = (
            f"电子回单\n交易日期：{day}\n付款人户名：海州乙食品有限公司\n"
            f"收款人户名：江州甲机械有限公司\n金额：¥{1000 + n}.00\n附言：货款",
            f"送货单\n发货单位：江州甲机械有限公司\n收货单位：海州乙食品有限公司\n"
            f"品名|金额（元）\n机件|{2000 + n}.00\n签收日期：{day}",
            f"催款函\n海州乙食品有限公司：\n贵公司尚欠货款{n}万元。\n江州甲机械有限公司\n{day}",
        )
        made.append(make_source(kinds[n % 3], name=f"材料{n}"))
    return tuple(made)


def cost(sources: tuple[Source, ...]) -> float:
    start = time.process_time()
    organize_case(sources=sources, inputs=make_inputs())
    return time.process_time() - start


def peak(sources: tuple[Source, ...]) -> int:
    tracemalloc.start()
    organize_case(sources=sources, inputs=make_inputs())
    used = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return used


@pytest.mark.parametrize(("material", "size"), [(chat, 20_000), (judgment, 200), (papers, 300)])
def test_time_grows_with_the_material(material: Callable[[int], tuple[Source, ...]], size):
    long = cost(material(size))
    if long > WORTH_SECONDS:
        short = cost(material(size // TIMES))
        assert long < short * GROWTH


@pytest.mark.parametrize("material", [chat, judgment, papers])
def test_memory_grows_with_the_material(material: Callable[[int], tuple[Source, ...]]):
    size = {chat: 400, judgment: 6, papers: 30}[material]
    assert peak(material(size * TIMES)) < peak(material(size)) * TIMES * 2


def test_the_report_of_a_long_chat_is_true_and_bounded():
    sources = chat(4000)
    facts = organize_case(sources=sources, inputs=make_inputs())
    check_citations(facts, sources)
    assert {party.name for party in facts.parties} == {"江州甲机械有限公司", "海州乙食品有限公司"}
    assert len(facts.contradictions) <= 210
    assert all(len(event.citations) <= 10 for event in facts.events)


def test_every_page_of_a_long_judgment_is_read():
    sources = judgment(60)
    facts = organize_case(sources=sources, inputs=make_inputs())
    assert facts.documents[0].pages == 60
    (paid,) = [event for event in facts.events if event.kind == "paid"]
    assert str(paid.date) == "2022-11-05"
