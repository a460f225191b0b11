// Pictures from the sprite whose address the page knows.

const SVG = "http://www.w3.org/2000/svg";

export function makeIcon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS(SVG, "use"));
  setIcon(svg, name);
  return svg;
}

export function setIcon(svg, name) {
  const use = svg.querySelector("use");
  const href = `${document.body.dataset.icons}#${name}`;
  if (use.getAttribute("href") !== href) use.setAttribute("href", href);
}
