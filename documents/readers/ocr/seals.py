"""Red seals: a Chinese paper's stamp lies across its text and hides it from the engine."""

from __future__ import annotations

import numpy as np

from documents.readers.ocr.engine import Found, Picture

_MIN_SHARE = 0.0005  # of red pixels, to be worth a second look
_DARK = 110
_COVERED = 0.3  # of a line's area, to be the same line seen twice


def has_red(picture: Picture) -> bool:
    """Whether enough of an RGB picture is red ink."""
    return float(_redness(picture, 40).mean()) > _MIN_SHARE


def without_red(picture: Picture) -> Picture:
    """As through a red filter: red ink turns white, black stays black."""
    seen = picture[:, :, 0].copy()
    seen[_redness(picture, 20)] = 255
    return np.repeat(seen[:, :, np.newaxis], 3, axis=2)


def _redness(picture: Picture, margin: int) -> Picture:
    """Where red leads by a margin; dark pixels are left alone, they may be text under a seal."""
    red, green, blue = (picture[:, :, channel].astype(np.int16) for channel in range(3))
    mask: Picture = (red > _DARK) & (red - green > margin) & (red - blue > margin)
    return mask


def only_new(lines: tuple[Found, ...], known: tuple[Found, ...]) -> tuple[Found, ...]:
    """The lines that do not lie on a known one."""
    boxes = [_box(line) for line in known]
    return tuple(line for line in lines if not any(_covers(box, _box(line)) for box in boxes))


_Box = tuple[float, float, float, float]


def _box(line: Found) -> _Box:
    xs, ys = zip(*line.corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _covers(known: _Box, box: _Box) -> bool:
    across = min(known[2], box[2]) - max(known[0], box[0])
    down = min(known[3], box[3]) - max(known[1], box[1])
    area = max((box[2] - box[0]) * (box[3] - box[1]), 1.0)
    return across > 0 and down > 0 and across * down > _COVERED * area
