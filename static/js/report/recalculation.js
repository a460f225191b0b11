// Recalculates the money sheet while dates and sums are changed.

import { gettext } from "../i18n.js";
import { AskingPanel } from "./asking-panel.js";
import { changesFrom } from "./recalculation-changes.js";
import { RecalculationForm } from "./recalculation-form.js";
import { drawRecalculation } from "./recalculation-view.js";

const KIND = {
  makeForm: (form, figures) => new RecalculationForm(form, figures),
  body: (form) => ({ body: changesFrom(form.figures, form.read()) }),
  draw: drawRecalculation,
  said: (answer) => (answer.is_same ? gettext("与报告一致。") : gettext("与报告不同之处已标出。")),
};

export function openRecalculation(root) {
  const address = `/litigation-analysis/${encodeURIComponent(root.dataset.recalculation)}/recalculate`;
  return new AskingPanel(root, { name: "recalculation", address, kind: KIND });
}
