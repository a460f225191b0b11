"""A picture to segments: turned upright first, slanted lines straightened for the layout."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import fmean, median

import numpy as np

from documents.readers.ocr.engine import Found, Look, Picture, Point, look
from documents.readers.ocr.seals import has_red, only_new, without_red
from documents.readers.segments import Segment

_BETTER = 0.02  # how much surer a turned reading must be


@dataclass(frozen=True)
class Recognition:
    """The segments of the upright picture, its size, and how far it was turned clockwise."""

    segments: tuple[Segment, ...]
    red: tuple[Segment, ...]  # seals and what else is printed in red
    width: int
    height: int
    turned: int


def recognise(picture: Picture) -> Recognition:
    """All lines of an RGB picture."""
    coloured = picture
    if red := has_red(picture):
        picture = without_red(picture)
    seen = look(picture)
    turn = _needed_turn(seen)
    upright = picture
    if turn:
        turned_picture = np.rot90(picture, k=-turn // 90)
        again = look(turned_picture)
        if turn == 180 or _sureness(again) > _sureness(seen) - _BETTER:
            upright, seen = turned_picture, again
        else:
            turn = 0
    height, width = upright.shape[:2]
    slant = _slant(seen.lines)
    segments = tuple(_segment(line, slant) for line in seen.lines)
    seals: tuple[Segment, ...] = ()
    if red:
        shown = look(np.rot90(coloured, k=-turn // 90))
        seals = tuple(_segment(line, slant) for line in only_new(shown.lines, seen.lines))
    return Recognition(segments, seals, width, height, turn)


def _needed_turn(seen: Look) -> int:
    """Degrees clockwise that make most of the text stand upright."""
    long_lines = [line for line in seen.lines if len(line.text) >= 3]
    tall = sum(len(line.text) for line in long_lines if line.is_tall)
    if tall > 0.5 * sum(len(line.text) for line in long_lines):
        # The engine stands tall lines up counter-clockwise before it reads them.
        return 90 if seen.is_flipped else 270
    return 180 if seen.is_flipped else 0


def _sureness(seen: Look) -> float:
    characters = sum(len(line.text) for line in seen.lines)
    return sum(line.confidence * len(line.text) for line in seen.lines) / max(characters, 1)


def _slant(lines: tuple[Found, ...]) -> float:
    """The angle of the lines in radians, by the median of the longer ones."""
    angles = []
    for line in lines:
        (x0, y0), (x1, y1) = line.corners[0], line.corners[1]
        if len(line.text) >= 4 and not line.is_tall and x1 > x0:
            angles.append(math.atan2(y1 - y0, x1 - x0))
    return median(angles) if angles else 0.0


def _segment(line: Found, slant: float) -> Segment:
    top_left, top_right, bottom_right, bottom_left = (
        _rotated(corner, -slant) for corner in line.corners
    )
    xs, ys = zip(*line.corners, strict=True)
    return Segment(
        text=line.text,
        x0=fmean((top_left[0], bottom_left[0])),
        y0=fmean((top_left[1], top_right[1])),
        x1=fmean((top_right[0], bottom_right[0])),
        y1=fmean((bottom_left[1], bottom_right[1])),
        confidence=line.confidence,
        shown=(min(xs), min(ys), max(xs), max(ys)),
    )


def _rotated(point: Point, angle: float) -> Point:
    x, y = point
    cos, sin = math.cos(angle), math.sin(angle)
    return x * cos - y * sin, x * sin + y * cos
