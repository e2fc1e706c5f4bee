// Bytes as a person can look at them: as text whose control characters show, and as a hex dump.

import {h} from "./dom.js";

// C0 and C1 controls but tab and line feed, and those that would turn the text around
const CONTROLS = /([\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069])/;
const MOST_HEX = 16 << 10;

export function decode(base64) {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** As UTF-8, where bytes that are not become U+FFFD. */
export function asText(bytes) {
  return h("pre", {class: "bytes", tabindex: "0", "aria-label": "The bytes as text"},
    new TextDecoder("utf-8").decode(bytes).split(CONTROLS).map((part, i) => (i % 2 === 0 ? part : control(part))));
}

function control(char) {
  const code = char.charCodeAt(0);
  const name = code < 0x20 ? String.fromCharCode(0x2400 + code) : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return h("span", {class: "control"}, name);
}

export function asHex(bytes) {
  const lines = [];
  for (let at = 0; at < Math.min(bytes.length, MOST_HEX); at += 16) {
    const row = [...bytes.subarray(at, at + 16)];
    const hex = row.map((byte) => byte.toString(16).padStart(2, "0")).join(" ").padEnd(48);
    const text = row.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·")).join("");
    lines.push(`${at.toString(16).padStart(8, "0")}  ${hex} ${text}`);
  }
  if (bytes.length > MOST_HEX) lines.push(`… ${bytes.length - MOST_HEX} more bytes; save them to see all`);
  return h("pre", {class: "bytes hex", tabindex: "0", "aria-label": "The bytes in hex"}, lines.join("\n"));
}

/** Offers the bytes as a file. */
export function save(bytes, name) {
  const address = URL.createObjectURL(new Blob([bytes], {type: "application/octet-stream"}));
  h("a", {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
