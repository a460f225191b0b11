"""The generator writes the same bytes twice, and only what its papers support."""

import dataclasses
import json
from datetime import date

import pytest

from samples.generate.__main__ import DEFAULT_SEED
from samples.generate.cases import CASES
from samples.generate.paper import Medium, paper_text
from samples.generate.truth import case_truth
from samples.generate.verify import TruthUnsupported, case_verify
from samples.generate.write import paper_bytes, papers_write
from tests.samples.conftest import SAMPLES


def _one_of_each_medium():
    papers = {}
    for build in CASES.values():
        for paper in build(DEFAULT_SEED).papers:
            papers.setdefault(paper.medium, paper)
    return papers


@pytest.mark.parametrize("medium", list(Medium))
def test_the_same_paper_gives_the_same_bytes(medium):
    first, second = _one_of_each_medium()[medium], _one_of_each_medium()[medium]
    assert paper_bytes(first) == paper_bytes(second)


@pytest.mark.parametrize("name", list(CASES))
def test_the_committed_truth_is_what_the_generator_says(name):
    committed = json.loads((SAMPLES / name / "truth.json").read_text(encoding="utf-8"))
    assert case_truth(CASES[name](DEFAULT_SEED)) == committed


@pytest.mark.parametrize("name", list(CASES))
def test_the_committed_texts_are_what_the_generator_writes(name):
    case = CASES[name](DEFAULT_SEED)
    for paper in case.papers:
        if paper.medium in (Medium.TXT, Medium.EML):
            assert (SAMPLES / name / paper.name).read_bytes() == paper_bytes(paper)


@pytest.mark.parametrize("name", list(CASES))
@pytest.mark.parametrize("seed", range(2, 8))
def test_another_seed_changes_words_but_no_facts(name, seed):
    usual, other = CASES[name](DEFAULT_SEED), CASES[name](seed)
    case_verify(other)
    assert [paper_text(p) for p in usual.papers] != [paper_text(p) for p in other.papers]
    for key in ("parties", "claims", "limitation", "elements", "timeline"):
        assert case_truth(usual)[key] == case_truth(other)[key]


def test_an_event_that_no_paper_states_is_refused():
    case = CASES["steel_sale_plaintiff"](DEFAULT_SEED)
    moved = dataclasses.replace(case.events[0], day=date(2022, 6, 15))
    with pytest.raises(TruthUnsupported, match="2022-06-15"):
        case_verify(dataclasses.replace(case, events=(moved, *case.events[1:])))


def test_a_copy_is_written_from_its_original(tmp_path):
    case = CASES["parts_sale_limitation"](DEFAULT_SEED)
    pair = tuple(paper for paper in case.papers if paper.key.startswith("receipt3"))
    papers_write(pair, tmp_path)
    original, copy = (tmp_path / paper.name for paper in pair)
    assert original.read_bytes() == copy.read_bytes()
