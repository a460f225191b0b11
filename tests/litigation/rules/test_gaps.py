"""Every element names the paper that would close it; a paper at hand alone closes nothing."""

from __future__ import annotations

import pytest

from litigation.analysis.evidence.gaps import gaps_of
from litigation.analysis.evidence.papers import papers_of
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import ElementStatus
from litigation.packages import package, packages
from tests.litigation.builders import facts, inputs, paper

# Their papers follow from the strip of the period, or are those of the terms that are reckoned.
FOLLOWING = ("limitation", "limitation_defence", "loan_ceiling")
ELEMENTS = [(one.id, element) for one in packages() for element in one.elements]


@pytest.mark.parametrize(
    ("package_id", "element"), ELEMENTS, ids=[f"{id}-{one.id}" for id, one in ELEMENTS]
)
def test_every_element_says_what_paper_would_close_it_and_where_it_is_got(package_id, element):
    assert element.gaps or element.method in FOLLOWING
    for gap in element.gaps:
        assert all((gap.paper.zh, gap.paper.en, gap.where.zh, gap.where.en, gap.reason.zh))


def acceptance(status: ElementStatus, *kinds: DocumentKind) -> list[str]:
    element = next(
        one for one in package("contract_dispute_default").elements if one.id == "acceptance"
    )
    file = facts(documents=tuple(paper(kind.value, kind) for kind in kinds))
    found = gaps_of(element, (), papers_of(file, inputs()), status, inputs())
    return [gap.paper for gap in found]


def test_a_paper_that_is_not_in_the_file_is_named():
    assert acceptance(ElementStatus.NOT_PROVED)


def test_a_paper_at_hand_is_named_again_while_the_element_is_not_proved():
    held = acceptance(ElementStatus.CONTRADICTED, DocumentKind.ACCEPTANCE)
    assert held == acceptance(ElementStatus.CONTRADICTED)


def test_what_is_proved_needs_no_more():
    assert acceptance(ElementStatus.PROVED, DocumentKind.ACCEPTANCE) == []
