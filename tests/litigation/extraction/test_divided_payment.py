"""A sentence says in how many parts is paid; the parts follow without any word of payment."""

import pytest

from tests.litigation.extraction.test_payment_wording import ACCEPTED, FOOT, HEAD, NOTE

CLAUSES = [
    "工程款分三步走。第一步4万元，截至2023年6月1日；第二步30万元，截至验收合格后10日；第三步6万元（质量保证），截至2024年6月1日。",
    "款项由甲方分阶段支付。阶段一4万元，至迟2023年6月1日；阶段二30万元，至迟验收合格后第10日；阶段三（质保金）6万元，至迟2024年6月1日。",
    "双方商定不一把结清。先行的一笔是4万元，限2023年6月1日；居中的一笔是30万元，限验收合格之后10天；垫底的一笔是质保金6万元，限2024年6月1日。",
    "价款拆成三块陆续给付。A块4万元，2023年6月1日当日或之前；B块30万元，验收合格后10日当日或之前；C块6万元，扣作质保，2024年6月1日当日或之前。",
    "三次付清价款。（1）4万元，不晚于2023年6月1日；（2）30万元，不晚于验收合格后10日；（3）质量保证金6万元，不晚于2024年6月1日。",
    "价款不必一步到位。一是4万元，不迟于2023年6月1日；二是30万元，不迟于通过验收起算的第10日；三是质保所用之6万元，不迟于2024年6月1日。",
    "钱分三回给。头一回4万元，不晚于2023年6月1日；当中一回30万元，不晚于通过检验以后的10日；末一回6万元，不晚于2024年6月1日。",
]


@pytest.mark.parametrize("clause", CLAUSES)
def test_the_parts_behind_an_announcing_sentence_are_read(clause, organize, source):
    papers = [
        source(HEAD + clause + FOOT),
        source(NOTE, name="送货单"),
        source(ACCEPTED, name="验收单"),
    ]
    found = organize(*papers).terms.instalments
    assert [str(one.amount) for one in found] == ["40000.00", "300000.00", "60000.00"]
    assert [str(one.due) for one in found][::2] == ["2023-06-01", "2024-06-01"]
    assert found[1].due is not None


def test_goods_delivered_in_parts_make_no_instalments(organize, source):
    clause = "货物分三批交付。第一批价值4万元，不晚于2023年6月1日送到；其余不晚于2024年6月1日送到。"
    assert organize(source(HEAD + clause + FOOT)).terms.instalments == ()
