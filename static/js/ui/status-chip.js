// The word, icon and colour of a state.

import { setIcon } from "./icon.js";
import { setText } from "./element.js";
import { gettext } from "../i18n.js";

const CHIPS = {
  pending: ["pending", () => gettext("等待中")],
  running: ["running", () => gettext("进行中")],
  retrying: ["retrying", () => gettext("等待重试")],
  cancelling: ["running", () => gettext("正在取消")],
  waiting_input: ["waiting_input", () => gettext("等待补充")],
  completed: ["completed", () => gettext("已完成")],
  failed: ["failed", () => gettext("失败")],
  cancelled: ["cancelled", () => gettext("已取消")],
  not_started: ["pending", () => gettext("未开始")],
  finished: ["completed", () => gettext("已完成")],
  skipped: ["skipped", () => gettext("已跳过")],
  connecting: ["running", () => gettext("连接中")],
  live: ["live", () => gettext("实时")],
  polling: ["retrying", () => gettext("轮询")],
  offline: ["offline", () => gettext("离线")],
  closed: ["cancelled", () => gettext("已断开")],
};

export function showStatus(chip, status) {
  const [icon, word] = CHIPS[status] ?? ["info", () => status];
  chip.className = `status status--${status}`;
  setIcon(chip.querySelector(".icon"), icon);
  setText(chip.querySelector("[data-word]"), word());
}
