// A sentence in the corner that stays long enough to be read.

import { element } from "./element.js";
import { makeIcon } from "./icon.js";
import { gettext } from "../i18n.js";

const SHOWN_MS = 12_000;

export function showToast(text, { kind = "bad" } = {}) {
  const icon = makeIcon(kind === "good" ? "completed" : "warning");
  const dismiss = element("button", {
    class: "button button--quiet button--small",
    type: "button",
    text: gettext("知道了"),
  });
  const toast = element("div", { class: `notice notice--${kind}` }, icon, element("p", { text }), "", dismiss);
  dismiss.addEventListener("click", () => toast.remove());
  document.getElementById("toasts").append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}
