"""Carries out the faults of a plan, and mends what it broke."""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

import psutil
import psycopg2
import redis
from celery import Celery

from tests.servers.postgres import PostgresServer
from tests.servers.process import Server
from tests.servers.proxy import Proxy
from tests.servers.redis import RedisServer
from tests.servers.stack import Stack
from tests.tasks_app.chaos.crew import Crew
from tests.tasks_app.chaos.history import pids_busy
from tests.tasks_app.chaos.plan import Fault, Plan
from tests.tasks_app.chaos.recovery import Hit

TICK_SECONDS = 0.1
BELLS = ("medium_priority", "default")


class Storm:
    """`network` lies between one of the workers and Redis."""

    def __init__(
        self,
        crew: Crew,
        webs: list[Stack],
        postgres: PostgresServer,
        redis: RedisServer,
        network: Proxy,
    ) -> None:
        self.crew, self.webs, self.postgres, self.redis = crew, webs, postgres, redis
        self.network = network
        self.done: Counter[str] = Counter()
        self.hits: list[Hit] = []
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
        child = self.crew.child_of(fault.whom, self._busy())
        return self._hit(fault, signal.SIGKILL, child, [child])

    def _kill_worker(self, fault: Fault) -> bool:
        return self._hit(fault, signal.SIGKILL, *self._family(fault))

    def _stop_worker(self, fault: Fault) -> bool:
        return self._hit(fault, signal.SIGTERM, *self._family(fault))

    def _freeze_child(self, fault: Fault) -> bool:
        child = self.crew.child_of(fault.whom, self._busy())
        return self._freeze(fault, [child] if child else [])

    def _freeze_worker(self, fault: Fault) -> bool:
        return self._freeze(fault, self._family(fault)[1])

    def _freeze(self, fault: Fault, family: list[psutil.Process]) -> bool:
        """Also the orphans of a frozen worker that is killed meanwhile wake up again."""
        self._note(fault, family)
        for member in family:
            self._later(fault.seconds, lambda member=member: _send(signal.SIGCONT, member))
            _send(signal.SIGSTOP, member)
        return bool(family)

    def _family(self, fault: Fault) -> tuple[psutil.Process | None, list[psutil.Process]]:
        """The main process of a worker, and all its processes."""
        main = self.crew.main_of(fault.whom, self._busy())
        return main, [main, *main.children(recursive=True)] if main else []

    def _busy(self) -> frozenset[int]:
        """Who runs a task at this moment: a fault that hits nobody teaches nothing."""
        with suppress(psycopg2.Error):
            return pids_busy(self.postgres.url)
        return frozenset()

    def _hit(
        self,
        fault: Fault,
        number: signal.Signals,
        whom: psutil.Process | None,
        family: list[psutil.Process | None] | list[psutil.Process],
    ) -> bool:
        self._note(fault, [member for member in family if member])
        return _send(number, whom)

    def _note(self, fault: Fault, family: list[psutil.Process]) -> None:
        pids = frozenset(member.pid for member in family)
        if pids:
            self.hits.append(Hit(fault.name, datetime.now(UTC), pids))

    def _kill_web(self, fault: Fault) -> bool:
        """Needs its servers to be ready again, so those are mended first."""
        self.heal()
        web = self.webs[fault.whom % len(self.webs)]
        for process in web.family():
            _send(signal.SIGKILL, process)
        assert web.runner
        web.runner.wait()
        web.runner = None
        web.start()
        return True

    # --- servers -------------------------------------------------------------------------------

    def _restart_postgres(self, fault: Fault) -> bool:
        return self._away(fault, self.postgres, self.postgres.stop)

    def _kill_postgres(self, fault: Fault) -> bool:
        return self._away(fault, self.postgres, self.postgres.kill)

    def _kill_redis(self, fault: Fault) -> bool:
        return self._away(fault, self.redis, self.redis.kill)

    def _away(self, fault: Fault, server: Server, end: Callable[[], None]) -> bool:
        def come_back() -> None:
            server.start()
            self.hits.append(Hit(fault.name, datetime.now(UTC)))

        if server.process is None:
            return False
        end()
        self._later(fault.seconds, come_back)
        return True

    def _silence_network(self, fault: Fault) -> bool:
        if self.network.is_silent:
            return False
        self.network.swallow()
        self._later(fault.seconds, self.network.flow)
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
