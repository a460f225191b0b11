"""Page numbers pasted along with a text part no sentence of it."""

import pytest

from litigation.analysis.extraction.passages import passages_of
from tests.litigation.extraction.conftest import make_source

TEXT = (
    "经双方核对一致，买方应于二〇二四年五月一日以前向卖方付清本合同项下的全部货款，"
    "计人民币拾贰万元整（大写），逾期按日加收违约金。"
)
MARKS = ["第1页", "- 1 -", "—1—", "第 1 页 共 3 页", "1/3", "Page 1 of 3", "第一页"]


def lines(text, width):
    return [text[at : at + width] for at in range(0, len(text), width)]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_sentence_goes_on_behind_a_page_number(mark, after):
    broken = lines(TEXT, 17)
    source = make_source("\n".join([*broken[:after], mark, *broken[after:]]))
    assert next(passage.text for passage in passages_of(source)) == TEXT


@pytest.mark.parametrize("mark", MARKS)
def test_a_page_number_between_paragraphs_joins_nothing(mark):
    texts = [passage.text for passage in passages_of(make_source(f"{TEXT}\n{mark}\n第二条　交货"))]
    assert texts[0] == TEXT
    assert texts[-1].startswith("第二条")


def test_a_bare_number_at_the_end_of_a_paragraph_is_kept():
    broken = lines("本合同的价款，共计人民币壹万元整，须分作两次付清，收款账号的末四位是", 17)
    source = make_source("\n".join([*broken, "0012", "第二条　交货时间另行通知"]))
    assert "0012" in "".join(one.text for one in passages_of(source))
