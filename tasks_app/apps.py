from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class TasksAppConfig(AppConfig):
    name = "tasks_app"
    verbose_name = pgettext_lazy("导航", "任务")

    def ready(self) -> None:
        from django.conf import settings

        from tasks_app import bell, checks, registry  # noqa: F401  registers the system checks
        from tasks_app.channels_edge.publisher import publish_hints
        from tasks_app.frozen import end_frozen_transactions
        from tasks_app.models import Channel
        from tasks_app.notices.mail import mail_queue
        from tasks_app.notices.notifiers import add_notifier
        from tasks_app.notices.record import tell_of_events

        end_frozen_transactions()
        registry.autodiscover()
        add_notifier(Channel.EMAIL, mail_queue)
        tell_of_events()
        publish_hints()
        if settings.CELERY_ENABLED:
            from tasks_app.celery_edge.ringer import CeleryRinger

            bell.add_ringer(CeleryRinger())
