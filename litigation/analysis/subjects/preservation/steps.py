"""What to do to secure assets and evidence, or to answer it."""

from __future__ import annotations

from datetime import timedelta

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import cited, counted
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.strategies.evidence import challenge, collect
from litigation.analysis.subjects.preservation.matter import Securing
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Strategy, StrategyStep


def preservation_strategies(
    case: Case, reasoning: Reasoning, securing: Securing
) -> tuple[Strategy, ...]:
    made: tuple[Strategy | None, ...]
    if case.chair.is_claimant:
        made = (_assets(case, securing), _evidence(case, securing), _sue(case))
    else:
        made = (_resist(case), challenge(case, reasoning))
    return tuple(one for one in (*made, collect(case, reasoning)) if one is not None)


def _assets(case: Case, securing: Securing) -> Strategy:
    total = case.calculation.total
    sum_words = f"价值{yuan(total)}以内" if total is not None else "与请求相当"
    accounts = distinct(c for _, detail in securing.assets for c in detail.citations[:1])
    return Strategy(
        id="strategy-preservation",
        title="财产保全",
        reason="判决能否兑现取决于可供执行的财产；保全以请求数额为限。",
        steps=(
            StrategyStep(
                "整理财产线索：材料中出现的账户、登记的不动产与股权、对第三人的到期债权",
                "委托人、承办律师",
                _in(case, 5),
                accounts,
            ),
            StrategyStep(
                f"提交财产保全申请书，申请查封、扣押、冻结被申请人{sum_words}的财产，交纳申请费并提供担"
                f"保",
                "承办律师",
                "情况紧急的在起诉前，否则与起诉同时或诉讼中",
                cited(counted(case.calculation), limit=3),
            ),
        ),
        citations=accounts or cited(counted(case.calculation)),
        articles=law(case.rules, "民事诉讼法 103", "民事诉讼法 104", "诉讼费用交纳办法 14"),
        missing=("被申请人的财产线索", "保函或担保财产权属证明"),
    )


def _evidence(case: Case, securing: Securing) -> Strategy:
    places = distinct(one.kind_citation for one in securing.fragile if one.kind_citation)
    return Strategy(
        id="strategy-evidence-preservation",
        title="证据保全与固定",
        reason="电子数据易删改，须保留原始载体；截图和打印件以能与原始载体核对为前提。",
        steps=(
            StrategyStep(
                "封存手机、邮箱、服务器等原始载体，停用自动清理，导出完整记录并记录账号身份信息",
                "委托人",
                _in(case, 1),
                places,
            ),
            StrategyStep(
                "对关键聊天记录、邮件、网页办理公证或可信时间戳、区块链存证；对方或第三人持有的申请法院"
                "保全或责令提交",
                "承办律师",
                _in(case, 5),
                places[:3],
            ),
        ),
        citations=places,
        articles=law(
            case.rules, "证据规定 14", "证据规定 15", "证据规定 93", "证据规定 94", "证据规定 95"
        ),
        missing=("拟保全证据的持有人、所在与可能灭失的原因",),
    )


def _sue(case: Case) -> Strategy:
    strip = case.calculation.limitation
    if strip.last_safe_day is not None:
        deadline = f"最迟{chinese_day(strip.last_safe_day)}（按裁定日最早起算）"
    else:
        deadline = "诉前保全的，自采取保全措施之日起三十日内"
    return Strategy(
        id="strategy-sue",
        title="按期起诉或申请仲裁",
        reason="诉前保全后三十日内不起诉或不申请仲裁的，保全解除。",
        steps=(
            StrategyStep(
                "登记采取保全措施之日，备齐起诉材料并按期立案",
                "承办律师",
                deadline,
                distinct(strip.citations, limit=3),
            ),
        ),
        citations=distinct(strip.citations),
        articles=law(case.rules, "民事诉讼法 104"),
        missing=("保全裁定书及采取措施之日的通知",),
    )


def _resist(case: Case) -> Strategy:
    return Strategy(
        id="strategy-resist",
        title="应对保全",
        reason="核对保全依据、数额与必要性；可提供担保请求解除或变更保全标的。",
        steps=(
            StrategyStep(
                "核对裁定保全数额与请求数额、财产价值，收集超额或不必要的证据，决定复议、"
                "异议或提供反担保",
                "承办律师、委托人",
                "立即（复议、异议期限的条文未收录，以裁定书告知为准）",
                cited(counted(case.calculation), limit=3),
            ),
        ),
        citations=cited(counted(case.calculation)),
        articles=law(case.rules, "民事诉讼法 103"),
        missing=("保全裁定书、查封（冻结）清单、财产价值证明",),
    )


def _in(case: Case, days: int) -> str:
    return f"{chinese_day(case.inputs.as_of + timedelta(days=days))}前"
