"""One attempt after the other in this process: endings, checkpoints, the fence."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model

from pipeline.errors import DomainError, Transient
from tasks_app import endings, sweep
from tasks_app.claim import task_claim
from tasks_app.clock import in_seconds
from tasks_app.context import RunContext
from tasks_app.executors.inline import inline_executor, run_task_inline
from tasks_app.failures import LeaseLost, WrongState
from tasks_app.models import Task, TaskEvent
from tasks_app.run_signals import RunSignals
from tasks_app.services import RetryFrom, task_answer, task_cancel, task_retry
from tasks_app.states import Outcome, State

pytestmark = pytest.mark.django_db(transaction=True)


def run(task):
    outcome = run_task_inline(task.pk)
    task.refresh_from_db()
    return outcome


def due_now(task):
    Task.objects.filter(pk=task.pk).update(run_after=in_seconds(-1))


def raises(error):
    def step(context):
        raise error

    return step


def test_a_run_completes_with_result_and_every_event_numbered(submit):
    task = submit()
    assert run(task) == Outcome.COMPLETED
    assert (task.state, task.progress, task.result) == (State.COMPLETED, 100, {"done": True})
    seqs = list(task.events.values_list("seq", flat=True))
    assert seqs == list(range(1, task.last_seq + 1))
    assert task.events.last().type == "completed"


def test_a_permanent_failure_keeps_its_code_and_sentence(submit, recipe):
    class BadPaper(DomainError):
        code = "bad_paper"

    recipe.steps["second"] = raises(BadPaper("文件无法读取。"))
    task = submit()
    assert run(task) == Outcome.FAILED
    assert (task.error_code, task.error_message) == ("bad_paper", "文件无法读取。")
    assert task.progress < 100
    assert task.result is None


def test_a_transient_failure_waits_in_the_database_and_goes_on_from_the_checkpoint(submit, recipe):
    recipe.steps["second"] = raises(Transient("稍后再试。"))
    task = submit()
    assert run(task) == Outcome.RETRYING
    assert (task.status, task.retry_count) == ("retrying", 1)
    assert run_task_inline(task.pk) is None  # not due yet
    recipe.steps["second"] = lambda context: {}
    due_now(task)
    assert run(task) == Outcome.COMPLETED
    assert recipe.ran == ["first", "second", "second"]


def test_retries_are_counted_and_end_in_failure(submit, recipe):
    recipe.steps["first"] = raises(RuntimeError("secret words of a document"))
    task = submit()
    outcomes = []
    for _ in range(4):
        outcomes.append(run(task))
        due_now(task)
    assert outcomes == [Outcome.RETRYING] * 3 + [Outcome.FAILED]
    assert task.error_code == "unexpected_error"
    assert "secret" not in task.error_message
    assert [a.outcome for a in task.attempts.all()] == ["retrying"] * 3 + ["failed"]


def test_retry_from_the_failed_node_keeps_what_was_finished(submit, recipe, owner):
    recipe.steps["second"] = raises(DomainError("坏了。"))
    task = submit()
    run(task)
    recipe.steps["second"] = lambda context: {}
    task_retry(task=task, actor=owner)
    assert run(task) == Outcome.COMPLETED
    assert recipe.ran == ["first", "second", "second"]


def test_retry_from_the_start_runs_everything_again(submit, recipe, owner):
    recipe.steps["second"] = raises(DomainError("坏了。"))
    task = submit()
    run(task)
    recipe.steps["second"] = lambda context: {}
    task_retry(task=task, actor=owner, retry_from=RetryFrom.START)
    assert run(task) == Outcome.COMPLETED
    assert recipe.ran == ["first", "second", "first", "second"]


def test_a_completed_task_can_be_neither_cancelled_nor_retried(submit, owner):
    task = submit()
    run(task)
    with pytest.raises(WrongState):
        task_cancel(task=task, actor=owner)
    with pytest.raises(WrongState):
        task_retry(task=task, actor=owner)


def test_cancel_during_the_run_never_becomes_completed(submit, recipe):
    def cancel_meanwhile(context):
        task_cancel(task=task, actor=get_user_model().objects.get())
        return {}

    recipe.steps["second"] = cancel_meanwhile
    task = submit()
    assert run(task) == Outcome.CANCELLED
    assert task.state == State.CANCELLED
    assert task.progress < 100
    assert task.nodes.get(name="first").output == {"n": 1}


def test_progress_never_falls_within_an_attempt(submit, recipe):
    def report(context):
        for percent in (50, 20, 80):
            context._reported_at = 0
            context.report("first", percent)
        return {}

    recipe.steps["first"] = report
    task = submit()
    run(task)
    events = TaskEvent.objects.filter(task=task, type="progress").order_by("seq")
    percents = [event.data["progress"] for event in events]
    assert percents == sorted(percents)
    assert max(percents) < 100


def test_writes_of_a_lost_attempt_are_refused(submit):
    task = submit()
    claim = task_claim(lane="medium", executor=inline_executor())
    zombie = RunContext(claim, RunSignals())
    zombie.start("first")
    assert endings.end_lost(task, 1) == Outcome.WORKER_LOST
    before = Task.objects.get(pk=task.pk).last_seq
    for write in (
        lambda: zombie.finish("first", {}),
        lambda: zombie.report("first", 10),
        lambda: zombie.store(lambda: Task.objects.update(title="forged")),
    ):
        with pytest.raises(LeaseLost):
            write()
    assert endings.end_completed(task, 1, {}) is None
    task.refresh_from_db()
    assert (task.last_seq, task.state) == (before, State.PENDING)
    assert task.title != "forged"


def test_a_task_whose_lease_ran_out_is_rescued_once(submit):
    task = submit()
    task_claim(lane="medium", executor=inline_executor())
    Task.objects.filter(pk=task.pk).update(lease_expires_at=in_seconds(-1))
    assert sweep.sweep().rescued == 1
    assert sweep.sweep().rescued == 0
    assert run(task) == Outcome.COMPLETED
    assert [a.outcome for a in task.attempts.all()] == ["worker_lost", "completed"]
    assert task.retry_count == 0


def test_a_task_that_loses_three_workers_is_set_aside(submit):
    task = submit()
    for number in (1, 2, 3):
        claim = task_claim(lane="medium", executor=inline_executor())
        RunContext(claim, RunSignals()).start("second", "第 3 份文件")
        endings.end_lost(claim.task, number)
    task.refresh_from_db()
    assert (task.state, task.error_code) == (State.FAILED, "worker_lost_repeatedly")
    assert "第二步" in task.error_message
    assert "第 3 份文件" in task.error_message


def test_a_question_holds_no_worker_and_the_answer_reaches_the_next_attempt(submit, recipe, owner):
    def ask(context):
        if context.answer is None:
            context.ask({"text": "起算日是哪一天？"}, wait_seconds=60)
        return {"answer": context.answer}

    recipe.steps["second"] = ask
    task = submit()
    assert run(task) == Outcome.WAITING_INPUT
    assert (task.state, task.lease_expires_at) == (State.WAITING_INPUT, None)
    task_answer(task=task, answer="2023-01-01", actor=owner)
    assert run(task) == Outcome.COMPLETED
    assert task.nodes.get(name="second").output == {"answer": "2023-01-01"}


def test_a_finished_step_no_longer_says_what_it_was_doing(submit, recipe):
    recipe.steps["first"] = lambda context: context.report("first", 50, "正在读取第 1 份材料")
    task = submit()
    run(task)
    assert task.events.filter(type="progress", data__message="正在读取第 1 份材料").exists()
    assert task.nodes.get(name="first").message == ""
