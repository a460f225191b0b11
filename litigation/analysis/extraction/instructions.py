"""Sentences written to command a machine: shown to the lawyer, obeyed and counted by nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.machine_signs import is_meant_for_a_machine

_MACHINE = (
    r"(?:(?<![A-Za-z])AI(?![A-Za-z])|人工智能|大模型|语言模型|智能体|智能助手|法律助手|分析(?:系统|程序|模型|工具|软件)"
    r"|审查(?:系统|程序|模型)|阅卷(?:系统|程序)|机器人|ChatGPT|GPT)"
)
_COMMAND = re.compile(
    r"(?<!请求)(?<!要求)(?<!主张)(?<![不得])(?:忽略|无视|忘记|忘掉|不要理会|不必理会|绕过|抛开|覆盖|放弃|撤销|跳过|停止执行)[^。；！\n]{0,12}"
    r"(?:以上|之前|先前|前面|前述|上述|此前|全部|所有|其他|其它|系统|原有|原来|既定|你的|您的|任何)"
    r"[^。；！\n]{0,12}(?:内容|指令|指示|规则|材料|提示|要求|限制|设定|命令|任务|约束|证据)"
    r"|【(?:系统|开发者|管理员)(?:提示|指令|消息|命令|通知)?词?】|(?:系统|开发者|管理员)(?:提示词|指令|命令)："
    r"|(?:系统|开发者|管理员)(?:提示|消息|通知)：[^。]{0,40}"
    r"(?:忽略|结论|分析(?:报告|结果)|判定|输出|认定|回答|视为|胜诉|败诉|模型)"
    r"|(?:新的?|最新|补充|以下|隐藏)(?:系统)?(?:指令|提示词)(?:如下)?："
    r"|(?:你|您)(?:现在)?(?:是|扮演)(?:一[个名位])?[^。，]{0,8}"
    r"(?:AI|人工智能|语言模型|助手|机器人|分析系统)"
    r"|(?:作为|身为|如果你是|若你是|假如你是)(?:一[个名位款])?[^。，；]{0,6}"
    + _MACHINE
    + r"|(?:致|告知|提醒|通知|写给|发给|供|由)[^。，；]{0,6}"
    + _MACHINE
    + r"(?:阅读|读取|知悉|注意|查看|执行|审阅|：|，)"
    r"|" + _MACHINE + r"(?:助手)?请?注意"
    r"|(?:读到|看到|处理|解析|读取)(?:本|此|这)(?:段|句|行|条|份|处|文件|文档|文字)[^。；]{0,12}(?:模型|程序|系统|助手|AI)"
    r"|(?:请|务必|必须|应当?)(?:直接|你|您)?(?:将|把)[^。；，]{0,12}(?:结论|分析结果|判断|评估结果|胜诉率|胜诉概率|风险等级)"
    r"[^。；，]{0,6}(?:写|改|输出|定|设|填|判|认定|置|标|调整|修改)(?:为|成|作)"
    r"|(?:模型|程序|机器|系统|助手|AI)请(?:读|看|阅|注意|照此|遵照|执行|按)"
    r"|(?:把|将)(?:本案|该案|此案|全案|案件)(?:的)?(?:分析)?(?:结论|结果|报告|意见)[^。；，]{0,6}"
    r"(?:写|填|标|输出|统一)[^。；，]{0,4}(?:为|成|作)"
    r"|(?:请|必须|只能|务必|直接)(?:你|您)?(?:直接|在)?(?:得出|输出|给出|写明|判定|认定)[^。；，]{0,16}"
    r"(?:胜诉|败诉|全部支持|予以驳回|没有风险|无风险)的?(?:结论|结果|意见|判断)"
    r"|(?:分析|评估)(?:报告|结果|意见|结论)(?:中|里|内)?[^。；，]{0,8}(?:不要|不得|请勿|勿|只能|只许|务必|禁止)"
    r"[^。；，]{0,6}(?:写|提|出现|列|包含|输出|显示)"
    r"|(?:不要|请勿|无需|禁止)(?:再)?(?:分析|采信|读取|引用|参考|考虑|理会)(?:本案)?(?:其他|其它|其余|另外的|别的)[^。；，]{0,8}"
    r"(?:材料|证据|文件|内容)"
    r"|(?:从现在(?:起|开始)|接下来)，?(?:你|您)(?:的)?(?:任务|角色|身份|只|必须|应|将|要)"
    r"|(?:请|必须|只能|直接|务必)(?:直接|只)?(?:输出|回复|回答|生成)[^。；]{0,4}[：:\"]"
    r"|(?:ignore|forget|override|bypass)\s(?:all\s|any\s|the\s|your\s)?(?:of\sthe\s)?"
    r"(?:previous|above|prior|earlier|preceding|other|instructions|system)"
    r"|disregard\s(?:all\s|any\s|the\s|your\s)?(?:previous|above|prior|earlier|preceding|other|instructions)"
    r"|(?:new|updated|hidden)\s(?:system\s)?instructions?\s?[：:]"
    r"|(?:as|dear)\s(?:an?\s)?(?:AI|language\smodel|LLM)\b"
    r"|(?:system|developer)\s(?:prompt|message|instruction|override)s?\s?[：:\]]"
    r"|(?<![A-Za-z'] )\b(?:AI|system)(?:\sassistant)?\s?："
    r"|(?:to|for|note\sto|attention)\s(?:(?:any|all|the|every|each)\s)?"
    r"(?:(?:automated|machine|robot)\s(?:readers?|reviewers?|assistants?|agents?)"
    r"|(?:AI|LLM|language\smodel|artificial\sintelligence)s?"
    r"(?:\s(?:readers?|reviewers?|systems?|assistants?|models?|tools?|agents?))?)\s?[：:，]"
    r"|(?:this|the)\s(?:document|file|page|note)\s(?:as|is)\sthe\sonly\s(?:evidence|source|truth)"
    r"|do\snot\s(?:mention|report|flag|disclose|cite|consider)\s(?:any|the|other|this)\s"
    r"(?:other\s)?(?:risks?|contradictions?|documents?|evidence|payments?|weakness(?:es)?|problems?)"
    r"|you\sare\s(?:now\s)?(?:an?\s)?(?:AI|assistant|chatbot|language\smodel|helpful)"
    r"|you\smust\s(?:now\s)?(?:output|conclude|(?:answer|reply|respond|report)\sthat)"
    r"|<\|(?:im_start|system|endoftext)|\[/?INST\]|###\s?(?:system|instruction)|</?system>",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\byou\s(?:must|should|shall|will|are\sto|need\sto|have\sto|can)\s(?:now\s)?(?:not\s|never\s|only\s)?"
    r"(?:mention|flag|disclose|conclude|state\sthat|output|ignore|disregard|omit)\b"
    r"|\b(?:ignore|disregard|skip|bypass|forget|override|overrule)\s(?:\w{1,12}\s){0,4}"
    r"(?:case\sfile|file|documents?|rules?|materials?|instructions?|prompts?|evidence)\b"
    r"|\boutranks?\syour\s|\b(?:output|reply|answer|respond)\s(?:with\s)?(?:only|nothing\sbut)\b"
    r"|\b(?:obey|follow)\s(?:only|just|nothing\sbut)\s(?:this|these|my|the\sfollowing)\b"
    r"|\b(?:commands?|orders?|instructions?)\s(?:only\s)?from\s(?:me|this\s(?:file|page|text))\b"
    r"|\byou\sare\snow\sin\s\w{1,16}\smode\b"
    r"|(?:你|您)的(?:输出|回答|回复|分析|结论|答案)(?:应|须|必须|只|中|里|不得|不要|请|统一|一律)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:[^。！？!?\t\n]|(?<=<)!(?=--)|(?<=[A-Za-z])!(?= ?[A-Za-z])){1,600}")
_LONGEST = 600
_ENDS = "。！？!?\t"


def commands_in(text: str, *, more: int = 0) -> list[tuple[int, int]]:
    """The sentences of a canonical text that address a machine, as spans.

    `more` signs are asked of a text that was put together and may never have been one sentence.
    """
    found: list[tuple[int, int]] = []
    for hit in sorted([*_COMMAND.finditer(text), *_composed(text, more)], key=re.Match.start):
        low = max(text.rfind(mark, max(0, hit.start() - _LONGEST), hit.start()) for mark in _ENDS)
        ends = [text.find(mark, hit.end(), hit.end() + _LONGEST) for mark in _ENDS]
        high = min((at + 1 for at in ends if at >= 0), default=min(len(text), hit.end() + _LONGEST))
        if found and low + 1 < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low + 1, high))
    return found


def _composed(text: str, more: int) -> Iterator[re.Match[str]]:
    """The sentences that tell a machine what to make of the case, in whatever words."""
    for sentence in _SENTENCE.finditer(text):
        words = sentence[0]
        if _ADDRESSED.search(words) or is_meant_for_a_machine(words, more=more):
            yield sentence
