// Numbers and times as people read them.

import { gettext, interpolate } from "./i18n.js";
import { serverNow } from "./server-clock.js";

const KIB = 1024;

/** Seconds in words: 45 秒, 3 分 20 秒, 2 小时 5 分. */
export function spanOfTime(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return interpolate(gettext("%(seconds)s 秒"), { seconds: whole });
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) {
    const parts = { minutes, seconds: whole % 60 };
    return interpolate(gettext("%(minutes)s 分 %(seconds)s 秒"), parts);
  }
  const parts = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  return interpolate(gettext("%(hours)s 小时 %(minutes)s 分"), parts);
}

/** An instant as the firm's clock shows it, with the day unless it is today by the server's time. */
export function clockTime(iso, { now = serverNow(), seconds = true } = {}) {
  const at = new Date(iso);
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const day = { month: "2-digit", day: "2-digit" };
  const isToday = format(at, { ...day, year: "numeric" }) === format(now, { ...day, year: "numeric" });
  if (!isToday) return format(at, { ...day, ...time });
  return format(at, seconds ? { ...time, second: "2-digit" } : time);
}

/** Seconds since an instant, by the server's time. */
export function secondsSince(iso) {
  return (serverNow() - new Date(iso)) / 1000;
}

function format(instant, options) {
  const page = globalThis.document;
  const timeZone = page?.body?.dataset.timeZone;
  return new Intl.DateTimeFormat(page?.documentElement.lang || "zh-CN", { ...options, timeZone }).format(
    instant,
  );
}

export function fileSize(bytes) {
  if (bytes < KIB) return `${bytes} B`;
  if (bytes < KIB * KIB) return `${(bytes / KIB).toFixed(0)} KB`;
  return `${(bytes / KIB / KIB).toFixed(1)} MB`;
}
