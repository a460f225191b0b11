// A form that was sent is not sent twice by an impatient click.

export function watchSubmits() {
  document.addEventListener("submit", (event) => {
    const { submitter } = event;
    if (event.defaultPrevented || !submitter) return;
    if (submitter.ariaBusy === "true") event.preventDefault();
    submitter.ariaBusy = "true";
  });
  addEventListener("pageshow", () => {
    for (const button of document.querySelectorAll('[aria-busy="true"]')) button.ariaBusy = "false";
  });
}
