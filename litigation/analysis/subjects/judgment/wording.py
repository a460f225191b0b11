"""Short names of decisions as people cite them."""

from __future__ import annotations

from litigation.analysis.values.ruling import Ruling, RulingKind

KINDS = {
    RulingKind.JUDGMENT: "民事判决书",
    RulingKind.RULING: "民事裁定书",
    RulingKind.MEDIATION: "民事调解书",
    RulingKind.AWARD: "裁决书",
    RulingKind.DECISION: "决定书",
}
PLAIN = {
    RulingKind.JUDGMENT: "判决",
    RulingKind.RULING: "裁定",
    RulingKind.MEDIATION: "调解书",
    RulingKind.AWARD: "裁决",
    RulingKind.DECISION: "决定",
}


def name_of(ruling: Ruling) -> str:
    """江州市某区人民法院（2023）…民初…号民事判决书."""
    return f"{ruling.court}{ruling.case_number}{ruling.title or KINDS[ruling.kind]}"
