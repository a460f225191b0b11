// The contents of the report serve as its tabs: always in reach, by mouse and by arrow keys; the
// section being read is marked and stands in the address, so that a link to it can be sent.

import { currentSection, nextPlace } from "./reading-place.js";

const READING_LINE = 0.3; // of the window's height: what has passed it is being read
const SETTLED_MILLISECONDS = 300;

export class Contents {
  #bar;
  #links;
  #sections;
  #chosen = "";
  #current = "";
  #settling = 0;

  constructor(nav, sections) {
    this.#bar = nav.querySelector("ol");
    this.#links = [...nav.querySelectorAll("a")];
    this.#sections = sections.filter((section) => this.#linkOf(section.id));
    nav.addEventListener("click", ({ target }) => this.#choose(target.closest("a")));
    nav.addEventListener("keydown", (event) => this.#move(event));
    addEventListener("scroll", () => this.#follow(), { passive: true });
    addEventListener("resize", () => this.#follow(), { passive: true });
    // Whoever scrolls by hand goes on reading; until then the section that was asked for is the one.
    for (const byHand of ["wheel", "touchmove", "keydown"]) {
      addEventListener(byHand, () => (this.#chosen = ""), { passive: true });
    }
    this.#mark(this.#read());
  }

  #choose(link) {
    if (!link) return;
    this.#chosen = link.hash.slice(1);
    this.#mark(this.#chosen);
  }

  #move(event) {
    const from = this.#links.indexOf(event.target);
    const to = from < 0 ? null : nextPlace(event.key, from, this.#links.length);
    if (to === null) return;
    event.preventDefault();
    this.#links[to].focus();
  }

  #follow() {
    this.#mark(this.#chosen || this.#read());
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#putIntoAddress(), SETTLED_MILLISECONDS);
  }

  #read() {
    const tops = this.#sections.map((section) => section.getBoundingClientRect().top);
    const page = document.documentElement;
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= page.scrollHeight - 2;
    const place = currentSection(tops, innerHeight * READING_LINE, isAtEnd);
    return this.#sections[place]?.id ?? "";
  }

  #mark(id) {
    if (!id || id === this.#current) return;
    this.#linkOf(this.#current)?.removeAttribute("aria-current");
    this.#current = id;
    const link = this.#linkOf(id);
    link.setAttribute("aria-current", "location");
    this.#bar.scrollLeft = link.offsetLeft - (this.#bar.clientWidth - link.offsetWidth) / 2;
  }

  #putIntoAddress() {
    if (this.#current && location.hash !== `#${this.#current}`) {
      history.replaceState(history.state, "", `#${this.#current}`);
    }
  }

  #linkOf(id) {
    return this.#links.find((link) => link.hash === `#${id}`);
  }
}
