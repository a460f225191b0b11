"""Names of laws, comparable whatever their brackets, blanks and honorifics."""

from __future__ import annotations

import re
import unicodedata

_VERSION = re.compile(r"\((?:[^()]{0,20}(?:\d{4}|修正|修订|修改|公布|版)[^()]{0,20})\)")
_IDLE = re.compile(r"[\s\x00-\x1f《》〈〉<>\"“”·•\-—_*#.]")


def law_key(name: str) -> str:
    """民法典 for 《中华人民共和国民法典》 and 民法典（2020年公布） alike."""
    plain = unicodedata.normalize("NFKC", name)
    plain = _IDLE.sub("", _VERSION.sub("", plain))
    return plain.replace("中华人民共和国", "")[:200]
