// Tries a whole group of failures again, a hundred at a time, and says how far it has come.

import { ApiError, apiPost } from "../api.js";
import { gettext, interpolate } from "../i18n.js";
import { setText } from "../ui/element.js";

export function watchGroupRetries(dialog) {
  const form = dialog.querySelector("[data-retry-form]");
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-retry-group]");
    if (button) ask(dialog, form, button.dataset);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    carryOut(dialog, form);
  });
}

function ask(dialog, form, group) {
  form.elements.error_code.value = group.error;
  form.elements.kind.value = group.kind;
  const words = interpolate(gettext("%(words)s，共 %(count)s 个任务。"), group);
  setText(dialog.querySelector("[data-retry-words]"), words);
  tell(dialog, "");
  submitOf(form).disabled = false;
  dialog.showModal();
}

async function carryOut(dialog, form) {
  const submit = submitOf(form);
  submit.disabled = true;
  try {
    const done = await everyStep(form, (so_far) => tell(dialog, progress(so_far)));
    tell(dialog, outcome(done));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    tell(dialog, error.message);
    submit.disabled = false;
  }
}

/** Calls on until nothing is left; what fails again after the first call is left alone. */
async function everyStep(form, onStep) {
  const asked = {
    error_code: form.elements.error_code.value,
    task_type: form.elements.kind.value,
    failed_until: new Date().toISOString(),
  };
  const done = { retried: 0, refused: 0, left: 1 };
  for (let after = null; done.left > 0; ) {
    const step = await apiPost("/ops/errors/retry", { ...asked, after });
    done.retried += step.retried;
    done.refused += step.refused;
    done.left = step.left;
    after = step.reached;
    onStep(done);
  }
  return done;
}

function progress(done) {
  return interpolate(gettext("已重新排队 %(retried)s 个，还剩 %(left)s 个…"), done);
}

function outcome(done) {
  const told = interpolate(gettext("完成：%(retried)s 个任务已重新排队。"), done);
  return done.refused ? told + interpolate(gettext("%(refused)s 个不能重试。"), done) : told;
}

function tell(dialog, words) {
  setText(dialog.querySelector("[data-retry-progress]"), words);
}

function submitOf(form) {
  return form.querySelector('[type="submit"]');
}
