"""What no English page shows, but for what was written in Chinese."""

from __future__ import annotations

import re

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+")
