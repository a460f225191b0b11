"""The pages of those who keep the site running; for staff only."""

from legal_assistant.pages.operations.failures import Failures
from legal_assistant.pages.operations.health import Health
from legal_assistant.pages.operations.lanes import LaneSwitch
from legal_assistant.pages.operations.overview import Overview
from legal_assistant.pages.operations.tasks import AllTasks
from legal_assistant.pages.operations.workers import Workers

__all__ = ["AllTasks", "Failures", "Health", "LaneSwitch", "Overview", "Workers"]
