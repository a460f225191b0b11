"""What a paper is, by what it says first and by its name only as a hint."""

from __future__ import annotations

import re
from dataclasses import dataclass

from litigation.analysis.extraction.kind_phrases import LABELS, PHRASES
from litigation.analysis.extraction.kind_titles import TITLES
from litigation.analysis.extraction.message_heads import SPOKEN, is_separator
from litigation.analysis.extraction.own_account import OWN_ACCOUNT, tells_own
from litigation.analysis.extraction.passages import Passage
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation, Source

_CHAT_LINE = re.compile(
    r"^[^\t，"
    r"。：]{1,20}[\s\t：（【]{0,2}(?:20\d{2}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s?)(?:星期[一-日]"
    r"|周[一-日])?\s?(?:[上下]午|晚上|凌晨|中午|早上)?\s?\d{1,2}[:：]\d{2}"
    r"|^【?（?20\d{2}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s?(?:[上下]午|晚上|凌晨|中午"
    r"|早上)?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?】?）?\s?[^\t，。：]{1,20}(?:：|\t"
    r"|$)"
    r"|^\d{1,2}:\d{2}(?::\d{2})?\s[^\t，。：]{1,12}："
    r"|^[^\t，。：]{1,24}[\s\t]\d{1,2}:\d{2}(?::\d{2})?$"
    r"|^[^\t，。：\d]{1,16}\d{1,2}:\d{2}(?::\d{2})?$"
    r"|^[^\t，。：\d]{1,24}[\s\t（]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?）?："
)
_MAIL_HEADER = re.compile(
    r"^(?:发件人|收件人|主题|发送时间|抄送|From|To|Subject|Date|Sent|日期|时间)\s?：", re.IGNORECASE
)


@dataclass(frozen=True)
class Classified:
    """A kind with the reason and the words it rests on."""

    kind: K
    reason: str
    citation: Citation | None = None
    by_name_only: bool = False  # the file's name says so, its content does not


def kind_of(source: Source, passages: tuple[Passage, ...]) -> Classified:
    """The kind of a paper."""
    if source.origin == "statement":
        return Classified(K.STATEMENT, "由用户填写的案情陈述", _first(passages))
    return (
        _mail(source, passages)
        or _chat(passages)
        or _decided(passages)
        or _titled(passages)
        or _letter(passages)
        or _by_columns(passages)
        or _excerpt(passages)
        or _by_content(passages)
        or _own_account(passages)
        or _by_name(source, passages)
        or Classified(K.OTHER, "内容和文件名都没有显示是哪一类材料", _first(passages))
    )


def label_of(kind: K) -> str:
    """The Chinese word for a kind."""
    return LABELS[kind]


def _first(passages: tuple[Passage, ...]) -> Citation | None:
    for passage in passages:
        found = passage.citations(0, min(len(passage.text), 40))
        if found:
            return found[0]
    return None


def _mail(source: Source, passages: tuple[Passage, ...]) -> Classified | None:
    headers = [p for p in passages[:12] if _MAIL_HEADER.match(p.text)]
    inside = len({p.text[:2].lower() for p in headers}) >= 3
    if source.media_type == "message/rfc822" or inside:
        return Classified(
            K.EMAIL, "含有发件人、收件人、主题等邮件头", _first(tuple(headers) or passages)
        )
    return None


def _chat(passages: tuple[Passage, ...]) -> Classified | None:
    lines = [p for p in passages[:400] if _CHAT_LINE.match(p.text)] or _under_their_time(passages)
    if len(lines) >= 3 and len(lines) * 5 >= min(len(passages), 400):
        return Classified(
            K.CHAT, f"有 {len(lines)} 行以上“发言人＋时间”的聊天格式", _first(tuple(lines))
        )
    head = "".join(p.text for p in passages[:4])
    if (
        re.search(
            r"聊天记录|微信记录|QQ聊天|聊天对象|短信(?:往来|截图|通信)?记录|短信往来|短信截图|微信对话|对话记录|聊天截图",
            head,
        )
        and len(lines) >= 1
    ):
        return Classified(K.CHAT, "标题写明为聊天记录", _first(passages))
    return None


def _under_their_time(passages: tuple[Passage, ...]) -> list[Passage]:
    """Messages as 某某：在吗, below a line that holds nothing but its day and time.

    Those that go on below the first count too, where two at least take turns.
    """
    shown = [p for p in passages[:400] if p.text.strip()]
    found: list[Passage] = []
    speakers: set[str] = set()
    timed = False
    for one in shown:
        said = SPOKEN.match(one.text)
        timed = is_separator(one.text.strip()) or (timed and said is not None)
        if timed and said is not None:
            found.append(one)
            speakers.add(said["who"])
    return found if len(speakers) >= _TAKE_TURNS else []


_TAKE_TURNS = 2


# What only a court or a tribunal says, of itself: a pleading says 贵院 or 法院.
_OWN_VOICE = (
    re.compile(r"(?:本案)?现已(?:审理|审查)终结"),
    re.compile(r"(?:本院|本委|本会)(?:于[^，。；]{6,16})?(?:立案|受理)"),
    re.compile(
        r"依法(?:由审判员[^，。；]{2,30})?(?:组成合议庭|适用[^，。；]{2,10}程序|独任审[判理])"
    ),
    re.compile(r"向(?:本院|本委|本会)(?:提起(?:上诉|诉讼)|提出(?:诉讼请求|仲裁请求|申诉)|申请)"),
    re.compile(r"到庭参加(?:了)?诉讼|开庭进行了审理"),
    re.compile(r"(?:^|。)\s?(?:本院|本委|仲裁庭)(?:经审查|经审理|二审|再审)?认为"),
    re.compile(r"(?:判决|裁定|裁决)如下："),
)
_PLEADING = re.compile(
    r"(?:[诉辩]状|起诉书|申请书|代理[词意]|辩护词|答辩[意书]|质证意见|律师函|函)(?:[（(]|$)"
)
_VOICES = 3  # so many of them, and it is the paper of one


def _decided(passages: tuple[Passage, ...]) -> Classified | None:
    """A decision that speaks for itself, whatever a database printed above it."""
    if any(len(p.text) <= 34 and _PLEADING.search(p.text.strip()) for p in passages[:8]):
        return None
    heard: dict[int, Passage] = {}
    for passage in passages:
        for number, voice in enumerate(_OWN_VOICE):
            if number not in heard and voice.search(passage.text):
                heard[number] = passage
        if len(heard) >= _VOICES:
            cited = _first(tuple(heard.values()))
            return Classified(K.JUDGMENT, "正文以法院或仲裁机构自己的口吻写成", cited)
    return None


_HELD = re.compile(
    r"\s?(?:[一二三四五六七八九十]{1,2}、)?(?:本院|本委|仲裁庭)"
    r"(?:经审查|经审理|经开庭审理|二审|再审|另)?(?:查明|认为|认定)"
)


def _excerpt(passages: tuple[Passage, ...]) -> Classified | None:
    """Pages of a decision without its head: they begin with what the court found or held."""
    first = next((one for one in passages if one.text.strip()), None)
    if first is None or not _HELD.match(first.text):
        return None
    reason = "开头即为法院或仲裁机构查明、认定的内容，系节选；全文及是否生效未能证实"
    return Classified(K.JUDGMENT, reason, _first((first,)))


_WAGE_COLUMNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:交易|付款|转账|记账|入账)?(?:日期|时间)",
        r"^对方(?:户名|账户|名称|单位)",
        r"^(?:交易|收入|入账|贷方|发生)?(?:金额|额)|^贷方|^收入",
    )
)
_COLUMNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:交易|付款|转账|记账|入账)?(?:日期|时间)",
        r"^(?:付款|汇款|转出)(?:人|方|单位|账户|户名)",
        r"^(?:收款|转入)(?:人|方|单位|账户|户名)",
        r"^(?:交易|付款|转账|发生)?(?:金额|额)",
    )
)


def _by_columns(passages: tuple[Passage, ...]) -> Classified | None:
    """A list of payments without a title: every row says who paid whom, when and how much."""
    for passage in passages[:8]:
        cells = [cell.strip() for _start, cell in passage.cells]
        both = (_COLUMNS, _WAGE_COLUMNS)
        if any(all(any(one.match(cell) for cell in cells) for one in named) for named in both):
            reason = "表头列有日期、付款人、收款人和金额；是否由银行出具未能证实"
            return Classified(K.BANK_RECEIPT, reason, _first((passage,)))
    return None


def _titled(passages: tuple[Passage, ...]) -> Classified | None:
    for passage in passages[:8]:
        for start, cell in passage.cells:
            text = cell.strip()
            if not 2 <= len(text) <= 34 or re.search(r"[。；]", text) or "：" in text[:10]:
                continue
            for kind, pattern in TITLES:
                hit = _last(pattern, text)
                if hit and len(text) - hit.end() <= 12:
                    at = start + cell.index(text)
                    cited = passage.citations(at, at + len(text))
                    kind = _of_worker(_of_debtor(kind, passages), passages)
                    if kind is K.DEMAND_LETTER and _ends_work(text, passages):
                        kind = _of_worker(K.TERMINATION_NOTICE, passages)
                    if kind is K.TESTIMONY and tells_own(passages):
                        return Classified(K.STATEMENT, OWN_ACCOUNT, cited[0] if cited else None)
                    return Classified(kind, f"标题为“{text}”", cited[0] if cited else None)
    return None


def _ends_work(title: str, passages: tuple[Passage, ...]) -> bool:
    """解除通知书 whose body ends a labour contract, though its title does not say which."""
    body = "".join(one.text for one in passages[:30])
    return re.search(r"解除|终止", title) is not None and _ENDS_WORK.search(body) is not None


_WITNESS = re.compile(
    r"(?:本人|我)[^，。]{0,12}(?:，|系|是|为|在)[^。]{0,30}(?:员工|职工|业务员|经理|会计|出纳|司机"
    r"|仓管|仓库|保管|职员|工作|负责)"
)
_ADMITS = re.compile(
    r"(?:我们?公司|我司|我单位|本公司|本人|我方|我厂)[^。]{0,60}(?:欠|承诺|保证|分期)"
)


def _of_debtor(kind: K, passages: tuple[Passage, ...]) -> K:
    """A paper called 情况说明 by which a debtor admits what it owes is an acknowledgement."""
    if kind is not K.TESTIMONY:
        return kind
    body = "".join(p.text for p in passages[:40])[:4000]
    return K.ACKNOWLEDGEMENT if _ADMITS.search(body) and not _WITNESS.search(body) else kind


_TO_FIRM = re.compile(
    r"^\s?(?:致|尊敬的)?[：\s]{0,2}[^，。；\n]{2,30}(?:公司|厂|店|中心|学校|医院|单位)"
    r"(?:领导|人事部|人力资源部)?：?\s?$"
)
_MYSELF = re.compile(r"本人|我(?!司|公司|单位|方|厂|店|们公司|院|校)")
_SIGNED_BY_WORKER = re.compile(
    r"(?:通知人|申请人|辞职人|离职人|劳动者|员工|本人)(?:签[名字])?[：\t ]"
)


def _of_worker(kind: K, passages: tuple[Passage, ...]) -> K:
    """解除劳动合同通知书 written to the firm in the first person is the worker's own."""
    if kind is not K.TERMINATION_NOTICE:
        return kind
    texts = [passage.text for passage in passages[:60]]
    body, foot = "\n".join(texts), "\n".join(texts[-5:])
    to_firm = any(_TO_FIRM.match(text) for text in texts[1:5])
    own = to_firm and _MYSELF.search(body) and _SIGNED_BY_WORKER.search(foot)
    return K.RESIGNATION if own and "盖章" not in foot and "协议" not in texts[0] else kind


_LETTER_TITLE = re.compile(r"函$|的函（?|通知$|通知书$|公函")
_QUALITY_WORDS = re.compile(r"质量|整改|减少价款|不合格|更换|退货|返工|缺陷|瑕疵")
_ENDS_WORK = re.compile(
    r"(?:解除|终止)(?:与|同|和|双方|你|您)?[^，。；]{0,16}(?:劳动|聘用|用工)(?:合同|关系)"
    r"|(?:劳动|聘用)(?:合同|关系)[^，。；]{0,14}(?:解除|终止)|(?:予以|将你|将您)(?:辞退|开除|除名|解聘)"
)
_MONEY_WORDS = re.compile(r"欠|付款|货款|支付|结清|款项")


def _letter(passages: tuple[Passage, ...]) -> Classified | None:
    """A letter whose title does not tell: about quality, about money, or neither."""
    for passage in passages[:5]:
        text = passage.text.strip()
        if len(text) > 40 or "：" in text[:6] or not _LETTER_TITLE.search(text):
            continue  # 内件：质量异议函 names a letter and is none
        body = "".join(p.text for p in passages[:60])
        if _ENDS_WORK.search(body):
            own = re.search(r"本人|被迫", body) is not None and "你" not in body
            return Classified(
                K.RESIGNATION if own else K.TERMINATION_NOTICE,
                f"标题为“{text}”，正文解除劳动关系",
                _first((passage,)),
            )
        quality, money = len(_QUALITY_WORDS.findall(body)), len(_MONEY_WORDS.findall(body))
        if not quality and not money:
            return None
        kind = K.QUALITY_REPORT if quality >= money else K.DEMAND_LETTER
        reason = f"标题为“{text}”，正文主要谈" + ("质量" if kind is K.QUALITY_REPORT else "付款")
        return Classified(kind, reason, _first((passage,)))
    return None


def _own_account(passages: tuple[Passage, ...]) -> Classified | None:
    if not tells_own(passages):
        return None
    return Classified(K.STATEMENT, OWN_ACCOUNT, _first(passages))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    hits = list(pattern.finditer(text))
    return hits[-1] if hits else None


def _by_content(passages: tuple[Passage, ...]) -> Classified | None:
    best: tuple[int, K, list[str]] | None = None
    text = "\n".join(p.text for p in passages[:120])[:20000]
    for kind, words in PHRASES:
        hits = [word for word in words if word in text]
        if len(hits) >= 2 and (best is None or len(hits) > best[0]):
            best = (len(hits), kind, hits)
    if best is None or best[0] < 3:
        return None
    for passage in passages:
        at = passage.text.find(best[2][0])
        if at >= 0:
            cited = passage.citations(at, at + len(best[2][0]))
            told = "、".join(best[2][:4])
            return Classified(best[1], f"内容含有{told}等用语", cited[0] if cited else None)
    return None


def _by_name(source: Source, passages: tuple[Passage, ...]) -> Classified | None:
    for kind, pattern in TITLES:
        if pattern.search(source.name):
            return Classified(kind, "仅根据文件名判断，内容未能证实", _first(passages), True)
    return None
