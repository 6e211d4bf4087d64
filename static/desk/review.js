/* The review by keys and without page loads. Every step is one of the page's own forms, sent by fetch;
   the answer brings the changed pieces of the page. Without this script the forms work by themselves. */

import { keepSelection, selectedSpan, spanText } from "./selection.js";
import { speakerBox } from "./speakers.js";
import { Selecting, wordsBar } from "./words.js";

const screen = document.querySelector(".desk-screen");
const said = document.getElementById("said");
const story = document.getElementById("text");
const LOOKS_EVERY = 10_000;
const DOUBLE_CLICK = 500;
const [ALL, LIST, NOTHING] = ["all", "list", "nothing"]; // what goes to the chosen statement
const NARROW = matchMedia("(max-width: 62rem)");
let busy = Promise.resolve();

const card = () => screen.querySelector(".desk-card[aria-current]");
const cards = () => [...screen.querySelectorAll(".desk-card[data-statement]")];
const panel = () => screen.querySelector(".desk-panel");

function tell(words, isError = false) {
  said.textContent = words;
  said.classList.toggle("desk-error", isError);
}

/* One step after the other: what is pressed fast is sent in order, each with the version it then has. */
function queue(action) {
  busy = busy.then(action).catch((error) => tell(`Not saved: ${error.message}`, true));
  return busy;
}

/* Versions that the editor's own steps replaced, and by which: a key pressed before the answer to the last one
   came is no conflict. */
const replaced = new Map();

function upToDate(version) {
  let newest = version;
  while (replaced.has(newest)) newest = replaced.get(newest);
  return newest;
}

function noteVersion(pk, version) {
  const now = screen.querySelector(`.desk-card[data-statement="${pk}"]`)?.dataset.version;
  if (!now || now === version) return;
  replaced.delete(now); // an undo brings an old version back: it is the newest again, and no way leads on from it
  replaced.set(version, now);
}

async function send(data, used = null) {
  const statement = data.get("statement");
  const version = upToDate(data.get("version"));
  if (version) data.set("version", version);
  screen.setAttribute("aria-busy", "true");
  tell("Saving…");
  try {
    const answer = await fetch(screen.dataset.address, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: data,
    });
    if (answer.redirected || !answer.headers.get("Content-Type")?.includes("json")) {
      throw new Error(`the server answered ${answer.status}. Load the page again.`);
    }
    const { said: words, error, pieces } = await answer.json();
    if (!error) useUp(used);
    show(pieces, { keepsTyped: Boolean(error) });
    if (!error && version) noteVersion(statement, version);
    tell(error || `${words}. Saved.`, Boolean(error));
  } finally {
    screen.removeAttribute("aria-busy");
  }
}

/* What became of selected words is not selected any more; other words, selected meanwhile, still are. */
function useUp(span) {
  if (span && String(selectedSpan(story)) === String(span)) document.getSelection().removeAllRanges();
}

function show(pieces, { keepsTyped = false, scrolls = ALL } = {}) {
  const selectAgain = keepSelection(story);
  const typed = keepsTyped ? typedIn(panel()) : [];
  for (const [name, html] of Object.entries(pieces)) {
    document.getElementById(name).innerHTML = html;
  }
  for (const [selector, value] of typed) {
    const field = panel()?.querySelector(selector);
    if (field) field.value = value;
  }
  selectAgain();
  settle(scrolls);
}

/* What an editor typed stays when a step was refused. */
function typedIn(part) {
  if (!part) return [];
  return [...part.querySelectorAll("input[id], textarea[id]")].map((field) => [`#${field.id}`, field.value]);
}

/* The text stays where it is under a hand that clicks or reads in it. */
function settle(scrolls) {
  const { scrollX, scrollY } = window;
  if (scrolls !== NOTHING) card()?.scrollIntoView({ block: "nearest" });
  if (scrolls === LIST) scrollTo(scrollX, scrollY);
  if (scrolls === ALL) screen.querySelector(".desk-story .desk-current")?.scrollIntoView({ block: "nearest" });
  speakerBox(panel()?.querySelector(".desk-speaker"), screen.dataset.speakers);
}

/* `used`: the selected span that the step makes something of. */
function step(name, give = {}, used = null) {
  return queue(() => {
    const values = typeof give === "function" ? give() : give;
    const data = new FormData();
    data.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
    data.set("step", name);
    const chosen = card();
    if (chosen) {
      data.set("statement", chosen.dataset.statement);
      data.set("version", chosen.dataset.version);
    }
    for (const [key, value] of Object.entries(values)) data.set(key, value);
    return send(data, used);
  });
}

/* A decision goes on to the next statement that waits, as the list then is. */
function decide(name) {
  return step(name, () => {
    const all = cards();
    const at = all.indexOf(card());
    const rest = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
    const next = rest.find((one) => one.dataset.review === "suggested") ?? all[at];
    return { then: next ? next.dataset.statement : "" };
  });
}

async function load(pk, scrolls) {
  const address = `${screen.dataset.address}?s=${pk}`;
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const pieces = {};
  for (const name of ["head", "text", "list", "panel"]) {
    const piece = page.getElementById(name);
    if (!piece) throw new Error("the page did not come. Load it again.");
    pieces[name] = piece.innerHTML;
  }
  show(pieces, { scrolls });
  history.replaceState(null, "", address);
}

function choose(pk, scrolls = ALL) {
  return queue(() => (card()?.dataset.statement === pk ? null : load(pk, scrolls)));
}

function move(by) {
  const all = cards();
  const at = all.indexOf(card()) + by;
  if (all[at]) choose(all[at].dataset.statement);
}

const selecting = new Selecting(story, tell);

function withSelection(use, what, span = selectedSpan(story)) {
  selecting.on = false;
  if (span) use(span);
  else tell(`Select ${what} in the text first, by mouse or with v.`, true);
}

/* What can be made of selected words. */
const WORDS = {
  w: (span) => withSelection((one) => step("resize", { spans: spanText(one) }, one), "the statement's words", span),
  c: (span) => withSelection((one) => step("add", { spans: spanText(one), statement: "" }, one), "words", span),
  x: (span) => withSelection((one) => step("split", { at: one[0] }, one), "the beginning of the second part", span),
};

wordsBar(story, document.getElementById("with-words"), (key, span) => WORDS[key](span));

const KEYS = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  a: () => decide("accept"),
  r: () => decide("reject"),
  o: () => step("reopen"),
  t: () => step("type"),
  u: () => step("undo"),
  m: () => step("join"),
  n: () => step("nest", { outer: "auto" }),
  A: () => step("accept-rest"),
  "[": () => step("nudge", { edge: "start", by: "-1" }),
  "]": () => step("nudge", { edge: "start", by: "1" }),
  "{": () => step("nudge", { edge: "end", by: "-1" }),
  "}": () => step("nudge", { edge: "end", by: "1" }),
  s: () => document.getElementById("p-speaker")?.focus(),
  w: () => WORDS.w(),
  c: () => WORDS.c(),
  x: () => WORDS.x(),
  v: () => selecting.toggle(),
  y: () => document.getElementById("why-said")?.focus(),
  e: () => toggle("why"),
  "?": () => toggle("keys"),
  g: () => document.getElementById("next-article").click(),
};

function toggle(id) {
  const details = document.getElementById(id);
  if (details) details.open = !details.open;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (selecting.take(event)) {
    event.preventDefault();
    return;
  }
  const action = KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

screen.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-step]");
  if (!form) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  queue(() => send(data));
});

/* The first of two clicks, which select a word, does not carry the text away from under the second. */
function showPanel() {
  if (document.getSelection().isCollapsed) panel()?.scrollIntoView();
}

screen.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-statement]");
  const link = event.target.closest(".desk-content a");
  if (mark && document.getSelection().isCollapsed) {
    choose(mark.dataset.statement, LIST).then(() => {
      if (NARROW.matches) setTimeout(showPanel, event.pointerType === "touch" ? 0 : DOUBLE_CLICK);
    });
  } else if (link) {
    event.preventDefault();
    choose(link.closest(".desk-card").dataset.statement);
  }
});

/* Who else is here, and whether they changed something: then the page follows, unless somebody is typing. */
async function lookAround() {
  const answer = await fetch(screen.dataset.here, { headers: { Accept: "application/json" } });
  if (!answer.ok || answer.redirected) return;
  const { others, statements } = await answer.json();
  document.getElementById("others").innerHTML = others;
  const shown = new Map(cards().map((one) => [one.dataset.statement, one.dataset.version]));
  const changed = statements.filter(([pk, version]) => shown.get(String(pk)) !== version);
  if (!changed.length && statements.length === shown.size) return;
  if (document.activeElement.closest("input, textarea, select")) return;
  const who = changed.map(([, , name]) => name).find(Boolean) ?? "Somebody else";
  queue(() => load(card()?.dataset.statement ?? "", NOTHING)).then(() => tell(`${who} changed this article: it is shown as it is now.`));
}

function lookAroundQuietly() {
  if (document.visibilityState !== "visible") return;
  busy = busy.then(lookAround).catch(() => {}); // the next look, or the next step, will tell
}

setInterval(lookAroundQuietly, LOOKS_EVERY);
document.addEventListener("visibilitychange", lookAroundQuietly);
settle(NOTHING);
