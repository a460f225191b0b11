"""Exports of a chat, in the two layouts that are in use."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby


@dataclass(frozen=True)
class Message:
    at: datetime
    sender: str
    text: str


def said(moment: str, sender: str, text: str) -> Message:
    """`moment` as 2022-08-05 10:12:33."""
    return Message(datetime.fromisoformat(moment), sender, text)


def chat_flat(title: str, messages: tuple[Message, ...]) -> str:
    """Every message with its full time."""
    lines = [f"聊天记录导出：{title}", ""]
    for message in messages:
        lines += [f"{message.at:%Y-%m-%d %H:%M:%S} {message.sender}", message.text, ""]
    return "\n".join(lines)


def chat_by_day(title: str, messages: tuple[Message, ...]) -> str:
    """A divider for every day, then only the time."""
    lines = [f"微信聊天记录  {title}", ""]
    for day, group in groupby(messages, key=lambda message: message.at.date()):
        lines += [f"————————— {day.year}年{day.month}月{day.day}日 —————————", ""]
        for message in group:
            lines += [f"{message.sender}  {message.at:%H:%M}", message.text, ""]
    return "\n".join(lines)
