// Asks before a lane is paused or resumed.

export function watchLaneSwitches(dialog) {
  const form = dialog.querySelector("[data-lane-form]");
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-switch]");
    if (!button) return;
    form.action = button.dataset.address;
    form.reset();
    dialog.querySelector("[data-lane-name]").textContent = button.dataset.name;
    for (const part of dialog.querySelectorAll("[data-when-switch]")) {
      part.hidden = part.dataset.whenSwitch !== button.dataset.switch;
      if (part.type === "submit") part.disabled = part.hidden; // Enter presses the one that shows
    }
    dialog.showModal();
  });
}
