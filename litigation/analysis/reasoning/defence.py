"""A defence with both sides' arguments, seen from either chair."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.reasoning.aims import aimed_at
from litigation.analysis.reasoning.chair import Chair
from litigation.analysis.values.result import ArticleRef, Finding, FindingKind
from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class Defence:
    """`ground`: what the respondent says; `rejoinder`: what the claimant says to it;
    `support`: what the respondent has to bring for the defence to hold; `plea`: what the
    respondent's own pleading says, which must not argue against itself."""

    topic: str
    title: str
    ground: str
    rejoinder: str
    support: str
    plea: str
    citations: tuple[Citation, ...]
    articles: tuple[ArticleRef, ...] = ()

    def finding(self, chair: Chair) -> Finding:
        if chair.is_claimant:
            text = f"{chair.words[1]}可能提出{self.title}：{self.ground}"
            answer = self.rejoinder
        else:
            who = chair.words[1] if chair.is_third_party else "我方"
            text = f"{who}可考虑{self.title}：{self.ground}"
            answer = f"{chair.words[0]}可能反驳：{self.rejoinder}{who}须准备：{self.support}"
        return Finding(
            id=f"defence-{self.topic}",
            kind=FindingKind.DEFENCE,
            text=text,
            citations=self.citations,
            articles=self.articles,
            answer=answer,
            title=self.title,
            elements=aimed_at(self.topic),
            support=self.support,
        )
