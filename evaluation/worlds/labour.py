"""An employment that ended in dispute."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from evaluation.dossier import Dossier
from evaluation.law.labour import double_pay, severance
from evaluation.law.limitation import last_day
from evaluation.papers.noise import injection, irrelevant
from evaluation.people import Company, Person, companies, people
from evaluation.truth import Bundle, Request, TimeBar
from evaluation.worlds import labour_papers as papers

POSTS = ("销售主管", "仓库管理员", "前端开发工程师", "会计", "质检员", "平面设计师")
WAYS = ("unlawful", "unlawful", "agreed", "resigned")
ENDINGS = {"dismissal": "unlawful", "forced_resignation": "resigned", "ended_otherwise": "agreed"}


@dataclass
class Job:
    """All that happened between the company and its worker."""

    worker: Person
    company: Company
    hr: str
    post: str
    entered: date
    left: date
    pay: Decimal
    way: str
    has_contract: bool
    as_of: date
    position: str
    unpaid: tuple[date, ...] = ()  # the first days of the months without pay, the last first

    @property
    def is_expired(self) -> bool:
        return self.as_of > last_day(self.left, [], years=1)


def labour(dossier: Dossier) -> Bundle:
    """A bundle with contract or none, pay records, the notice, and the claim's sums."""
    return _bundle(dossier, "labor_dispute_v1", "labor_dispute")


def arbitration(dossier: Dossier) -> Bundle:
    """The same before the labour arbitration commission."""
    return _bundle(dossier, "arbitration_v1", "arbitration")


def _bundle(dossier: Dossier, package: str, case_type: str) -> Bundle:
    story = draw(dossier.rng)
    _parties(dossier, story)
    _happenings(dossier, story)
    _sums(dossier, story)
    papers.write(dossier, story)
    if dossier.rng.random() < 0.4:
        irrelevant(dossier, story.entered)
    if dossier.rng.random() < 0.25:
        injection(dossier, story.entered)
    _figures(dossier, story)
    _cells(dossier, story)
    return dossier.bundle(
        Request(
            package,
            case_type,
            story.position,
            "pre_litigation" if story.position == "applicant" else "defense",
            story.as_of,
        )
    )


def draw(rng: random.Random) -> Job:
    [company] = companies(rng, 1)
    worker, hr = people(rng, 2)
    as_of = date(2026, rng.randint(1, 8), rng.randint(3, 27))
    left = as_of - timedelta(days=rng.choice((rng.randint(30, 300), rng.randint(30, 300), 420)))
    has_contract, way = rng.random() < 0.6, rng.choice(WAYS)
    if way == "resigned":  # whoever leaves over pay leaves at the end of a month
        left = left.replace(day=1) - timedelta(days=1)
    entered = left - timedelta(days=rng.randint(400, 2200))
    if not has_contract:  # whole months, so that no part of one needs to be reckoned
        left = left if way == "resigned" else left.replace(day=min(left.day, 27))
        months = rng.choice((5, 7, 8, 10, 11, 14, 17))
        entered = _months_back(left + timedelta(days=1), months)
    pay = Decimal(rng.randint(12, 36) * 500)
    unpaid = rng.choice((2, 3)) if way == "resigned" else 0
    return Job(
        worker,
        company,
        hr.name,
        rng.choice(POSTS),
        entered,
        left,
        pay,
        way,
        has_contract,
        as_of,
        rng.choice(("applicant", "applicant", "respondent")),
        tuple(_months_back(left.replace(day=1), count) for count in range(unpaid)),
    )


def _months_back(day: date, count: int) -> date:
    """The same day of an earlier month; the day must exist in every month."""
    years, month = divmod(day.month - 1 - count, 12)
    return day.replace(year=day.year + years, month=month + 1)


def _parties(dossier: Dossier, story: Job) -> None:
    dossier.party(story.worker, ("plaintiff", "applicant"), ("worker", "employee"))
    dossier.party(story.company, ("defendant", "respondent"), ("employer",), alias=False)
    dossier.strangers |= {story.hr, story.company.head}


def _happenings(dossier: Dossier, story: Job) -> None:
    signed = ("contract_signed",) if story.has_contract else ()
    dossier.happened("entered", story.entered, "employed", *signed)
    dossier.happened("left", story.left, "terminated")
    dossier.tolerate(story.as_of, "filed", "other")


def _sums(dossier: Dossier, story: Job) -> None:
    dossier.sum(story.pay, "wage")


def _figures(dossier: Dossier, story: Job) -> None:
    unlawful = story.way == "unlawful"
    # Whether the day of leaving was still worked decides when it is an anniversary: either goes.
    ends = (story.left, story.left + timedelta(days=1))
    due = {severance(story.entered, end, story.pay, unlawful=unlawful) for end in ends}
    words = (
        ("赔偿金", "damages_2n", "unlawful")
        if story.way == "unlawful"
        else ("经济补偿", "severance")
    )
    dossier.figure("severance", words, *sorted(due))
    if story.unpaid:
        dossier.figure("arrears", ("unpaid_wages", "拖欠"), story.pay * len(story.unpaid))
    if not story.has_contract:
        values = double_pay(story.entered, story.left, story.pay, story.as_of)
        dossier.figure("double_pay", ("double_pay", "二倍工资"), *values)


def _cells(dossier: Dossier, story: Job) -> None:
    for element in ("employment", "service_period", "monthly_wage"):
        dossier.cell(element, "proved")
    for element, way in ENDINGS.items():
        dossier.cell(element, "proved" if story.way == way else "not_proved")
    if story.way == "unlawful":
        dossier.cell("lawful_dismissal", "not_proved")
    if not story.has_contract:
        dossier.cell("written_contract", "not_proved", "contradicted")
    dossier.cell("limitation", "contradicted" if story.is_expired else "proved")
    dossier.cell("limitation_defence", "proved" if story.is_expired else "not_proved")
    status = "barred" if story.is_expired else "not_barred"
    end = last_day(story.left, [], years=1)
    dossier.time_bar = TimeBar(frozenset({status}), end)
