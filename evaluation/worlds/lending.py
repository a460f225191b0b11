"""A private loan that was not paid back."""

from __future__ import annotations

from evaluation.dossier import Dossier
from evaluation.papers.noise import injection, irrelevant
from evaluation.truth import Bundle, Request, TimeBar
from evaluation.worlds import lending_papers as papers
from evaluation.worlds.lending_facts import Loan, draw
from evaluation.worlds.lending_sums import WAYS, late_interest, late_interest_first, reckoned

LENT = ("lent", "paid", "delivered")
PRINCIPAL = ("lent", "loan")
CAP_WORDS = ("2020-08-20", "2020年8月20日", "2020-08-19", "2020年8月19日")


def lending(dossier: Dossier) -> Bundle:
    """A bundle with note, transfer, repayments, chat, and what the law makes of them."""
    story = draw(dossier.rng)
    _parties(dossier, story)
    _happenings(dossier, story)
    _sums(dossier, story)
    _papers(dossier, story)
    _cells(dossier, story)
    _figures(dossier, story)
    scenario = "pre_litigation" if story.position == "plaintiff" else "defense"
    return dossier.bundle(
        Request("private_lending_v1", "debt_collection", story.position, scenario, story.as_of)
    )


def _parties(dossier: Dossier, story: Loan) -> None:
    dossier.party(story.lender, ("plaintiff",), ("lender", "creditor"))
    dossier.party(story.borrower, ("defendant",), ("borrower", "debtor"))
    if story.guarantor:
        dossier.party(story.guarantor, ("defendant", "third_party", "other"), ("guarantor",))


def _happenings(dossier: Dossier, story: Loan) -> None:
    dossier.happened(
        "note",
        story.lent_on,
        "contract_signed",
        "acknowledged",
        "promised",
        "lent",
        "paid",
        required=False,
    )
    dossier.happened("lent", story.lent_on, *LENT)
    dossier.happened("due", story.due, "payment_due", "promised")
    for number, (day, _) in enumerate(story.repaid, start=1):
        dossier.happened(f"repaid-{number}", day, "paid", "repaid")
    if story.letter_signed:
        dossier.happened("demanded", story.letter_signed, "demanded", "replied")
        dossier.tolerate(story.letter or story.as_of, "demanded")
    dossier.tolerate(story.as_of, "filed", "other")


def _sums(dossier: Dossier, story: Loan) -> None:
    dossier.sum(story.sum, *PRINCIPAL, "confirmed_debt", "contract_price")
    if story.kept:
        dossier.sum(story.lent, *PRINCIPAL, "paid", "delivered")
        dossier.sum(story.kept, "interest", "deducted", "other", required=False)
    else:
        dossier.sum(story.lent, "paid", "delivered", required=False)
    for _, paid in story.repaid:
        dossier.sum(paid, "paid", "repaid")
    for told in (story.sum, story.open):
        dossier.sum(told, "claimed", "confirmed_debt", required=False)


def _papers(dossier: Dossier, story: Loan) -> None:
    rng = dossier.rng
    picture = rng.choice(("note", "transfer", "", ""))
    papers.note(dossier, story, medium=rng.choice(("photo", "scan")) if picture == "note" else "")
    papers.transfer(dossier, story, medium="scan" if picture == "transfer" else "")
    papers.repayments(dossier, story)
    papers.talk(dossier, story)
    if story.letter:
        papers.letter(dossier, story)
    if rng.random() < 0.5:
        papers.complaint(dossier, story)
    if rng.random() < 0.4:
        irrelevant(dossier, story.lent_on)
    if rng.random() < 0.25:
        injection(dossier, story.lent_on)
    if rng.random() < 0.3:
        name = dossier.repeat(dossier.sheets[0], "借条照片2")
        dossier.trap("duplicate", ("duplicate_file",), name, dossier.sheets[0].name)


def _cells(dossier: Dossier, story: Loan) -> None:
    status = "barred" if story.state == "expired" else "not_barred"
    dossier.time_bar = TimeBar(frozenset({status}), story.end, story.end_by_chat)
    dossier.cell("limitation", "contradicted" if status == "barred" else "proved")
    dossier.cell("limitation_defence", "proved" if status == "barred" else "not_proved")
    for element in ("contract_formed", "loan_due", "non_payment"):
        dossier.cell(element, "proved")
    for element in ("payment", "not_a_loan", "void", "forged", "joint_debt"):
        dossier.cell(element, "not_proved")
    if story.kept:
        dossier.cell("withheld", "proved", "undetermined")
    else:
        dossier.cell("delivery", "proved")
        dossier.cell("withheld", "not_proved")
    dossier.cell(
        "interest_agreed", *(("proved",) if story.rate else ("not_proved", "contradicted"))
    )
    is_over = story.rate is not None and story.rate > story.cap
    if story.is_old:
        dossier.cell("excessive_rate", "proved", "undetermined")
    else:
        dossier.cell("excessive_rate", "proved" if is_over else "not_proved")


def _figures(dossier: Dossier, story: Loan) -> None:
    if story.is_old:  # what the rules before the cap allowed is not among the facts
        dossier.figure("principal", ("principal", "本金"), story.lent)  # all paid went to interest
        dossier.trap("rate_transition", (), words=CAP_WORDS)
        return
    if story.rate is None:
        dossier.figure("late_interest", ("overdue_interest",), *sorted(late_interest(story)))
        values = {story.open, *late_interest_first(story)}
        dossier.figure("principal", ("principal", "本金"), *sorted(values))
        return
    outcomes = [run for way in WAYS if (run := reckoned(story, *way)) is not None]
    dossier.figure("principal", ("principal", "本金"), *(principal for principal, _ in outcomes))
    dossier.figure("interest", ("interest", "利息"), *(interest for _, interest in outcomes))
