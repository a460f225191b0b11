from django.urls import path

from tasks_app.channels_edge.consumers import OwnTasksConsumer, TaskConsumer

websocket_urlpatterns = [
    path("ws/tasks/", OwnTasksConsumer.as_asgi()),
    path("ws/tasks/<str:task_id>/", TaskConsumer.as_asgi()),
]
