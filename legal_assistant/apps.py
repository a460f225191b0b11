from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class LegalAssistantConfig(AppConfig):
    default = True
    name = "legal_assistant"

    def ready(self) -> None:
        from documents.blobs import blobs_prune
        from legal_assistant import checks  # noqa: F401  registers the system checks
        from tasks_app.pruners import Policy, add_pruner

        # Here, because `documents` knows no tasks.
        add_pruner("upload_leftovers", blobs_prune, policy=Policy.LEFTOVERS)


class AdminConfig(admin_apps.AdminConfig):
    default = False
    default_site = "legal_assistant.admin_site.AdminSite"
