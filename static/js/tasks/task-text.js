// Sentences about a task; pure.

import { clockTime, spanOfTime } from "../format.js";
import { gettext, interpolate } from "../i18n.js";

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
  if (!task.estimated_start_at) return place;
  const start = clockTime(task.estimated_start_at);
  return interpolate(gettext("%(place)s，预计 %(start)s 开始"), { place, start });
}

export function executorText(task) {
  const names = { celery: gettext("任务队列"), background_tasks: gettext("网页进程") };
  const system = names[task.task_system] ?? task.task_system ?? "";
  return task.worker_name ? `${system} · ${task.worker_name}` : system;
}

export function eventText({ type, data, actor }) {
  const words = {
    queued: gettext("已进入队列"),
    started: interpolate(gettext("第 %(attempt)s 次执行开始"), data),
    retrying: interpolate(gettext("执行出错，将在 %(delay_seconds)s 秒后重试：%(error_message)s"), data),
    rescued: gettext("执行进程意外终止，任务已回到队列，将从已完成的步骤之后继续"),
    released: gettext("执行进程正在停止，任务已交还队列，将从已完成的步骤之后继续"),
    waiting_input: gettext("等待您补充信息"),
    reminded: gettext("提醒：回答期限将至"),
    answered: gettext("已收到补充信息"),
    cancel_requested: gettext("已请求取消"),
    boosted: gettext("已调整优先级"),
    completed: gettext("任务完成"),
    failed: interpolate(gettext("任务失败：%(error_message)s"), data),
    cancelled: gettext("任务已取消"),
    node: nodeText(data),
    progress: data.message || "",
    log: data.message || "",
  };
  const text = words[type] ?? type;
  return actor && type !== "queued" ? `${text}（${actor}）` : text;
}

function nodeText({ state }) {
  const words = {
    started: gettext("开始"),
    finished: gettext("完成"),
    failed: gettext("失败"),
    skipped: gettext("此前已完成，跳过"),
  };
  return words[state] ?? "";
}
