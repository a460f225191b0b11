// The figures of the papers as fields to change.

import { gettext, interpolate } from "../i18n.js";
import { element } from "../ui/element.js";
import { employmentFigures } from "./recalculation-changes.js";

export class RecalculationForm {
  #form;
  #figures;
  #added;

  /** `figures` is what the server says may be changed. */
  constructor(form, figures) {
    this.#form = form;
    this.#figures = figures;
    this.#added = element("div");
    form.replaceChildren(
      field(gettext("分析基准日"), "date", "as_of", figures.as_of),
      field(gettext("合同价款（元）"), "number", "price", figures.price),
      ...figures.instalments.map(instalmentRow),
      ...figures.loans.map(loanRow),
      ...(figures.employment ? [employmentRow(figures.employment)] : []),
      ...figures.payments.map(paymentRow),
      ...(figures.hindrances ?? []).map(hindranceRow),
      this.#added,
      this.#moreButton(),
    );
  }

  get figures() {
    return this.#figures;
  }

  /** What stands in the fields now. */
  read() {
    return {
      as_of: this.#value("as_of"),
      price: this.#value("price"),
      instalments: this.#figures.instalments.map((_, at) => ({
        amount: this.#value(`instalment-${at}-amount`),
        due: this.#value(`instalment-${at}-due`),
      })),
      loans: this.#figures.loans.map((_, at) => ({
        principal: this.#value(`loan-${at}-principal`),
        formed: this.#value(`loan-${at}-formed`),
        due: this.#value(`loan-${at}-due`),
      })),
      employment: this.#figures.employment && {
        started: this.#value("employment-started"),
        ended: this.#value("employment-ended"),
        wage: this.#value("employment-wage"),
      },
      hindrances: (this.#figures.hindrances ?? []).map((_, at) => ({
        start: this.#value(`hindrance-${at}-start`),
        end: this.#value(`hindrance-${at}-end`),
        removed: this.#form.elements[`hindrance-${at}-removed`].checked,
      })),
      payments: this.#figures.payments.map((_, at) => ({
        date: this.#value(`payment-${at}-date`),
        amount: this.#value(`payment-${at}-amount`),
        removed: this.#form.elements[`payment-${at}-removed`].checked,
      })),
      added: [...this.#added.children].map((row) => {
        const [date, amount] = row.querySelectorAll("input");
        return { date: date.value, amount: amount.value };
      }),
    };
  }

  #value(name) {
    return this.#form.elements[name].value;
  }

  #moreButton() {
    const more = element("button", { type: "button", class: "button button--small", text: gettext("增加一笔付款") });
    more.addEventListener("click", () => {
      const at = this.#added.children.length;
      const date = field(gettext("付款日"), "date", `added-${at}-date`, "");
      const amount = field(gettext("金额（元）"), "number", `added-${at}-amount`, "");
      this.#added.append(row(gettext("新增付款"), date, amount));
      date.querySelector("input").focus();
    });
    return more;
  }
}

function instalmentRow({ label, amount, due }, at) {
  return row(
    label || gettext("价款"),
    field(gettext("金额（元）"), "number", `instalment-${at}-amount`, amount),
    field(gettext("到期日"), "date", `instalment-${at}-due`, due),
  );
}

function loanRow({ label, principal, formed, due }, at) {
  return row(
    label || gettext("借款"),
    field(gettext("本金（元）"), "number", `loan-${at}-principal`, principal),
    field(gettext("出借日"), "date", `loan-${at}-formed`, formed),
    field(gettext("到期日"), "date", `loan-${at}-due`, due),
  );
}

function employmentRow({ started, ended, wages }) {
  const { first, last, average } = employmentFigures({ started, ended, wages });
  return row(
    gettext("劳动关系"),
    field(gettext("入职日"), "date", "employment-started", first),
    field(gettext("离职日"), "date", "employment-ended", last),
    field(gettext("离职前月平均工资（元）"), "number", "employment-wage", average),
  );
}

function paymentRow({ text, date, amount }, at) {
  const removed = element("input", { type: "checkbox", name: `payment-${at}-removed` });
  return row(
    text,
    field(gettext("付款日"), "date", `payment-${at}-date`, date),
    field(gettext("金额（元）"), "number", `payment-${at}-amount`, amount),
    element("label", { class: "choice" }, removed, gettext("不计入")),
  );
}

function hindranceRow({ text, start, end }, at) {
  const removed = element("input", { type: "checkbox", name: `hindrance-${at}-removed` });
  return row(
    interpolate(gettext("中止事由：%(text)s"), { text }),
    field(gettext("起日"), "date", `hindrance-${at}-start`, start),
    field(gettext("止日"), "date", `hindrance-${at}-end`, end),
    element("label", { class: "choice" }, removed, gettext("不计入")),
  );
}

function row(legend, ...fields) {
  return element("fieldset", { class: "recalculation__row" }, element("legend", { text: legend }), ...fields);
}

function field(label, type, name, value) {
  const bounds = type === "number" ? { step: "0.01", min: "0.01" } : { min: "1990-01-01", max: "2100-12-31" };
  const input = element("input", { type, name, value: value ?? "", class: "input", ...bounds });
  return element("label", { class: "field" }, element("span", { class: "field__label", text: label }), input);
}
