"""Dangers to assets are told where somebody moves them away, not where goods are traded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from litigation.analysis.values.circumstance import CircumstanceKind
from litigation.analysis.values.facts import Facts


def dangers(facts: Facts) -> list[str]:
    return [one.text for one in facts.circumstances if one.kind is CircumstanceKind.ASSET_RISK]


@pytest.mark.parametrize(
    "sentence",
    [
        "关于《设备买卖合同》项下设备的质量问题，现函告如下。",
        "请买方设备主管到场，与卖方设备工程师共同验收。",
        "卖方机器到货后由卖家设备部安装。",
        "该设备的卖价为30万元。",
    ],
)
def test_a_sale_is_no_danger(told: Callable[..., Facts], sentence: str) -> None:
    assert dangers(told(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "对方正在卖设备。",
        "听说他们把厂房卖掉了。",
        "他要变卖机器。",
        "近日听说对方在转让名下商铺。",
        "对方的股权已变更到他人名下。",
    ],
)
def test_selling_off_is_a_danger(told: Callable[..., Facts], sentence: str) -> None:
    assert dangers(told(sentence))
