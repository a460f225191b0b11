"""Which files will need their text recognized, told before they are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from documents import media_types
from documents.scans import needs_recognition

SAMPLES = Path(settings.BASE_DIR) / "samples"


def sample(part: str) -> Path:
    return next(SAMPLES.glob(f"*/*{part}*"))


@pytest.mark.parametrize(
    ("part", "media_type", "expected"),
    [
        ("扫描4页", media_types.PDF, True),
        ("第二批 8月", media_types.PDF, True),
        ("银行回单2019", media_types.PDF, False),
        ("手机拍照", media_types.JPEG, True),
        ("催款函.docx", media_types.DOCX, False),
    ],
)
def test_pictures_and_files_without_a_font_need_recognition(
    part: str, media_type: str, expected: bool
) -> None:
    assert needs_recognition(sample(part), media_type) is expected


def test_a_file_that_is_gone_or_empty_needs_none(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    for name in ("empty", "gone"):
        assert needs_recognition(tmp_path / name, media_types.PDF) is False


def test_fonts_that_compression_may_hide_count_as_text(tmp_path: Path) -> None:
    (tmp_path / "packed").write_bytes(b"%PDF-1.7 /Type /ObjStm stream")
    assert needs_recognition(tmp_path / "packed", media_types.PDF) is False
