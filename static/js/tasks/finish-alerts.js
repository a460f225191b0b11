// Tells outside the page that a task ended or asks something: on request, while nobody looks.

import { gettext, titleOf } from "../i18n.js";
import { setText } from "../ui/element.js";
import { showToast } from "../ui/toast.js";
import { announcementText } from "./task-text.js";

const KEY = "task-alerts"; // the wish holds for this browser
const TELLING = new Set(["completed", "failed", "cancelled", "waiting_input"]);

export class FinishAlerts {
  #button;
  #known = new Map(); // task id → status; what has ended already is no news

  constructor(button) {
    this.#button = button;
    if (!globalThis.Notification) return button.remove();
    button.addEventListener("click", () => this.#toggle());
    this.#show();
  }

  /** Notes the states of these tasks and tells of those that are news. */
  notice(tasks) {
    const before = this.#known;
    this.#known = new Map(tasks.map((task) => [task.task_id, task.status]));
    for (const task of tasks) {
      const isNews = before.has(task.task_id) && before.get(task.task_id) !== task.status;
      if (isNews && TELLING.has(task.status) && isWanted() && !document.hasFocus()) tell(task);
    }
  }

  async #toggle() {
    if (isWanted()) {
      localStorage.removeItem(KEY);
    } else if ((await Notification.requestPermission()) === "granted") {
      localStorage.setItem(KEY, "on");
    } else {
      showToast(gettext("浏览器没有允许通知。请在地址栏的网站设置里允许，再点一次。"));
    }
    this.#show();
  }

  #show() {
    const isOn = isWanted();
    this.#button.classList.toggle("button--on", isOn);
    setText(this.#button.querySelector("[data-word]"), isOn ? gettext("已开启提醒") : gettext("结束时提醒我"));
  }
}

function isWanted() {
  return globalThis.Notification?.permission === "granted" && localStorage.getItem(KEY) === "on";
}

function tell(task) {
  const body = announcementText(task, "");
  const notification = new Notification(titleOf(task), { body, tag: task.task_id });
  notification.onclick = () => {
    globalThis.focus();
    notification.close();
  };
}
