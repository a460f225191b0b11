// The start form: only what a rule package covers can be chosen, and nothing is sent half uploaded.

import { gettext } from "../i18n.js";
import { setText } from "../ui/element.js";
import { allowed, seated } from "./combinations.js";
import { Proposing } from "./proposing.js";

const form = document.querySelector("[data-start-form]");
const combinations = JSON.parse(document.getElementById("combinations").textContent);
const fields = ["case_position", "package_id", "case_type", "analysis_scenario"];

form.addEventListener("change", () => narrow());
form.addEventListener("submit", refuseHalfUploaded);
narrow();
new Proposing(form, (wishes, { mayMove }) => {
  narrow(mayMove ? seated(combinations, form.elements.case_position.value, wishes) : wishes);
});

/** Walks the fields in order; each choice, or a wish for it, narrows those after it. */
function narrow(wishes = {}) {
  const chosen = {};
  for (const name of fields) {
    const select = form.elements[name];
    const values = allowed(combinations, chosen, name);
    for (const option of select.options) {
      option.hidden = option.disabled = option.value !== "" && !values.has(option.value);
    }
    if (values.has(wishes[name])) select.value = wishes[name];
    if (select.selectedOptions[0]?.disabled) {
      select.value = [...select.options].find((option) => !option.disabled)?.value ?? "";
    }
    chosen[name] = select.value;
  }
}

function refuseHalfUploaded(event) {
  const isSending = form.querySelector('[data-status="waiting"], [data-status="uploading"]') !== null;
  const isEmpty =
    !form.querySelector('[name="document_ids"]:checked:not(:disabled)') && !form.elements.user_input.value.trim();
  if (!isSending && !isEmpty) return;
  event.preventDefault();
  const hint = isSending
    ? gettext("文件还在上传，请稍候再开始。")
    : gettext("请上传至少一个文件，或在“案情陈述与问题”中写明事实。");
  const place = form.querySelector("[data-start-hint]");
  place.className = isSending ? "soft" : "field__error";
  setText(place, hint);
}
