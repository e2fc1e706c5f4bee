// Elements from code. Text only ever becomes text nodes: nothing here can turn an article's words into markup.

import {moment, since} from "./format.js";

const SVG = "http://www.w3.org/2000/svg";

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** An element: h("a", {href: "#/flow", onclick: f}, "Flow"). Children are elements, text, or lists of them. */
export function h(tag, props, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** An SVG element. */
export function s(tag, props, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

/** How long ago something was; the time itself shows on hover. The page keeps it true. */
export function ago(instant) {
  return h("time", {class: "num", datetime: instant, title: moment(instant), data: {ago: instant}}, since(instant));
}

/** Terms and descriptions; pairs without a description are left out. */
export function pairs(entries) {
  return h("dl", {class: "pairs"}, entries
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([term, value]) => [h("dt", {}, term), h("dd", {dir: "auto"}, value)]));
}

/** What stands where nothing is: what this is, and what to do. */
export function empty(title, advice) {
  return h("p", {class: "empty"}, h("strong", {}, title), advice);
}

/** Why something failed. */
export function problem(message) {
  return h("p", {class: "problem", role: "alert"}, message);
}

/** One line of Markdown as the docs use it: code becomes code, a link its text. */
export function inline(markdown) {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? h("code", {}, part.slice(1, -1)) : part));
}
