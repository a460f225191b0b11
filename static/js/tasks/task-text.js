// Sentences about a task; pure.

import { clockTime, secondsSince, spanOfTime } from "../format.js";
import { errorOf, gettext, interpolate, messageOf } from "../i18n.js";

export function timeLeftText(task) {
  if (task.status !== "running") return "";
  if (task.estimated_time_remaining === null) return gettext("尚无历史数据，无法估计");
  const left = spanOfTime(task.estimated_time_remaining);
  const range = task.estimated_time_range;
  if (!range) return interpolate(gettext("约 %(left)s"), { left });
  const [low, high] = range.map(spanOfTime);
  return interpolate(gettext("约 %(left)s（%(low)s 至 %(high)s）"), { left, low, high });
}

export function queueText(task) {
  if (task.status === "retrying" && task.run_after) {
    return interpolate(gettext("将于 %(time)s 自动重试"), { time: clockTime(task.run_after) });
  }
  if (task.queue_position === null || task.status !== "pending") return "";
  const place = interpolate(gettext("第 %(position)s 位"), { position: task.queue_position });
  const reason = reasonToWait(task.waiting_for);
  if (reason) return interpolate(gettext("%(place)s，%(reason)s"), { place, reason });
  if (!task.estimated_start_at) return place;
  const start = clockTime(task.estimated_start_at, { seconds: false });
  return interpolate(gettext("%(place)s，预计 %(start)s 开始"), { place, start });
}

/** Why no start can be foretold. */
function reasonToWait(waitingFor) {
  const words = {
    lane_paused: gettext("通道已暂停，恢复后开始"),
    kind_limit: gettext("等待同类任务结束"),
    owner_limit: gettext("等待您的其他任务结束"),
  };
  return words[waitingFor] ?? "";
}

/** What the state of the connection means for who looks at the page. */
export function connectionText(state, { hasSockets = Boolean(globalThis.WebSocket) } = {}) {
  const words = {
    connecting: gettext("正在连接服务器"),
    live: gettext("进展即时显示"),
    polling: hasSockets ? gettext("每 5 秒更新一次") : gettext("此浏览器不支持实时连接，每 5 秒更新一次"),
    offline: gettext("连不上服务器，正在重试；任务不受影响"),
    closed: gettext("此页不再更新"),
  };
  return words[state] ?? "";
}

export function outcomeText(outcome) {
  const words = {
    "": gettext("进行中"),
    completed: gettext("完成"),
    failed: gettext("失败"),
    cancelled: gettext("已取消"),
    retrying: gettext("出错，安排重试"),
    time_limit: gettext("超时"),
    worker_lost: gettext("执行进程丢失"),
    released: gettext("已交还队列"),
    waiting_input: gettext("等待补充"),
  };
  return words[outcome] ?? outcome;
}

export function executorText(task) {
  const names = { celery: gettext("任务队列"), background_tasks: gettext("网页进程") };
  const system = names[task.task_system] ?? task.task_system ?? "";
  return task.worker_name ? `${system} · ${task.worker_name}` : system;
}

export function attemptText(task) {
  const number = task.attempt_number;
  if (!number) return "";
  if (!task.retry_count) return interpolate(gettext("第 %(number)s 次"), { number });
  const parts = { number, retries: task.retry_count, most: task.max_retries };
  return interpolate(gettext("第 %(number)s 次（已重试 %(retries)s / %(most)s）"), parts);
}

/** The one sentence of what goes on; `step` is the name of the current step. */
export function announcementText(task, step) {
  const words = {
    pending: gettext("正在排队"),
    retrying: gettext("等待自动重试"),
    cancelling: gettext("正在取消，当前步骤停下后生效"),
    waiting_input: gettext("等待您补充信息"),
    completed: gettext("任务已完成"),
    failed: gettext("任务失败"),
    cancelled: gettext("任务已取消"),
  };
  if (words[task.status]) return words[task.status];
  return step ? interpolate(gettext("正在进行：%(step)s"), { step }) : gettext("正在进行");
}

/** When a step began, and how long it took or has taken so far. */
export function nodeTimeText(node) {
  if (!node.started_at) return "";
  const took = nodeSpan(node);
  const began = clockTime(node.started_at);
  if (!took) return began;
  const words =
    node.status === "running" ? gettext("%(began)s · 已用时 %(took)s") : gettext("%(began)s · 用时 %(took)s");
  return interpolate(words, { began, took });
}

function nodeSpan(node) {
  if (node.status === "running") return spanOfTime(secondsSince(node.started_at));
  if (node.status !== "finished" || !node.finished_at) return "";
  const seconds = node.duration ?? (new Date(node.finished_at) - new Date(node.started_at)) / 1000;
  return seconds < 1 ? gettext("不到 1 秒") : spanOfTime(seconds);
}

export function titleText(task, title) {
  if (task.status === "running") return `${task.progress}% · ${title}`;
  const signs = { completed: "✓", failed: "✕", cancelled: "–", waiting_input: "?" };
  return signs[task.status] ? `${signs[task.status]} ${title}` : title;
}

export function eventText({ type, data, actor }) {
  const words = {
    queued: gettext("已进入队列"),
    started: interpolate(gettext("第 %(attempt)s 次执行开始"), data),
    retrying: interpolate(gettext("执行出错，将在 %(delay_seconds)s 秒后重试：%(error_message)s"), { ...data, error_message: errorOf(data) }),
    rescued: gettext("执行进程意外终止，任务已回到队列，将从已完成的步骤之后继续"),
    released: gettext("执行进程正在停止，任务已交还队列，将从已完成的步骤之后继续"),
    waiting_input: gettext("等待您补充信息"),
    reminded: gettext("提醒：回答期限将至"),
    answered: gettext("已收到补充信息"),
    cancel_requested: gettext("已请求取消"),
    boosted: gettext("已调整优先级"),
    completed: gettext("任务完成"),
    failed: interpolate(gettext("任务失败：%(error_message)s"), { error_message: errorOf(data) }),
    cancelled: gettext("任务已取消"),
    node: nodeText(data),
    progress: messageOf(data),
    log: messageOf(data),
  };
  const text = words[type] ?? type;
  return actor && type !== "queued" ? interpolate(gettext("%(text)s（%(actor)s）"), { text, actor }) : text;
}

function nodeText(data) {
  const words = {
    started: gettext("开始"),
    finished: gettext("完成"),
    failed: gettext("失败"),
    skipped: gettext("此前已完成，跳过"),
  };
  const word = words[data.state] ?? "";
  const message = messageOf(data);
  return message ? interpolate(gettext("%(word)s：%(message)s"), { word, message }) : word;
}
