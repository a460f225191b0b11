// Asks what the papers suggest whenever they changed, and fills in what the lawyer has not chosen.

import { ApiError, apiPost } from "../api.js";
import { ProposalView } from "./proposal-view.js";

const QUIET_MS = 600;
const READING = '[data-status="waiting"], [data-status="uploading"], [data-status="reading"]';
const READ = ':is([data-status="read"], [data-status="problem"]) [name="document_ids"]:checked';

export class Proposing {
  #form;
  #fill;
  #view;
  #touched;
  #timer = null;
  #asked = "";
  #isFound = false;

  /** What a link gave (`data-given`) is as good as chosen. `fill(values, {mayMove})` sets fields of the form; `mayMove`: a position that does not fit may give way. */
  constructor(form, fill) {
    this.#form = form;
    this.#touched = new Set((form.dataset.given ?? "").split(" ").filter(Boolean));
    this.#fill = fill;
    this.#view = new ProposalView(form.querySelector("[data-proposal]"), (party) => this.#seat(party));
    form.addEventListener("change", ({ target }) => this.#changed(target));
    form.addEventListener("papers-changed", () => this.#soon());
    this.#soon();
  }

  #changed(field) {
    if (field.name === "document_ids") this.#soon();
    else if (field.name !== "our_party") this.#touched.add(field.name);
  }

  /** Papers come in crowds; one question serves them all. */
  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), QUIET_MS);
  }

  /** While papers are still read, until there is a package to preselect; then of all of them. */
  async #ask() {
    const chosen = [...this.#form.querySelectorAll('[name="document_ids"]:checked:not(:disabled)')];
    const ids = chosen.map(({ value }) => value);
    const isReading = this.#form.querySelector(READING) !== null;
    const read = isReading ? this.#form.querySelectorAll(READ).length : ids.length;
    const question = `${ids.join()} ${read}`;
    if ((isReading && this.#isFound) || question === this.#asked) return;
    if (isReading && read === 0) return this.#view.showReading();
    this.#asked = question;
    if (ids.length === 0) return this.#view.hide();
    try {
      const answer = await apiPost("/litigation-analysis/propose", { document_ids: ids });
      if (this.#asked === question) this.#show(answer);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#asked = ""; // a suggestion is no loss; the next change asks again
    }
  }

  #show(answer) {
    this.#view.show(answer);
    this.#isFound = Boolean(answer.package_id);
    if (answer.package_id) this.#propose({ package_id: answer.package_id, case_type: answer.case_type });
  }

  #seat(party) {
    if (!party?.position) return;
    this.#touched.delete("case_position");
    this.#propose({ case_position: party.position });
  }

  #propose(values) {
    const free = Object.entries(values).filter(([name]) => !this.#touched.has(name));
    this.#fill(Object.fromEntries(free), { mayMove: !this.#touched.has("case_position") });
  }
}
