// Checks of the modules that compute, and of the other views.

const text = (page, selector) => page.$eval(selector, (element) => element.textContent);

const DIFFERENCES = [
  ["", "", ""],
  ["a b c", "a b c", " a b c"],
  ["", "new", "+new"],
  ["old", "", "-old"],
  ["12 lamps burn", "14 lamps burn", "-12+14  lamps burn"],
  ["cost 1,200.50 euros", "cost 1,300.50 euros", " cost -1,200.50+1,300.50  euros"],
  ["the red ship", "the blue boat", " the -red ship+blue boat"],
  ["Müller sagte, dass", "Möller sagte, dass", "-Müller+Möller  sagte, dass"],
  ["one two", "one new two", " one +new  two"],
];

export async function modules({open, check}, same) {
  const difference = (page, from, to) => page.evaluate(async (a, b) => {
    const {wordDifference} = await import("/console/diff.js");
    return wordDifference(a, b).map(({kind, text: words}) => ({same: " ", gone: "-", new: "+"}[kind] + words)).join("");
  }, from, to);
  await check("the difference of two texts", async () => {
    const page = await open("/#/explain");
    for (const [from, to, wanted] of DIFFERENCES) same(await difference(page, from, to), wanted, `from “${from}” to “${to}”`);
  });
  await check("the difference of long texts without a common word", async () => {
    const words = (word) => Array.from({length: 30_000}, (_, i) => word + i).join(" ");
    const found = await difference(await open("/#/explain"), `${words("a")} end`, `${words("b")} end`);
    same([found.startsWith("-a0"), found.endsWith(" end")], [true, true], "both ends");
  });
  await check("tags that overlap", async () => {
    const page = await open("/#/explain");
    const found = await page.evaluate(async () => {
      const {pieces, paragraphs} = await import("/console/marks.js");
      const spans = [{start: 2, end: 8, tag: "x"}, {start: 5, end: 10, tag: "y"}, {start: 8, end: 8, tag: "z"}];
      return paragraphs(pieces("🚢 Thales\n\nSA", spans)).map((paragraph) => paragraph.map(({text: cut, tags}) => `${cut}[${tags}]`).join(""));
    });
    same(found, ["🚢 []Tha[x]les[x,y]", "SA[]"], "pieces");
  });
}

export async function flow({open, ready, check, token, sound}, same) {
  await check("the flow shows the stages and the providers", async () => {
    const page = await open("/#/flow");
    await ready(page, ".topology svg");
    same(await page.$$eval(".topology .stage-name", (names) => names.map((name) => name.textContent)), ["ingest", "enrich", "sink"], "stages");
    const providers = await page.$$eval("[aria-label=Providers] tbody th", (names) => names.map((name) => name.textContent));
    if (!providers.includes("Reuters")) throw new Error(`providers: ${providers}`);
  });
  await check("a brake says why it is on, and is released with a reason", async () => {
    const page = await open("/#/flow", {prepare: withToken(token)});
    await ready(page, ".topology svg");
    console.log("BRAKE");
    await ready(page, ".stopped");
    const panel = await text(page, ".stopped");
    for (const part of ["enrich stands still", "60 of the last 200 items met a bug", "by enrich-2"]) if (!panel.includes(part)) throw new Error(panel);
    await page.waitForFunction(() => document.querySelector(".topology .stage.down"));
    await sound(page, "brake");
    await page.click(".stopped button");
    await page.type("dialog [name=reason]", "mended");
    await page.type("dialog [name=by]", "A. Ruiz");
    await page.click("dialog .primary");
    await page.waitForFunction(() => !document.querySelector(".stopped") && document.querySelector("[aria-label=Operations]").textContent.includes("mended"));
  });
  await check("a provider that went silent stands first, with a mark", async () => {
    const page = await open("/#/explain");
    same(await page.evaluate(async () => {
      const {withSilence} = await import("/console/silence.js");
      const seen = (name, minutes, longestGap, count = 9) => ({name, longestGap, count, last: new Date(Date.UTC(2026, 2, 1, 12, -minutes)).toISOString()});
      return withSilence({now: "2026-03-01T12:00:00Z", providers: [seen("b", 1, 10), seen("a", 6, 400), seen("quick", 6, 10), seen("new", 60, 10, 2), seen("slow", 60, 2_000)]})
        .map(({name, isSilent}) => name + (isSilent ? "!" : ""));
    }), ["quick!", "a", "b", "new", "slow"], "who is silent");
  });
}

const withToken = (token) => (page) => page.evaluateOnNewDocument((value) => sessionStorage.setItem("depeche-console-token", value), token);

export async function letters({open, ready, check, token, sound}, same) {
  await check("a letter says why, shows its bytes, and can be tried again", async () => {
    const page = await open("/#/letters");
    await (await ready(page, ".letter")).click();
    await ready(page, ".bytes");
    const detail = await text(page, ".detail");
    for (const part of ["FMT-MALFORMED", "send it again", "A line that was cut", "Redrive …", "Discard …"]) {
      if (!detail.includes(part)) throw new Error(`without ${part}: ${detail}`);
    }
    await sound(page, "letter");
    await page.click("button[aria-pressed]");
    if (!(await text(page, ".bytes.hex")).startsWith("00000000  7b 22 75 72 69")) throw new Error(await text(page, ".bytes"));
    await page.click(".choices .try");
    await ready(page, ".explained .badge.bad");
  });
  for (const [deed, button, said] of [["redrive", 2, "was sent again"], ["discard", 3, "needs nothing more"]]) {
    await check(`a letter is left to ${deed} with a reason`, async () => {
      let sent;
      const page = await open("/#/letters", {prepare: async (opened) => {
        await withToken(token)(opened);
        await opened.setRequestInterception(true);
        // the letter stays as it is for the other checks
        opened.on("request", (request) => {
          if (!request.url().endsWith(`/api/letters/${deed}`)) return request.continue();
          sent = JSON.parse(request.postData());
          return request.respond({contentType: "application/json", body: "{}"});
        });
      }});
      await (await ready(page, ".letter")).click();
      await (await ready(page, `.choices dt:nth-of-type(${button}) button`)).click();
      await page.type("dialog [name=reason]", "the agency sent it anew");
      await page.type("dialog [name=by]", "A. Ruiz");
      await page.click("dialog .primary");
      await ready(page, ".advice [role=status]");
      if (!(await text(page, ".advice [role=status]")).includes(said)) throw new Error(await text(page, ".advice [role=status]"));
      same([sent.reason, sent.by, /^wire\.dead-letters-\d+@\d+$/.test(sent.place)], ["the agency sent it anew", "A. Ruiz", true], "sent");
    });
  }
}

export async function explain({open, ready, check, sound}, same) {
  await check("an item is explained step by step", async () => {
    const page = await open("/#/explain");
    await ready(page, "textarea");
    await page.type("textarea", "OSLO, March 14 (Reuters) - The harbour of Oslo opens in May, its master Kari Moen said on Thursday.");
    await page.click(".paste .primary");
    await ready(page, ".step td.removed");
    const steps = await text(page, ".explained");
    for (const part of ["OSLO, March 14 (Reuters)", "styles/", "Kari Moen"]) if (!steps.includes(part)) throw new Error(`without ${part}: ${steps}`);
    await page.type("[name=why-not]", "Bergen");
    await page.keyboard.press("Enter");
    await ready(page, ".reasons li");
    same(await text(page, ".reasons li"), "neither headline nor body has it", "why not");
    await sound(page, "explained");
  });
}

export async function files({open, ready, check}) {
  await check("a file is explained", async () => {
    const page = await open("/#/explain");
    await (await page.waitForSelector("input[type=file]")).uploadFile(new URL("package.json", import.meta.url).pathname);
    await ready(page, ".explained .step");
  });
}

export async function watch({open, ready, check, token, sound}, same) {
  await check("a watch list is changed with the token alone", async () => {
    const page = await open("/#/watch");
    await ready(page, ".adder[open] .primary:enabled");
    same(await text(page, ".routes code"), "desk.reuters", "route");
    for (const [name, value] of Object.entries({list: "harbours", text: "Lorient", reason: "desk asks", by: "A. Ruiz"})) await page.type(`.adder [name=${name}]`, value);
    await page.click(".adder .primary");
    await ready(page, "dialog #token");
    await sound(page, "token", ["401"]);
    await page.type("#token", token);
    await page.click("dialog .primary");
    await ready(page, ".entry strong");
    same(await text(page, ".entry strong"), "Lorient", "entry");
    await sound(page, "watched", ["401"]);
    await page.click(".entry .danger");
    await ready(page, "dialog [name=reason]");
    await sound(page, "decision", ["401"]);
    await page.type("dialog [name=reason]", "done");
    await page.type("dialog [name=by]", "A. Ruiz");
    await page.click("dialog .primary");
    await page.waitForFunction(() => !document.querySelector(".watch-grid .entry"));
  });
}
