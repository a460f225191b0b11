// A range to settle in, from the odds that stand in the form.

import { AskingPanel } from "./asking-panel.js";
import { entriesFrom } from "./settlement-entries.js";
import { SettlementForm } from "./settlement-form.js";
import { drawSettlement } from "./settlement-view.js";

const KIND = {
  makeForm: (form, stakes) => new SettlementForm(form, stakes),
  body: (form) => entriesFrom(form.claims, form.read()),
  draw: drawSettlement,
  said: () => "",
};

export function openSettlement(root) {
  const address = `/litigation-analysis/${encodeURIComponent(root.dataset.settlement)}/settlement`;
  return new AskingPanel(root, { name: "settlement", address, kind: KIND });
}
