"""Ends with 0 when the web process of this container is ready; for docker-compose.yml."""

from __future__ import annotations

import http.client
import os
import sys


def main() -> int:
    # The site answers only to its own names.
    host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].lstrip(".*") or "localhost"
    connection = http.client.HTTPConnection("127.0.0.1", 8000, timeout=8)
    connection.request("GET", "/health/ready", headers={"Host": host})
    answer = connection.getresponse()
    print(answer.status, answer.read().decode())
    return 0 if answer.status == 200 else 1


if __name__ == "__main__":
    sys.exit(main())
