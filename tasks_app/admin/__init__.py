"""Tasks in the admin: inspect everything, change only what a service may change."""

from tasks_app.admin import history, lanes, notices, schedules, tasks

__all__ = ["history", "lanes", "notices", "schedules", "tasks"]
