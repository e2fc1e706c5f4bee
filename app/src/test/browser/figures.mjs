// Measures the console's page in a headless Chromium:  node figures.mjs ADDRESS figures|open
// CHROMIUM names the browser. "open" shows the list of articles until its input ends. "figures" prints a line for each figure;
// the caller sends 60 articles a second meanwhile.

import puppeteer from "puppeteer-core";

const [address, what] = process.argv.slice(2);
const LOADS = 9;
const LIVE_SECONDS = 20;

const browser = await puppeteer.launch({executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"]});

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A page whose layout shifts, long tasks and frames are noted from its beginning. */
async function open(hash) {
  const page = await browser.newPage();
  await page.setCacheEnabled(false);
  await page.setViewport({width: 1280, height: 850});
  await page.evaluateOnNewDocument(() => {
    window.noted = {shift: 0, longTasks: [], firstRow: 0};
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      if (!entry.hadRecentInput) window.noted.shift += entry.value;
    })).observe({type: "layout-shift", buffered: true});
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.noted.longTasks.push(entry.duration)))
      .observe({type: "longtask", buffered: true});
    new MutationObserver((_, observer) => {
      if (!document.querySelector(".row")) return;
      window.noted.firstRow = performance.now();
      observer.disconnect();
    }).observe(document, {childList: true, subtree: true});
  });
  await page.goto(`${address}/${hash}`, {waitUntil: "load"});
  return page;
}

/** Milliseconds until something is painted, and until the first article is in the page. */
async function firstContent() {
  const paints = [];
  const rows = [];
  for (let i = 0; i < LOADS; i++) {
    const page = await open("#/articles");
    await page.waitForSelector(".row");
    const [paint, row] = await page.evaluate(() => [performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0, window.noted.firstRow]);
    paints.push(paint);
    rows.push(row);
    await page.close();
  }
  console.log(`first content after ${median(paints).toFixed(0)} ms, first article after ${median(rows).toFixed(0)} ms (median of ${LOADS} loads without cache; slowest ${Math.max(...paints).toFixed(0)} and ${Math.max(...rows).toFixed(0)} ms)`);
}

/** Bytes of everything that the page is made of, after all views were shown, and how much the layout moved. */
async function weight() {
  const page = await open("#/articles");
  for (const view of ["flow", "letters", "explain", "watch", "articles"]) {
    await page.evaluate((name) => { location.hash = `#/${name}`; }, view);
    await sleep(1_500);
  }
  const [files, bytes, shift] = await page.evaluate(() => {
    const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].filter((entry) => !new URL(entry.name).pathname.startsWith("/api/"));
    return [loaded.length, loaded.reduce((sum, entry) => sum + entry.transferSize, 0), window.noted.shift];
  });
  console.log(`page weight with all views and their headers ${(bytes / 1000).toFixed(1)} kB in ${files} files; layout shift over all views ${shift.toFixed(4)}`);
  await page.close();
}

/**
 * Frames while articles come; a frame is late when more than 100 ms passed since the one before.
 *
 * @param step pixels by which the list is scrolled in each frame
 */
async function frames(page, name, seconds, step = 0) {
  const before = await page.metrics();
  await page.evaluate(() => { window.noted.longTasks = []; window.noted.shift = 0; });
  const found = await page.evaluate(async (ms, pixels) => {
    const scroller = document.querySelector(".scroller");
    const gaps = [];
    const end = performance.now() + ms;
    for (let last = performance.now(); last < end;) {
      const now = await new Promise(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
      if (pixels > 0) scroller.scrollTop = (scroller.scrollTop + pixels) % scroller.scrollHeight;
    }
    gaps.sort((a, b) => a - b);
    return {frames: gaps.length, p99: gaps[Math.floor(gaps.length * 0.99)], longest: gaps.at(-1), late: gaps.filter((gap) => gap > 100).length,
      longTasks: window.noted.longTasks.map(Math.round), shift: window.noted.shift};
  }, seconds * 1000, step);
  const after = await page.metrics();
  const busy = (after.TaskDuration - before.TaskDuration) / seconds;
  console.log(`${name}: ${found.frames} frames in ${seconds} s, p99 ${found.p99.toFixed(0)} ms, longest ${found.longest.toFixed(0)} ms, over 100 ms ${found.late}; `
    + `long tasks ${found.longTasks.length} (longest ${Math.max(0, ...found.longTasks)} ms), main thread ${(100 * busy).toFixed(0)} % busy, layout shift ${found.shift.toFixed(4)}`);
}

/** Scrolls until the whole list is in the page. */
async function wholeList(page) {
  const total = () => page.$eval(".rows", (rows) => Math.round(rows.offsetHeight / 94));
  for (let before = 0, now = await total(); now > before; before = now, now = await total()) {
    await page.$eval(".scroller", (scroller) => { scroller.scrollTop = scroller.scrollHeight; });
    await sleep(400);
  }
  return total();
}

if (what === "open") {
  const page = await open("#/articles");
  await page.waitForSelector(".row");
  console.log("open");
  for await (const input of process.stdin) void input;
} else {
  await firstContent();
  await weight();
  const page = await open("#/articles");
  await page.waitForSelector(".row");
  await frames(page, "articles come, the list at its top", LIVE_SECONDS);
  const count = await wholeList(page);
  await frames(page, `articles come, scrolling through a list of ${count}`, LIVE_SECONDS, 700);
  console.log(`heap of the page with them ${((await page.metrics()).JSHeapUsedSize / 1e6).toFixed(1)} MB`);
}
await browser.close();
