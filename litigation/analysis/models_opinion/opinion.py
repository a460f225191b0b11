"""Asks the configured models and keeps of their answers what the sources bear out."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.models_opinion.answer import Statement, read_answer
from litigation.analysis.models_opinion.asking import messages, names, people_in, question_for
from litigation.analysis.models_opinion.excerpts import Excerpt, Selection, select_excerpts
from litigation.analysis.models_opinion.quoting import true_citations
from litigation.analysis.models_opinion.screening import Screen
from litigation.analysis.reasoning.case import Case, case_of
from litigation.analysis.reasoning.grounds import all_grounded
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import (
    Finding,
    FindingKind,
    Inputs,
    ModelAnswer,
    ModelRun,
)
from litigation.analysis.values.sources import Source
from llm.budget import Budget, Limits
from llm.client import ChatClient
from llm.prices import Prices
from llm.redaction import Redaction
from llm.side_by_side import Answer, Watch, ask_all
from llm.values import Endpoint
from pipeline.errors import DomainError

NOTHING_TO_READ = "没有可供模型阅读的材料文字，未调用模型。"


def with_opinions(
    *,
    reasoning: Reasoning,
    inputs: Inputs,
    facts: Facts,
    rules: RuleSet,
    matrix: Matrix,
    calculation: Calculation,
    sources: tuple[Source, ...],
    endpoint: Endpoint,
    limits: Limits | None = None,
    prices: Prices | None = None,
    currency: str = "",
    watch: Watch | None = None,
) -> Reasoning:
    """The reasoning with a ModelRun beside it; the offline findings stand whatever a model does."""
    if not endpoint.is_configured:
        return reasoning
    case = case_of(inputs=inputs, facts=facts, rules=rules, matrix=matrix, calculation=calculation)
    selection = select_excerpts(sources, (matrix, calculation, facts))
    if not selection.excerpts:
        return replace(reasoning, model=ModelRun("failed", NOTHING_TO_READ))
    redaction = _redaction(case, selection.excerpts)
    asked = messages(question_for(case, selection.excerpts, redaction.mask))
    client = ChatClient(endpoint, budget=Budget(limits), prices=prices)
    answers = ask_all(client, _models(endpoint), asked, watch=watch)
    run = _Reader(case, sources, selection, redaction).run(answers)
    return replace(reasoning, model=replace(run, currency=currency))


def _models(endpoint: Endpoint) -> tuple[str, ...]:
    return tuple(dict.fromkeys(model.strip() for model in endpoint.models if model.strip()))


def _redaction(case: Case, excerpts: tuple[Excerpt, ...]) -> Redaction:
    """A mask for exactly the texts that will be sent."""
    sent = str(question_for(case, excerpts, str))
    people = (name for excerpt in excerpts for name in people_in(excerpt.text))
    return Redaction((*names(case), *people), texts=(sent,))


def _answer(answer: Answer, status: str, note: str) -> ModelAnswer:
    """What the call took; nothing is known of a call that failed."""
    reply = answer.reply
    if reply is None:
        return ModelAnswer(answer.model, status, note)
    return ModelAnswer(
        model=answer.model,
        status=status,
        note=note,
        prompt_tokens=reply.prompt_tokens,
        reply_tokens=reply.reply_tokens,
        attempts=reply.attempts,
        seconds=round(reply.seconds, 1),
        cost=reply.cost,
    )


class _Reader:
    """Turns the models' answers into findings, and counts what had to go."""

    def __init__(
        self,
        case: Case,
        sources: tuple[Source, ...],
        selection: Selection,
        redaction: Redaction,
    ) -> None:
        self._selection = selection
        self._redaction = redaction
        self._screen = Screen(case, sources)
        parties = case.facts.parties
        self._names = sorted(
            {name for party in parties for name in (party.name, *party.aliases)},
            key=len,
            reverse=True,
        )

    def run(self, answers: tuple[Answer, ...]) -> ModelRun:
        findings: list[Finding] = []
        told: list[ModelAnswer] = []
        for number, answer in enumerate(answers, start=1):
            try:
                kept, lost = self._read(answer, f"model-{number}")
            except DomainError as failure:
                told.append(_answer(answer, "failed", str(failure.message)))
                continue
            findings += kept
            note = f"采用 {len(kept)} 条，因引文或数字不能核实弃用 {lost} 条。"
            told.append(replace(_answer(answer, "ok", note), kept=len(kept), dropped=lost))
        notes = [f"{one.model}：{one.note}" for one in told]
        dropped = sum(one.dropped for one in told)
        if not any(one.status == "ok" for one in told):
            note = f"模型未能给出可用的答复，离线分析结果不受影响。{''.join(notes)}"
            return ModelRun("failed", note, answers=tuple(told))
        return ModelRun("ok", self._note(notes), all_grounded(findings), dropped, tuple(told))

    def _note(self, notes: list[str]) -> str:
        sent, left = len(self._selection.excerpts), self._selection.left_out
        outside = f"，另有 {left} 段因篇幅限制未送入" if left else ""
        if self._selection.withheld:
            outside += f"，{self._selection.withheld} 段形似指令的文字未送入"
        read = (
            f"模型阅读了 {sent} 段材料摘录{outside}，"
            "当事人名称、写明身份的人名与证件号码在发送前已替换。"
        )
        return read + "".join(notes)

    def _read(self, answer: Answer, prefix: str) -> tuple[tuple[Finding, ...], int]:
        if answer.failure is not None:
            raise answer.failure
        text = answer.reply.text if answer.reply else ""
        statements, malformed = read_answer(text)
        kept: list[Finding] = []
        for statement in statements:
            finding = self._finding(statement, answer.model, f"{prefix}-{len(kept) + 1}")
            if finding is not None:
                kept.append(finding)
        return tuple(kept), malformed + len(statements) - len(kept)

    def _finding(self, statement: Statement, model: str, id: str) -> Finding | None:
        """The finding, or None when quote, number or article cannot be borne out."""
        restore = self._redaction.restore
        quotes = tuple(
            msgspec.structs.replace(quote, quote=restore(quote.quote)) for quote in statement.quotes
        )
        citations = true_citations(quotes, self._selection.excerpts, self._names)
        text, reply = restore(statement.text), restore(statement.answer)
        if citations is None or not self._screen.passes(f"{text}\n{reply}"):
            return None
        return Finding(
            id=id,
            kind=FindingKind(statement.kind),
            text=text,
            citations=citations,
            answer=reply,
            origin=model,
        )
