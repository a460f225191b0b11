"""Limitation, and what is easily got wrong in this bundle."""

from samples.generate.casefile import LimitationTruth, Trap
from samples.generate.cases.parts import facts
from samples.generate.law.limitation import Interruption, anniversary

LIMITATION = LimitationTruth(
    start=facts.THIRD.due,
    interruptions=(
        Interruption(facts.CHAT_DEMAND, "demanded", "chat", "微信催款到达，对方当日回复"),
        Interruption(facts.STATEMENT_SEALED, "acknowledged", "statement", "盖章确认欠款"),
        Interruption(facts.CHAT_PROMISE, "promised", "chat", "承诺次日部分付款并继续安排余款"),
        Interruption(facts.PAID_LATER.day, "paid", "receipt3", "部分履行，视为同意履行义务"),
        Interruption(facts.LETTER_TAKEN, "demanded", "letter_post", "律师函到达"),
    ),
    not_counted=(
        Interruption(facts.CHAT_FIRST_DEMAND, "demanded", "chat", "最后一期尚未到期，时效尚未起算"),
        Interruption(facts.UNPROVED_LETTER, "demanded", "unproved", "平信寄出，没有到达对方的证据"),
        Interruption(
            facts.NAMESAKE_TRANSFER.day, "paid", "namesake", "付款人是另一公司，款项性质为租赁费"
        ),
    ),
    last_safe_day=anniversary(facts.LETTER_TAKEN),
    barred=False,
    note=(
        "一项债务分三期，自最后一期届满之日起算，原本2023-06-30届满；2022年的部分付款使2024年的律师函"
        "仍在期间内。没有这次付款和此前一日的承诺，2024-01-08已届满"
    ),
)

TRAPS = (
    Trap(
        "part_payment_interrupts",
        ("receipt3", "chat"),
        "2022-05-17部分付款使时效重新起算，是本案时效未届满的关键",
        {"date": facts.PAID_LATER.day.isoformat(), "amount": "50000.00"},
    ),
    Trap(
        "unreadable_page",
        ("deliveries",),
        "第3页无法辨认，须列明并由对账函补强",
        {"page": facts.RUINED_PAGE},
    ),
    Trap("duplicate_file", ("receipt3", "receipt3_copy"), "同一回单两份，付款只能计一次"),
    Trap(
        "date_in_case_number",
        ("letter",),
        "案号中的2021、0102不是日期，该案与本案无关",
        {"text": facts.CASE_NUMBER},
    ),
    Trap(
        "similar_names",
        ("namesake", "contract"),
        "两公司仅差“销售”二字，信用代码不同；8万元不得抵作本案付款，也不中断时效",
        {"names": [facts.BUYER.name, facts.NAMESAKE.name]},
    ),
    Trap("angled_photo", ("signatures",), "签章页为手机斜拍，签订日期与管辖约定只见于此页"),
    Trap(
        "rate_regime_before_2019_08_20",
        ("contract", "receipt1"),
        "第一期2019-06-29违约、2019-08-15付清，全在基准利率阶段，无利率表，应拒绝计算而不得用LPR",
    ),
    Trap("demand_without_receipt", ("unproved",), "2021年催款函没有送达证据，不得作为中断事由"),
    Trap("legacy_encoding", ("chat",), "聊天记录为GB18030编码", {"encoding": "gb18030"}),
)
