// Tries the console in a headless Chromium:  node console.mjs ADDRESS TOKEN [DIRECTORY FOR SCREENSHOTS]
// CHROMIUM names the browser. It prints a line for each check and exits with 1 when one failed. Where it prints SEND or BRAKE,
// the caller publishes one more article, or pulls the brake of enrich.

import {mkdir, readFile} from "node:fs/promises";
import puppeteer from "puppeteer-core";
import {articles, hostile, list, live} from "./articles.mjs";
import {explain, files, flow, letters, modules, watch} from "./views.mjs";

const [address, token, shots] = process.argv.slice(2);
const axe = await readFile(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"],
});
if (shots) await mkdir(shots, {recursive: true});
const context = {address, token, open, ready, check, sound};
let failed = 0;
let opened = [];

/** A page at an address of the console, with what it complained about. */
async function open(hash, {width = 1280, height = 850, scheme = "light", prepare = async () => {}} = {}) {
  const page = await browser.newPage();
  opened.push(page);
  page.setDefaultTimeout(300_000);
  page.complaints = [];
  page.on("console", (message) => message.type() === "error" && page.complaints.push(message.text()));
  page.on("pageerror", (error) => page.complaints.push(error.message));
  page.on("dialog", (dialog) => {
    page.complaints.push(`a dialog opened: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.setViewport({width, height});
  await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: scheme}, {name: "prefers-reduced-motion", value: "reduce"}]);
  await prepare(page);
  await page.goto(address + hash, {waitUntil: "load"});
  return page;
}

/** Waits until the page shows this. */
async function ready(page, selector) {
  return page.waitForSelector(selector, {visible: true});
}

async function check(name, test) {
  try {
    await test();
    console.log(`ok     ${name}`);
  } catch (problem) {
    failed++;
    console.log(`FAILED ${name}: ${problem.message}`.replaceAll("\n", " "));
  }
  // a page that stays open keeps a connection, of which a browser has six for a host
  await Promise.all(opened.map((page) => page.close()));
  opened = [];
}

function same(actual, expected, what) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
}

const VIEWS = [
  ["articles", "/#/articles", ".row"],
  ["article", "/#/articles?uri=urn:x:one", ".mark"],
  ["changes", "/#/articles?uri=urn:x:one&tab=changes", ".diff ins"],
  ["made", "/#/articles?uri=urn:x:one&tab=explain", ".step"],
  ["killed", "/#/articles?uri=urn:x:three", ".headline"],
  ["unknown", "/#/articles?uri=urn:x:unknown", ".problem"],
  ["nothing-fits", "/#/articles?word=zzzz", ".empty"],
  ["flow", "/#/flow", ".topology svg"],
  ["letters", "/#/letters", ".letter"],
  ["explain", "/#/explain", "textarea"],
  ["watch", "/#/watch", ".watch-grid > *"],
];

/** A view is sound, and nothing moves while it fills. */
async function view(name, hash, selector, settings) {
  const page = await open(hash, settings);
  await ready(page, selector);
  const shift = await page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((entries) => resolve(entries.getEntries().reduce((sum, entry) => sum + (entry.hadRecentInput ? 0 : entry.value), 0)))
      .observe({type: "layout-shift", buffered: true});
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
  }));
  same(shift, 0, "the layout shifts");
  await sound(page, name, name === "unknown" ? ["404"] : [], settings);
}

/** Nothing complains but about the answers that are wanted, nothing is wider than the window, and axe finds nothing wrong. */
async function sound(page, name, wanted = [], settings = {scheme: "light"}) {
  same(page.complaints.filter((text) => !wanted.some((answer) => text.includes(answer))), [], "complaints");
  same(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), true, "fits the window");
  if (!settings.width) await accessible(page); // what axe looks at is the same on a phone
  await shoot(page, name, settings);
}

async function accessible(page) {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}));
  same(violations.map((one) => `${one.id} ${one.nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`).join(" | ")}`), [], "axe");
}

async function shoot(page, view, {width = 1280, scheme}) {
  if (shots) await page.screenshot({path: `${shots}/${view}-${width}-${scheme}.png`});
}

for (const [name, hash, selector] of VIEWS) {
  for (const settings of [{scheme: "light"}, {scheme: "dark"}, {scheme: "light", width: 360, height: 800}]) {
    // on a phone, the list and the article are two pages
    await check(`${name} is sound, ${settings.scheme}, ${settings.width ?? 1280} wide`, () => view(name, hash, selector, settings));
  }
}
for (const part of [modules, articles, hostile, list, live, flow, letters, explain, files, watch]) await part(context, same);
await browser.close();
process.exitCode = failed > 0 ? 1 : 0;
