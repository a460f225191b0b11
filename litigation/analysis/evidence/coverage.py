"""How many elements of the claim are proved, with the formula; never a chance of winning."""

from __future__ import annotations

from litigation.analysis.values.result import Coverage, ElementRow, ElementStatus
from litigation.packages.schema import Element


def coverage_of(rows: tuple[ElementRow, ...], elements: tuple[Element, ...]) -> Coverage:
    """Counts over the elements that the claimant must prove, from either chair."""
    claim = [row for row in rows if row.burden == "plaintiff"]
    proved = sum(row.status is ElementStatus.PROVED for row in claim)
    open_rows = sum(row.status is ElementStatus.UNDETERMINED for row in claim)
    weights = {element.id: element.weight for element in elements}
    whole = sum(weights[row.id] for row in claim)
    weighed = sum(weights[row.id] for row in claim if row.status is ElementStatus.PROVED)
    return Coverage(
        proved=proved,
        decidable=len(claim) - open_rows,
        total=len(claim),
        formula=(
            f"请求权要件{len(claim)}项中已有证据证明{proved}项{_open(open_rows)}："
            f"{proved} ÷ {len(claim)}；按权重{weighed} ÷ {whole}。"
        ),
    )


def _open(count: int) -> str:
    return f"（无法判断{count}项，不计为已证明）" if count else ""
