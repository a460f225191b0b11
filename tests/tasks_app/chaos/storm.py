"""Carries out the faults of a plan, and mends what it broke."""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

import psutil
import redis
from celery import Celery

from tests.servers.postgres import PostgresServer
from tests.servers.process import Server
from tests.servers.redis import RedisServer
from tests.servers.stack import Stack
from tests.tasks_app.chaos.crew import Crew
from tests.tasks_app.chaos.plan import Fault, Plan

TICK_SECONDS = 0.1
BELLS = ("medium_priority", "default")


class Storm:
    def __init__(
        self, crew: Crew, web: Stack, postgres: PostgresServer, redis: RedisServer
    ) -> None:
        self.crew, self.web, self.postgres, self.redis = crew, web, postgres, redis
        self.done: Counter[str] = Counter()
        self._mends: list[tuple[float, Callable[[], None]]] = []

    def blow(self, plan: Plan) -> None:
        """Every fault at its time, or as soon as it finds a victim; who ends is started again."""
        began, faults = time.monotonic(), list(plan.faults)
        while faults or time.monotonic() - began < plan.seconds:
            due = [fault for fault in faults if fault.at <= time.monotonic() - began]
            for fault in due:
                if self._strike(fault):
                    faults.remove(fault)
            self.tend()
            time.sleep(TICK_SECONDS)

    def tend(self) -> None:
        due = [mend for at, mend in self._mends if at <= time.monotonic()]
        self._mends = [(at, mend) for at, mend in self._mends if at > time.monotonic()]
        for mend in due:
            mend()
        self.crew.tend()

    def heal(self) -> None:
        """Everything that was broken is mended at once."""
        mends, self._mends = self._mends, []
        for _at, mend in mends:
            mend()
        self.crew.tend()

    def _strike(self, fault: Fault) -> bool:
        with suppress(psutil.NoSuchProcess, redis.RedisError):
            if getattr(self, f"_{fault.name}")(fault):
                self.done[fault.name] += 1
                return True
        return False

    # --- processes -----------------------------------------------------------------------------

    def _kill_child(self, fault: Fault) -> bool:
        return _send(signal.SIGKILL, self.crew.child_of(fault.whom))

    def _kill_worker(self, fault: Fault) -> bool:
        return _send(signal.SIGKILL, self.crew.main_of(fault.whom))

    def _stop_worker(self, fault: Fault) -> bool:
        return _send(signal.SIGTERM, self.crew.main_of(fault.whom))

    def _freeze_child(self, fault: Fault) -> bool:
        child = self.crew.child_of(fault.whom)
        return self._freeze([child] if child else [], fault.seconds)

    def _freeze_worker(self, fault: Fault) -> bool:
        main = self.crew.main_of(fault.whom)
        family = [main, *main.children(recursive=True)] if main else []
        return self._freeze(family, fault.seconds)

    def _freeze(self, family: list[psutil.Process], seconds: float) -> bool:
        """Also the orphans of a frozen worker that is killed meanwhile wake up again."""
        for member in family:
            self._later(seconds, lambda member=member: _send(signal.SIGCONT, member))
            _send(signal.SIGSTOP, member)
        return bool(family)

    def _kill_web(self, fault: Fault) -> bool:
        """Needs its servers to be ready again, so those are mended first."""
        self.heal()
        for process in self.web.family():
            _send(signal.SIGKILL, process)
        assert self.web.runner
        self.web.runner.wait()
        self.web.runner = None
        self.web.start()
        return True

    # --- servers -------------------------------------------------------------------------------

    def _restart_postgres(self, fault: Fault) -> bool:
        return self._away(self.postgres, self.postgres.stop, fault.seconds)

    def _kill_postgres(self, fault: Fault) -> bool:
        return self._away(self.postgres, self.postgres.kill, fault.seconds)

    def _kill_redis(self, fault: Fault) -> bool:
        return self._away(self.redis, self.redis.kill, fault.seconds)

    def _away(self, server: Server, end: Callable[[], None], seconds: float) -> bool:
        if server.process is None:
            return False
        end()
        self._later(seconds, server.start)
        return True

    # --- bells ---------------------------------------------------------------------------------

    def _flush_redis(self, fault: Fault) -> bool:
        with redis.Redis.from_url(self.redis.url, socket_timeout=2) as client:
            return bool(client.flushall())

    def _lose_bells(self, fault: Fault) -> bool:
        with redis.Redis.from_url(self.redis.url, socket_timeout=2) as client:
            client.delete(*BELLS)
        return True

    def _double_bells(self, fault: Fault) -> bool:
        if self.redis.process is None:
            return False
        with Celery(broker=self.redis.url, set_as_current=False) as ringer:
            for _ in range(2 + fault.whom % 20):
                ringer.send_task("tasks_app.answer_bell", args=["medium"], queue=BELLS[0])
        return True

    def _later(self, seconds: float, mend: Callable[[], object]) -> None:
        self._mends.append((time.monotonic() + seconds, lambda: mend() and None))


def _send(number: signal.Signals, process: psutil.Process | None) -> bool:
    if process is None:
        return False
    with suppress(psutil.NoSuchProcess):
        process.send_signal(number)
        return True
    return False
