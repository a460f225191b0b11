"""When no range can be told, and why."""

from __future__ import annotations

from litigation.analysis.reasoning.chair import SIDE_WORDS
from litigation.analysis.reasoning.money import title_of
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.settlement.values import ClaimOdds
from litigation.analysis.values.result import AnalysisResult, ClaimItem
from pipeline.errors import DomainError
from pipeline.said import Listed, Said
from pipeline.said import marked as _


class PrincipalUnknown(DomainError):
    """The report could not tell what is at stake."""

    code = "principal_unknown"


class DirectionUnknown(DomainError):
    """On appeal the sums are those of the decision, whoever appeals."""

    code = "direction_unknown"


class OddsMissing(DomainError):
    """A claim that counts has no odds; the engine never supplies any."""

    code = "odds_missing"


class UnknownClaim(DomainError):
    """Odds for a claim that the report does not count."""

    code = "unknown_claim"


def claims_at_stake(result: AnalysisResult) -> tuple[ClaimItem, ...]:
    """The claims that make up the total; raises DirectionUnknown and PrincipalUnknown."""
    if result.chairs.plaintiff == SIDE_WORDS["appeal"][0]:
        raise DirectionUnknown(
            Said(
                _(
                    "上诉案件由谁向谁付款取决于一审判项和上诉请求，不由上诉人、被上诉人的地位决定，"
                    "不能据此测算和解区间；请以一审的请求另行分析。"
                )
            )
        )
    found = tuple(item for item in result.claims if item.counted and item.amount)
    if result.claim_total is None or not found:
        raise PrincipalUnknown(
            Said(
                _(
                    "请求的本金或总额尚不能算清，无法测算和解区间。%(why)s。"
                    "请先补齐材料，或在重新测算中录入后再行分析。"
                ),
                why=_why_unknown(_refused(result)),
            )
        )
    return found


def check_odds(claims: tuple[ClaimItem, ...], entered: tuple[ClaimOdds, ...]) -> None:
    """Raises UnknownClaim and OddsMissing."""
    known = {item.id: title_of(item) for item in claims}
    stray = [one.claim for one in entered if one.claim not in known]
    if stray:
        raise UnknownClaim(
            Said(
                _("报告的请求金额中没有下列项目：%(stray)s。可录入的项目：%(known)s。"),
                stray=Listed(stray, _("、")),
                known=Listed(known, _("、")),
            ),
            fields={"odds": stray},
        )
    given = {one.claim for one in entered}
    missing = [f"{title}（{id}）" for id, title in known.items() if id not in given]
    if missing:
        raise OddsMissing(
            Said(
                _("下列请求尚未录入支持的可能性，系统不代为估计，无法测算：%(claims)s。"),
                claims=_entries(known, given),
            ),
            fields={"odds": missing},
        )


def _why_unknown(refused: tuple[ClaimItem, ...]) -> Said:
    """Reasons are texts of the report, told in its language; elsewhere their number must do."""
    told = [f"{item.title}：{stripped(item.refusal)}" for item in refused]
    if not told:
        return Said(_("报告中没有可以计算的请求金额"))
    text = _("报告中 %(count)s 项请求写明了无法计算的原因")
    return Said.shorter("；".join(told), text, count=len(told))


def _entries(known: dict[str, str], given: set[str]) -> Said:
    """The claims without odds, by title and id; elsewhere by id, as titles are the report's."""
    missing = {id: title for id, title in known.items() if id not in given}
    told = "、".join(f"{title}（{id}）" for id, title in missing.items())
    return Said.shorter(told, "%(ids)s", ids=Listed(missing, _("、")))


def _refused(result: AnalysisResult) -> tuple[ClaimItem, ...]:
    return tuple(item for item in result.claims if item.refusal)


def left_out(result: AnalysisResult) -> tuple[str, ...]:
    """Titles of the claims that could not be computed."""
    costs = ("court_fee", "preservation_fee", "payment_order_fee", "enforcement_fee")
    return tuple(item.title for item in _refused(result) if item.kind not in costs)
