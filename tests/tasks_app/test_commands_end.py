"""A command that changes a task ends by itself, also where Redis carries hints."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.servers.process import running
from tests.servers.redis import RedisServer
from tests.servers.stack import ROOT

SUBMIT = """
from django.contrib.auth.models import User
from tasks_app import services
from tasks_app.models import Task
task = Task.objects.create(owner=User.objects.create_user("x"), kind="k", lane="medium", title="")
services.task_cancel(task=task, actor=None)
"""


@pytest.mark.processes
@pytest.mark.timeout(360)
def test_a_process_that_sent_hints_through_redis_ends(tmp_path):
    with running(RedisServer) as redis:
        urls = {"DATABASE_URL": "", "REDIS_URL": redis.url, "VAR_DIR": str(tmp_path)}
        for arguments in (["migrate", "-v", "0"], ["shell", "-v", "0", "-c", SUBMIT]):
            command = [sys.executable, "manage.py", *arguments]
            subprocess.run(command, cwd=ROOT, env=os.environ | urls, check=True, timeout=150)
