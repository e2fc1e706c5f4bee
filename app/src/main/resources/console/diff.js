// What changed between two texts, word by word.

const WORDS = /\p{L}[\p{L}\p{M}\p{N}'’-]*|\p{N}[\p{N}.,]*\p{N}|\s+|./gsu;
// beyond this, paragraphs are compared as wholes: the work grows with the product of both lengths
const MOST_WORK = 4_000_000;

/**
 * The difference of two lists: [{kind: "same" | "gone" | "new", items}], by the longest common part (Hunt and McIlroy 1976),
 * without the same beginning and end, which most revisions share.
 */
function difference(from, to) {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let end = 0;
  while (end < from.length - start && end < to.length - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  const middle = between(from.slice(start, from.length - end), to.slice(start, to.length - end));
  return joined([{kind: "same", items: from.slice(0, start)}, ...middle, {kind: "same", items: from.slice(from.length - end)}]);
}

function between(from, to) {
  if (from.length * to.length > MOST_WORK) return [{kind: "gone", items: from}, {kind: "new", items: to}];
  const width = to.length + 1;
  const common = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      common[i * width + j] = from[i] === to[j]
        ? common[(i + 1) * width + j + 1] + 1
        : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  const steps = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      steps.push({kind: "same", items: [from[i++]]});
      j++;
    } else if (j === to.length || (i < from.length && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
      steps.push({kind: "gone", items: [from[i++]]});
    } else {
      steps.push({kind: "new", items: [to[j++]]});
    }
  }
  return steps;
}

/** Neighbours of one kind become one; a lone space between two changes belongs to both. */
function joined(steps) {
  const runs = [];
  for (const step of steps) {
    if (step.items.length === 0) continue;
    if (runs.at(-1)?.kind === step.kind) runs.at(-1).items.push(...step.items);
    else runs.push({kind: step.kind, items: [...step.items]});
  }
  return runs;
}

/** The words of a text, with what stands between them. */
export const words = (text) => text.match(WORDS) ?? [];

/** What changed from one text to another: [{kind, text}]. */
export function wordDifference(from, to) {
  return bridged(difference(words(from), words(to)).map(({kind, items}) => ({kind, text: items.join("")})));
}

/** "three [new] [ships]" reads better than three changes with a space between each. */
function bridged(runs) {
  const out = [];
  for (let i = 0; i < runs.length; i++) {
    const gone = [];
    const came = [];
    let j = i;
    while (j < runs.length && (runs[j].kind !== "same" || (/^\s$/.test(runs[j].text) && j > i && j + 1 < runs.length))) {
      if (runs[j].kind !== "new") gone.push(runs[j].text);
      if (runs[j].kind !== "gone") came.push(runs[j].text);
      j++;
    }
    if (j === i) {
      out.push(runs[i]);
      continue;
    }
    if (gone.join("")) out.push({kind: "gone", text: gone.join("")});
    if (came.join("")) out.push({kind: "new", text: came.join("")});
    i = j - 1;
  }
  return out;
}
