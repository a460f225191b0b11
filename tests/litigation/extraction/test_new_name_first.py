"""A change of name told with the new name first, and a second firm that is none of it."""

from __future__ import annotations

import pytest

from litigation.analysis.extraction.parties.former import _told

NEW, OLD = "江州市样例机电设备有限公司", "江州市范本机械有限公司"
NAMES = frozenset({NEW, OLD})


@pytest.mark.parametrize(
    "sentence",
    [
        "现为{new}，旧为{old}，企业未换，改名获批，代码91000000000000000X。",
        "改名一事批复如下：新名称{new}，此前叫{old}，代码不动。",
        "易名公示：现名{new}，前一份执照载为{old}，号码未换。",
        "执照换发，现在的名称是{new}，早前登记为{old}，系改名所致。",
        "现{new}，老字号{old}，改名已批。",
    ],
)
@pytest.mark.parametrize("known", [NAMES, frozenset({NEW})])
def test_the_old_name_may_stand_behind_the_new_one(sentence, known):
    assert (OLD, NEW) in list(_told(sentence.format(new=NEW, old=OLD), known))


def test_a_firm_that_is_only_dealt_with_is_no_old_name():
    sentence = f"本公司已改名，现名{NEW}，与{OLD}签订的合同继续履行。"
    assert (OLD, NEW) not in list(_told(sentence, NAMES))
