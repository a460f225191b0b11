// Many tasks at once: how many are chosen, all of the page, and a question before cancelling.

import { gettext, interpolate } from "../i18n.js";
import { setText } from "../ui/element.js";
import { confirmIn } from "../ui/confirm.js";

export function watchBulk(form, dialog) {
  const all = form.querySelector("[data-bulk-all]");
  const boxes = () => [...form.querySelectorAll('input[name="ids"]')];
  const show = () => showCount(form, all, boxes());
  all.addEventListener("change", () => {
    for (const box of boxes()) box.checked = all.checked;
    show();
  });
  form.addEventListener("change", show);
  form.addEventListener("submit", async (event) => {
    const { submitter } = event;
    if (!submitter?.hasAttribute("data-bulk-asks") || submitter.dataset.bulkSure) return;
    event.preventDefault();
    event.stopPropagation();
    if (!(await confirmIn(dialog))) return;
    submitter.dataset.bulkSure = "yes";
    form.requestSubmit(submitter);
  });
  show();
}

function showCount(form, all, boxes) {
  const count = boxes.filter((box) => box.checked).length;
  const words = count ? interpolate(gettext("已选 %(count)s 个"), { count }) : gettext("未选");
  setText(form.querySelector("[data-bulk-count]"), words);
  all.checked = count > 0 && count === boxes.length;
  all.indeterminate = count > 0 && count < boxes.length;
  for (const button of form.querySelectorAll("[data-bulk-action]")) button.disabled = count === 0;
}
