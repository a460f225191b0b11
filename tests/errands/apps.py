from django.apps import AppConfig


class ErrandsConfig(AppConfig):
    """A short kind of task with rows of its own; switched on by EXTRA_APPS=tests.errands."""

    name = "tests.errands"
    label = "errands"
    default_auto_field = "django.db.models.BigAutoField"
