// Times and numbers as people read them, and the addresses of views.

const clock = new Intl.DateTimeFormat(undefined, {hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23"});
const day = new Intl.DateTimeFormat(undefined, {day: "numeric", month: "short"});
const full = new Intl.DateTimeFormat(undefined, {dateStyle: "medium", timeStyle: "medium"});
const whole = new Intl.NumberFormat();

let ahead = 0; // milliseconds by which the process's clock is ahead of the browser's

/** Takes the process's clock for what was just now. */
export function setClock(now) {
  ahead = new Date(now) - Date.now();
}

/** How long ago, in steps that leave the page calm; the time itself when that is more than an hour. */
export function since(instant) {
  const seconds = Math.max(0, (Date.now() + ahead - new Date(instant)) / 1000);
  if (seconds < 10) return "just now";
  if (seconds < 60) return `${Math.floor(seconds / 10) * 10} s ago`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)} min ago` : time(instant);
}

/** The time of today, or the day of another. */
export function time(instant) {
  const date = new Date(instant);
  const today = new Date().toDateString() === date.toDateString();
  return today ? clock.format(date) : `${day.format(date)} ${clock.format(date).slice(0, 5)}`;
}

export const moment = (instant) => (instant ? full.format(new Date(instant)) : undefined);

const compact = new Intl.NumberFormat("en", {notation: "compact"});

/** 950, 1.2K: where little room is. */
export const short = (n) => compact.format(n);

export const number = (n) => whole.format(n);

/** 3.4/s; whole numbers from 10 on. */
export function rate(perSecond) {
  return `${perSecond >= 10 || perSecond === 0 ? Math.round(perSecond) : perSecond.toFixed(1)}/s`;
}

/** How long, in the two largest units: 2 h 5 min. */
export function span(seconds) {
  const at = Math.max(0, Math.round(seconds));
  if (at < 60) return `${at} s`;
  if (at < 3600) return `${Math.floor(at / 60)} min${at < 600 && at % 60 ? ` ${at % 60} s` : ""}`;
  if (at < 86400) return `${Math.floor(at / 3600)} h ${Math.floor((at % 3600) / 60)} min`;
  return `${Math.floor(at / 86400)} d ${Math.floor((at % 86400) / 3600)} h`;
}

export function millis(ms) {
  if (ms === undefined) return "–";
  return ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
}

/** The address of a view: link("articles", {uri: "urn:x"}). Empty parameters are left out. */
export function link(view, params = {}) {
  const set = Object.entries(params).filter(([, value]) => value !== undefined && value !== "");
  return `#/${view}${set.length ? `?${new URLSearchParams(set)}` : ""}`;
}

export const plural = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;
