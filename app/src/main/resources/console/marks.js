// Where tags stand in a text. Spans count Unicode code points; strings here count UTF-16 units, of which some characters need two.

/** The places in UTF-16 units of places in code points, which must ascend. */
export function units(text, points) {
  const found = [];
  let point = 0;
  let unit = 0;
  for (const wanted of points) {
    while (point < wanted && unit < text.length) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point++;
    }
    found.push(unit);
  }
  return found;
}

/**
 * Cuts a text where tags begin and end.
 *
 * @param all {start, end, tag} in code points; they may overlap, as a company's name and its ticker do
 * @returns {text, at, tags} in order, with every character of the text once
 */
export function pieces(text, all) {
  const spans = all.filter(({start, end}) => start < end);
  const points = [...new Set(spans.flatMap(({start, end}) => [start, end]))].sort((a, b) => a - b);
  const places = units(text, points);
  const unitOf = new Map(points.map((point, i) => [point, places[i]]));
  const opens = new Map();
  const closes = new Map();
  for (const {start, end, tag} of spans) {
    if (!opens.has(start)) opens.set(start, []);
    if (!closes.has(end)) closes.set(end, []);
    opens.get(start).push(tag);
    closes.get(end).push(tag);
  }
  const cut = [];
  const active = new Map(); // tag -> how many of its spans are open
  let before = 0;
  const add = (until) => {
    if (until > before) cut.push({text: text.slice(before, until), at: before, tags: [...active.keys()]});
    before = Math.max(before, until);
  };
  for (const point of points) {
    add(unitOf.get(point));
    for (const tag of closes.get(point) ?? []) {
      const left = active.get(tag) - 1;
      if (left > 0) active.set(tag, left);
      else active.delete(tag);
    }
    for (const tag of opens.get(point) ?? []) active.set(tag, (active.get(tag) ?? 0) + 1);
  }
  add(text.length);
  return cut;
}

/** Gathers pieces into paragraphs, which an empty line parts. */
export function paragraphs(cut) {
  const all = [[]];
  for (const piece of cut) {
    piece.text.split("\n\n").forEach((text, i) => {
      if (i > 0) all.push([]);
      if (text) all.at(-1).push({...piece, text});
    });
  }
  return all.filter((paragraph) => paragraph.length > 0);
}
