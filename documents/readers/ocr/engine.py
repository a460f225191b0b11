"""The OCR engine, loaded once per process and only when a picture comes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

THREADS = 2
MAX_SIDE = 2200  # pixels: an A4 page at 190 dpi
_SURE_OF_TURN = 0.8

Picture = np.ndarray[Any, Any]
Point = tuple[float, float]


@dataclass(frozen=True)
class Found:
    """A line of text in a picture; the corners run clockwise from the picture's top left."""

    text: str
    corners: tuple[Point, ...]
    confidence: float

    @property
    def is_tall(self) -> bool:
        (x0, y0), (x1, y1), (_x2, _y2), (x3, y3) = self.corners
        return abs(y3 - y0) + abs(x3 - x0) > 1.5 * (abs(x1 - x0) + abs(y1 - y0))


@dataclass(frozen=True)
class Look:
    """What one look at a picture found; `is_flipped` when most lines stand on their heads."""

    lines: tuple[Found, ...]
    is_flipped: bool


@lru_cache(maxsize=1)
def engine() -> Any:
    """RapidOCR; nothing is filtered out by score, doubtful lines are reported instead."""
    import onnxruntime
    from rapidocr import RapidOCR  # half a second and 200 MB: only when needed

    onnxruntime.disable_telemetry_events()
    return RapidOCR(
        params={
            "Global.text_score": 0.0,
            "Global.log_level": "critical",
            "Global.max_side_len": MAX_SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def look(picture: Picture) -> Look:
    """The lines in an RGB picture, in no particular order."""
    bgr = np.ascontiguousarray(picture[:, :, ::-1])
    # The steps of RapidOCR.__call__, which does not tell which lines were upside down.
    prepared, record = engine().preprocess_img(bgr)
    detected, classified, recognised, crops = engine().run_ocr_steps(prepared, record)
    labels = classified.cls_res or []
    flipped = _share_flipped(labels, crops)
    if flipped <= 0.5:
        _read_unturned(recognised, labels, crops)
    result = engine().build_final_output(bgr, detected, classified, recognised, crops, record)
    texts, boxes = getattr(result, "txts", None), getattr(result, "boxes", None)
    if texts is None or boxes is None:
        return Look((), is_flipped=False)
    lines = (
        Found(text, tuple((float(x), float(y)) for x, y in corners), float(score))
        for text, corners, score in zip(texts, boxes, result.scores, strict=True)
    )
    return Look(tuple(line for line in lines if line.text.strip()), is_flipped=flipped > 0.5)


def _read_unturned(recognised: Any, labels: list[tuple[str, float]], crops: list[Picture]) -> None:
    """Single lines of an upright page that were turned over: read as they stand, too."""
    sure = engine().cfg.Cls.cls_thresh  # the classifier turns no other line
    turned = [at for at, (label, score) in enumerate(labels) if "180" in label and score > sure]
    if not turned or recognised.txts is None:
        return
    again = engine().recognize_txt([crops[place] for place in turned])
    texts, scores = list(recognised.txts), list(recognised.scores)
    for place, text, score in zip(turned, again.txts or (), again.scores or (), strict=False):
        if score > scores[place]:
            texts[place], scores[place] = text, score
    recognised.txts, recognised.scores = tuple(texts), tuple(scores)


def _share_flipped(labels: list[tuple[str, float]], crops: list[Picture]) -> float:
    """By length: of short lines one can hardly say how they stand."""
    total = flipped = 0.0
    for (label, score), crop in zip(labels, crops, strict=True):
        length = crop.shape[1] / max(crop.shape[0], 1)
        if score > _SURE_OF_TURN and length > 2:
            total += length
            flipped += length * ("180" in label)
    return flipped / total if total else 0.0
