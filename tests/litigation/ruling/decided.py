"""A decision with its sums, worked out from papers as the engine reads them."""

from __future__ import annotations

from datetime import date

from litigation.analysis.citations import check_citations
from litigation.analysis.claims.judgment.matter import Decided
from litigation.analysis.claims.rates import rate_table
from litigation.analysis.organize import organize_case
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.result import Inputs, PackageInfo
from tests.litigation.extraction.conftest import make_source


def facts_of(*papers: str, told: str = "", inputs: Inputs):
    sources = [make_source(text, ident=f"d{n}", name=f"d{n}.txt") for n, text in enumerate(papers)]
    if told:
        sources.append(make_source(told, ident="told", name="案情陈述", origin="statement"))
    facts = organize_case(sources=tuple(sources), inputs=inputs)
    check_citations(facts, tuple(sources))
    return facts


def decided(*papers: str, as_of: str, told: str = "") -> Decided:
    day = date.fromisoformat(as_of)
    inputs = Inputs("enforcement_v1", "enforcement", "applicant", "execution", day, told)
    package = PackageInfo("enforcement_v1", "1.0", "", day, day)
    rules = RuleSet(package, (), (), (), "enforcement")
    return Decided(inputs, facts_of(*papers, told=told, inputs=inputs), rules, rate_table())
