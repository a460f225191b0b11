from django.apps import AppConfig


class TestKindsConfig(AppConfig):
    """Kinds of task for tests with real workers; switched on by EXTRA_APPS=tests.kinds."""

    name = "tests.kinds"
    label = "test_kinds"
