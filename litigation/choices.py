"""The closed lists of the request: what may be asked, and the scenario that follows by itself."""

from __future__ import annotations

from litigation.words import CASE_TYPES, MODES, POSITIONS, SCENARIOS

CASE_TYPE_CHOICES = tuple(CASE_TYPES.items())
POSITION_CHOICES = tuple(POSITIONS.items())
SCENARIO_CHOICES = tuple(SCENARIOS.items())
MODE_CHOICES = tuple(MODES.items())
PRIORITIES = ("normal", "vip")
VIP_BOOST = 10
USER_INPUT_LIMIT = 100_000  # characters

_SCENARIO_BY_POSITION = {
    "plaintiff": "pre_litigation",
    "applicant": "pre_litigation",
    "defendant": "defense",
    "respondent": "defense",
    "appellee": "defense",
    "third_party": "defense",
    "appellant": "appeal",
}


def scenario_for(position: str) -> str:
    """What somebody in this position usually wants analysed."""
    return _SCENARIO_BY_POSITION[position]
