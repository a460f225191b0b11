"""The folder that serves as broker: nothing is lost, doubled or half read."""

from __future__ import annotations

import resource
from concurrent.futures import ThreadPoolExecutor
from queue import Empty

import pytest
from kombu import Connection
from kombu.exceptions import ChannelError

from tasks_app.celery_edge.file_transport import Transport

MESSAGES, WORKERS = 200, 4


@pytest.fixture
def channel(tmp_path):
    folders = {name: tmp_path / name for name in ("messages", "processed", "control")}
    for folder in folders.values():
        folder.mkdir()
    options = {
        "data_folder_in": str(folders["messages"]),
        "data_folder_out": str(folders["messages"]),
        "processed_folder": str(folders["processed"]),
        "control_folder": str(folders["control"]),
    }

    def open_one():
        return Connection(transport=Transport, transport_options=options).channel()

    return open_one


def test_every_message_is_read_whole_and_once(channel):
    def write(number):
        channel_here = channel()
        for index in range(MESSAGES):
            channel_here._put("bells", {"from": number, "index": index})

    def read(_number):
        channel_here, found, misses = channel(), [], 0
        while misses < 2000 and len(found) < MESSAGES * WORKERS:
            try:
                message = channel_here._get("bells")
                found.append((message["from"], message["index"]))
                misses = 0
            except Empty:
                misses += 1
        return found

    with ThreadPoolExecutor(WORKERS * 2) as pool:
        writers = [pool.submit(write, number) for number in range(WORKERS)]
        readers = [pool.submit(read, number) for number in range(WORKERS)]
        [writer.result() for writer in writers]
        found = [message for reader in readers for message in reader.result()]
    rest = read(0)
    assert sorted(found + rest) == [(n, i) for n in range(WORKERS) for i in range(MESSAGES)]


def test_binding_from_many_places_keeps_every_binding(channel):
    def bind(number):
        channel()._queue_bind("pidbox", "", "", f"queue-{number}")

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(bind, range(20)))
    assert {entry.queue for entry in channel().get_table("pidbox")} == {
        f"queue-{number}" for number in range(20)
    }


def test_queues_do_not_read_each_others_messages(channel):
    channel()._put("one", {"n": 1})
    with pytest.raises(Empty):
        channel()._get("two")
    assert channel()._size("one") == 1


def test_a_table_that_finds_no_room_stays_as_it_was(channel):
    here = channel()
    here._queue_bind("bells", "", "", "first")
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, unlimited[1]))
    try:
        for exchange in ("bells", "new"):
            with pytest.raises(ChannelError):
                here._queue_bind(exchange, "", "", "second")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    assert [row.queue for row in here.get_table("bells")] == ["first"]
    assert here.get_table("new") == []
    here._queue_bind("bells", "", "", "second")
    assert {row.queue for row in here.get_table("bells")} == {"first", "second"}
