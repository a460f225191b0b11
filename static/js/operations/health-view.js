// Whether every part answers; fetched by itself, for a part that is away takes seconds to give up.

import { gettext } from "../i18n.js";
import { element } from "../ui/element.js";
import { morph } from "../ui/morph.js";

const EVERY_MS = 30_000;

export function showHealth(root) {
  look(root);
  setInterval(() => !document.hidden && look(root), EVERY_MS);
}

async function look(root) {
  try {
    const answer = await fetch(root.dataset.health, { credentials: "same-origin", cache: "no-store" });
    if (!answer.ok || answer.redirected) throw new Error(`status ${answer.status}`);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const parts = fresh.querySelector(".health__parts");
    const shown = root.querySelector(".health__parts");
    if (shown) morph(shown, parts);
    else root.replaceChildren(document.importNode(parts, true));
  } catch {
    root.replaceChildren(element("p", { class: "faint", text: gettext("检查没有得到回答，半分钟后再试。") }));
  }
}
