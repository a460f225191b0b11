"""Securing assets and filing the suit."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import beside, items_of
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import listed, yuan
from litigation.analysis.strategies.accounts import Account, accounts_of, cited_accounts
from litigation.analysis.strategies.basis import last_safe, of_debt, of_limitation, within
from litigation.analysis.strategies.court import court_articles, court_citations, court_words
from litigation.analysis.strategies.demanding import served_demand
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Strategy, StrategyStep


def preservation(case: Case, reasoning: Reasoning) -> Strategy:
    """Asset preservation before or with the suit."""
    fee, accounts = _fee(case, "preservation_fee"), accounts_of(case.chair.respondents)
    return Strategy(
        id="strategy-preservation",
        title="财产保全",
        reason=(
            "判决能否兑现取决于对方可供执行的财产，应在起诉前或起诉同时申请保全；"
            "保全申请费按标的分段收取，最高不超过5,000元。"
        ),
        steps=(
            StrategyStep(
                what=f"{_known(accounts)}查找其他可保全财产线索：不动产、车辆、对第三人的应收账款、股权",
                who="承办律师、委托人财务",
                deadline=within(case, 10),
                citations=cited_accounts(accounts) or of_debt(case)[:3],
            ),
            StrategyStep(
                what=f"提交财产保全申请书，交纳申请费{fee}并提供担保（可用保险公司保单保函）；"
                "采取诉前保全的，应在保全后三十日内起诉，否则保全解除",
                who="承办律师",
                deadline="与起诉同时；情况紧急的在起诉前",
            ),
        ),
        citations=of_debt(case),
        articles=law(case.rules, "民事诉讼法 103", "民事诉讼法 104", "诉讼费用交纳办法 14"),
        missing=() if accounts else ("对方的财产线索（银行账户、不动产、应收账款）",),
    )


def _known(accounts: tuple[Account, ...]) -> str:
    if not accounts:
        return "查明对方的基本户及收付款账户；"
    return f"材料已载明对方账户：{listed(one.words for one in accounts)}；"


def file_suit(case: Case, reasoning: Reasoning) -> Strategy:
    """The suit, with the court and the last day."""
    cited = distinct((*court_citations(case), *of_debt(case)))
    return Strategy(
        id="strategy-suit",
        title="提起诉讼",
        reason=f"{court_words(case)}。{_demanded(case)}",
        steps=(
            StrategyStep(
                what="核对起诉状草稿中的当事人信息、诉讼请求金额与证据页码，补齐【待补充】各项",
                who="承办律师",
                deadline=within(case, 10),
                citations=of_debt(case)[:3],
            ),
            StrategyStep(
                what=f"立案并在通知期限内交纳案件受理费{_fee(case, 'court_fee')}",
                who="承办律师、委托人财务",
                deadline=last_safe(case),
                citations=of_limitation(case)[:3],
            ),
            StrategyStep(
                what="在举证期限内提交全部证据原件核对，并申请必要的调查令、鉴定或证人出庭",
                who="承办律师",
                deadline="法院指定的举证期限届满前（一审普通程序不少于十五日）",
            ),
        ),
        citations=cited,
        articles=(*court_articles(case), *law(case.rules, "民事诉讼法 124", "诉讼费用交纳办法 13")),
        missing=()
        if cited and _wants_registration(case)
        else ("双方最新的工商登记信息或身份证明",),
    )


def _demanded(case: Case) -> str:
    """Why no further letter is needed before the suit."""
    served = served_demand(case)
    if served is None or case.calculation.limitation.status != "not_barred":
        return ""
    return (
        f"催告函件已于{chinese_day(served.date)}送达，起诉前无须再次催告；暂不起诉的，须在最后安全日前再次"
        "书面催告并取得签收凭证。"
    )


def _wants_registration(case: Case) -> bool:
    """Whether the papers to be got already name it."""
    return any("营业执照" in gap.paper for row in case.matrix.rows for gap in row.gaps)


def _fee(case: Case, kind: str) -> str:
    items = (*items_of(case.calculation, (kind,)), *beside(case.calculation, (kind,)))
    amounts = [item.amount for item in items if item.amount is not None]
    return f"（测算{yuan(amounts[0])}）" if amounts else ""
