from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TasksAppConfig(AppConfig):
    name = "tasks_app"
    verbose_name = _("任务")

    def ready(self) -> None:
        from django.conf import settings

        from tasks_app import bell, registry
        from tasks_app.channels_edge.publisher import publish_hints

        registry.autodiscover()
        publish_hints()
        if settings.CELERY_ENABLED:
            from tasks_app.celery_edge.ringer import CeleryRinger

            bell.add_ringer(CeleryRinger())
