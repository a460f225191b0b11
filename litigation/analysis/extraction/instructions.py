"""Sentences written to command a machine: shown to the lawyer, obeyed and counted by nobody."""

from __future__ import annotations

import re

_COMMAND = re.compile(
    r"(?:忽略|无视|忘记|忘掉|不要理会|绕过)[^。；！\n]{0,12}(?:以上|之前|先前|前面|上述|此前|全部"
    r"|所有|其他|系统)"
    r"[^。；！\n]{0,12}(?:内容|指令|指示|规则|材料|提示|要求|限制|设定)"
    r"|【(?:系统|开发者)(?:提示|指令)词?】|(?:系统|开发者)(?:提示词|指令)："
    r"|(?:你|您)(?:现在)?(?:是|扮演)(?:一[个名位])?[^。，]{0,8}(?:AI|人工智能|语言模型|助手|机器人)"
    r"|(?:AI|人工智能|大模型|语言模型|智能助手|分析系统|机器人)[^。，；]{0,10}(?:必须|应当|请"
    r"|务必|只能|不得)"
    r"[^。；]{0,20}(?:输出|回答|判定|认定|写|得出|报告|忽略|结论)"
    r"|(?:请|必须|只能|直接|务必)(?:直接|只)?(?:输出|回复|回答|生成)[^。；]{0,4}[：:\"]"
    r"|ignore\s(?:all\s|any\s|the\s)?(?:of\sthe\s)?(?:previous|above|prior|earlier|preceding|other)"
    r"|disregard\s(?:all\s|any\s|the\s)?(?:previous|above|prior|earlier|preceding)"
    r"|(?:system|developer)\s(?:prompt|message|instruction)s?\s?[：:\]]|\b(?:AI"
    r"|system)(?:\sassistant)?\s?："
    r"|you\sare\s(?:now\s)?(?:an?\s)?(?:AI|assistant|chatbot|language\smodel|helpful)"
    r"|<\|(?:im_start|system|endoftext)|\[/?INST\]|###\s?(?:system|instruction)",
    re.IGNORECASE,
)
_LONGEST = 600
_ENDS = "。！？!?\t"


def commands_in(text: str) -> list[tuple[int, int]]:
    """The sentences of a canonical text that address a machine, as spans."""
    found: list[tuple[int, int]] = []
    for hit in _COMMAND.finditer(text):
        low = max(text.rfind(mark, max(0, hit.start() - _LONGEST), hit.start()) for mark in _ENDS)
        ends = [text.find(mark, hit.end(), hit.end() + _LONGEST) for mark in _ENDS]
        high = min((at + 1 for at in ends if at >= 0), default=min(len(text), hit.end() + _LONGEST))
        if found and low + 1 < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low + 1, high))
    return found
