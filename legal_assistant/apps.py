from django.apps import AppConfig


class LegalAssistantConfig(AppConfig):
    name = "legal_assistant"

    def ready(self) -> None:
        from legal_assistant import checks  # noqa: F401  registers the system checks
