// Draws one citation inside the source panel: the page image and the text, the passage marked.

import { gettext, interpolate } from "../i18n.js";
import { inColumns } from "../ui/columns.js";
import { element, setText, tellLanguage } from "../ui/element.js";
import { isAt, splitBlock, touchedBlocks } from "./passage.js";

export class SourceView {
  #root;

  constructor(root) {
    this.#root = root;
  }

  showCitation(note, number, originalAddress) {
    setText(this.#part("name"), note.name);
    setText(this.#part("place"), interpolate(gettext("第 %(page)s 页 · 出处 %(number)s"), { ...note, number }));
    setText(this.#part("quote"), note.quote);
    setText(this.#part("state"), gettext("正在打开原文…"));
    this.#part("open").href = originalAddress;
    this.#part("image").hidden = true;
    this.#part("text").hidden = true;
  }

  showProblem(message) {
    setText(this.#part("state"), message);
  }

  showPage(page, note, imageAddress) {
    const isTrue = isAt(page.blocks, note);
    const doubt = gettext("注意：原件此处的文字与引文不一致，请人工核对。");
    const scanned = page.ocr ? gettext("本页文字由图像识别得出，请以原图为准。") : "";
    setText(this.#part("state"), isTrue ? scanned : doubt);
    if (imageAddress) this.#showImage(page, note, imageAddress);
    this.#showText(page, note);
  }

  #showImage(page, note, address) {
    const alt = interpolate(gettext("%(name)s 第 %(page)s 页"), note);
    const image = element("img", { src: address, alt });
    const marks = touchedBlocks(page.blocks, note).filter((block) => block.bbox).map(markOf);
    image.addEventListener("error", () => (this.#part("image").hidden = true));
    image.addEventListener("load", () => marks[0]?.scrollIntoView({ block: "center" }));
    this.#part("image").replaceChildren(image, ...marks);
    this.#part("image").hidden = false;
  }

  #showText(page, note) {
    const blocks = page.blocks.map((block) => blockOf(block, note));
    this.#part("text").replaceChildren(...blocks);
    this.#part("text").hidden = false;
    if (this.#part("image").hidden) {
      this.#part("text").querySelector("mark")?.scrollIntoView({ block: "center" });
    }
  }

  #part(name) {
    return this.#root.querySelector(`[data-source="${name}"]`);
  }
}

function markOf({ bbox: [left, top, right, bottom] }) {
  const mark = element("span", { class: "source__mark" });
  const percent = (share) => `${(share * 100).toFixed(3)}%`;
  mark.style.left = percent(left);
  mark.style.top = percent(top);
  mark.style.width = percent(right - left);
  mark.style.height = percent(bottom - top);
  return mark;
}

function blockOf(block, note) {
  const [before, marked, after] = splitBlock(block, note);
  const passage = () => element("mark", {}, ...inColumns(marked));
  const parts = marked ? [...inColumns(before), passage(), ...inColumns(after)] : inColumns(block.text);
  return tellLanguage(element("p", { class: "source__block" }, ...parts));
}
