// A form that was sent is not sent twice by an impatient click.

export function watchSubmits() {
  document.addEventListener("submit", (event) => {
    const { submitter, target } = event;
    if (event.defaultPrevented || !submitter || target.method === "dialog") return;
    if (submitter.ariaBusy === "true") event.preventDefault();
    submitter.ariaBusy = "true";
  });
  addEventListener("pageshow", () => {
    for (const button of document.querySelectorAll('[aria-busy="true"]')) button.ariaBusy = "false";
  });
}
