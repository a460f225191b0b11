// Where files are dropped or chosen; hands them on as a list.

import { droppedFiles, isDebris } from "./dropped-files.js";

const OVER = "upload__zone--over";

export function watchUploadZone(root, onFiles) {
  const zone = root.querySelector("[data-upload-zone]");
  watchDrops(zone, onFiles);
  watchInput(root, "[data-upload-choose]", "[data-upload-files]", onFiles);
  watchInput(root, "[data-upload-choose-folder]", "[data-upload-folder]", onFiles);
}

function watchDrops(zone, onFiles) {
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add(OVER);
  });
  zone.addEventListener("dragleave", () => zone.classList.remove(OVER));
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    zone.classList.remove(OVER);
    onFiles(await droppedFiles(event.dataTransfer));
  });
}

function watchInput(root, button, input, onFiles) {
  const field = root.querySelector(input);
  const take = () => {
    onFiles([...field.files].filter((file) => !isDebris(file.name)));
    field.value = "";
  };
  root.querySelector(button).addEventListener("click", () => field.click());
  field.addEventListener("change", take);
  if (field.files.length) take(); // chosen while this script was still on its way
}
