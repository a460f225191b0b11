import json
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
CASES = sorted(path.parent.name for path in SAMPLES.glob("*/truth.json"))


@pytest.fixture(params=CASES)
def bundle(request):
    """A committed case folder and its truth."""
    folder = SAMPLES / request.param
    return folder, json.loads((folder / "truth.json").read_text(encoding="utf-8"))


SALES = [name for name in CASES if name != "labour_dismissal"]


@pytest.fixture(params=SALES)
def sale(request):
    """A committed case about a sale and its truth."""
    folder = SAMPLES / request.param
    return folder, json.loads((folder / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def truths():
    return {
        name: json.loads((SAMPLES / name / "truth.json").read_text(encoding="utf-8"))
        for name in CASES
    }
