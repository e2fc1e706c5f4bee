// Checks of the view of articles.

export async function articles({open, ready, check}, same) {
  await check("arrow keys go through the list", async () => {
    const page = await open("/#/articles");
    await ready(page, ".row");
    const uris = await page.$$eval(".row", (rows) => rows.map((row) => new URLSearchParams(row.hash.split("?")[1]).get("uri")));
    const at = () => page.evaluate(() => new URLSearchParams(location.hash.split("?")[1]).get("uri"));
    await page.keyboard.press("ArrowDown");
    same(await at(), uris[0], "after one");
    await page.keyboard.press("j");
    same(await at(), uris[1], "after two");
    await ready(page, ".headline");
    await page.keyboard.press("ArrowUp");
    same(await at(), uris[0], "and back");
    same(await page.evaluate(() => document.activeElement.classList.contains("row")), true, "focus");
  });

  await check("a filter becomes an address, and an address a filter", async () => {
    const page = await open("/#/articles");
    await ready(page, ".row");
    await page.keyboard.press("/");
    await page.keyboard.type("guided boats");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.includes("word=guided+boats") && document.querySelectorAll(".row").length === 1);
    await page.goto(await page.evaluate(() => location.href.replace("word=guided+boats", "language=fr")));
    await page.waitForFunction(() => document.querySelector(".row .head")?.textContent === "Un port ouvre");
    same(await page.$eval("select[name=language]", (field) => field.value), "fr", "the field");
  });

  await check("tags stand exactly where the article says, also behind characters of two units", async () => {
    for (const uri of ["urn:x:one", "urn:x:hostile"]) {
      const page = await open(`/#/articles?uri=${uri}`);
      await ready(page, ".mark");
      const {article} = await page.evaluate((of) => fetch(`api/articles/${encodeURIComponent(of)}`).then((answer) => answer.json()), uri);
      const {entities = [], instruments = []} = article.annotations;
      const wanted = [...instruments.map((tag, i) => [`i${i}`, tag]), ...entities.map((tag, i) => [`e${i}`, tag])]
        .map(([key, tag]) => [key, tag.mentions.map((mention) => mention.text).join("|")]);
      for (const [key, texts] of wanted) {
        const shown = await page.$$eval(`[data-tags~="${key}"]`, (marks) => marks.map((mark) => mark.textContent).join("|"));
        same(shown.replaceAll("|", ""), texts.replaceAll("|", ""), key);
      }
    }
  });

  await check("an instrument says where its tag came from", async () => {
    const page = await open("/#/articles?uri=urn:x:one");
    await ready(page, ".card .why");
    const why = await page.$eval(".card .why", (element) => element.textContent);
    if (!why.includes("TCFP.PA") || !why.includes("Reuters code")) throw new Error(why);
    await page.click(".card .fact-head button");
    await ready(page, ".mark.lit");
  });

  await check("removed texts show when somebody asks for them", async () => {
    const page = await open("/#/articles?uri=urn:x:one");
    await (await ready(page, ".facts summary")).click();
    await page.waitForFunction(() => document.querySelector(".removed-texts")?.textContent.includes("CORRECTED-"));
  });

  await check("a revision shows the words that it changed", async () => {
    const page = await open("/#/articles?uri=urn:x:one&tab=changes");
    await ready(page, ".diff ins");
    same(await page.$$eval(".diff .body del", (all) => all.map((one) => one.textContent)), ["12"], "gone");
    same((await page.$$eval(".diff .body ins", (all) => all.map((one) => one.textContent.trim())))[0], "14", "new");
  });
}

const EVIL = `<img src=x onerror="window.hacked = 1"><script>window.hacked = 1</script>"'\u202Egnp.exe\u0000 ${"W".repeat(2_000)}`;

/** Every text of an article and of a list becomes a hostile one; what the page computes with stays. */
function poisoned(value, name) {
  if (Array.isArray(value)) return value.map((one) => poisoned(one, name));
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one, key)]));
  const isText = typeof value === "string" && !["uri", "contentType", "field", "type", "role", "change", "pubStatus", "place", "listedAtPublication", "received", "at", "mic", "ticker"].includes(name)
    && Number.isNaN(Date.parse(value));
  return isText ? EVIL : value;
}

export async function hostile({open, ready, check}, same) {
  for (const [hash, selector] of [["articles?uri=urn:x:one", ".facts .card"], ["articles?uri=urn:x:one&tab=changes", ".diff"], ["articles?uri=urn:x:one&tab=explain", ".step"]]) {
    await check(`hostile text in ${hash} shows as text and runs nothing`, async () => {
      const page = await open(`/#/${hash}`, {width: 360, prepare: async (opened) => {
        await opened.setRequestInterception(true);
        opened.on("request", async (request) => {
          if (!request.url().includes("/api/articles")) return request.continue();
          const answer = await (await fetch(request.url())).json();
          return request.respond({contentType: "application/json", body: JSON.stringify(poisoned(answer))});
        });
      }});
      await ready(page, selector);
      if (!(await page.$eval(".headline", (element) => element.textContent)).includes("<script>window.hacked")) throw new Error("not as text");
      same(await page.evaluate(() => [window.hacked ?? null, document.querySelectorAll("main img, main script").length]), [null, 0], "what ran");
      same(await page.evaluate(() => [document.scrollingElement, document.querySelector(".reader")].map((one) => one.scrollWidth <= one.clientWidth)), [true, true], "huge words fit");
      same(await page.$eval(".headline", (element) => getComputedStyle(element).unicodeBidi), "isolate", "turned text stays in its place");
      same(page.complaints, [], "complaints");
    });
  }
}

/** As many articles as the console keeps, which the browser is told of without a broker. */
export async function list({open, ready, check}, same) {
  await check("a list of 10,000 articles holds few rows in the page", async () => {
    const row = (seq) => ({seq, uri: `urn:n:${seq}`, revision: 1, change: "new", status: "usable", received: "2026-03-01T10:00:00Z", headline: `Article ${seq}`, place: "t-0@1"});
    const page = await open("/#/articles", {prepare: async (opened) => {
      await opened.setRequestInterception(true);
      opened.on("request", (request) => {
        const url = new URL(request.url());
        if (url.pathname === "/api/events") return;
        if (url.pathname !== "/api/articles") {
          request.continue();
          return;
        }
        const before = Number(url.searchParams.get("before") ?? 10_001);
        const limit = Number(url.searchParams.get("limit"));
        const rows = Array.from({length: Math.min(limit, before - 1)}, (_, i) => row(before - 1 - i));
        request.respond({contentType: "application/json", body: JSON.stringify({page: {rows, more: before - limit > 1, seq: 10_000}, facets: {}, size: 10_000})});
      });
    }});
    await ready(page, ".row");
    for (let loaded = 0; loaded < 10_000;) {
      loaded = await page.evaluate(() => {
        const scroller = document.querySelector(".scroller");
        scroller.scrollTop = scroller.scrollHeight;
        return Math.round(scroller.scrollHeight / 94);
      });
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await page.waitForFunction(() => [...document.querySelectorAll(".row .head")].some((head) => head.textContent === "Article 1"));
    const drawn = await page.$$eval(".row", (rows) => rows.length);
    if (drawn > 40) throw new Error(`${drawn} rows in the page`);
  });
}

export async function live({open, ready, check}, same) {
  await check("a new article appears at the top", async () => {
    const page = await open("/#/articles");
    await ready(page, ".row");
    console.log("SEND");
    await page.waitForFunction(() => document.querySelector("li[aria-posinset='1'] .head")?.textContent === "A late article");
    same(page.complaints, [], "complaints");
  });
}
