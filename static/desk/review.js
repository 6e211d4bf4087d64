/* The review by keys and without page loads. Every step is one of the page's own forms, sent by fetch;
   the answer brings the changed pieces of the page. Without this script the forms work by themselves. */

import { ask, underWay } from "./line.js";
import { isField, isWriting, leaveField, replacePieces } from "./pieces.js";
import { selectedSpan, spanText, wordsAt } from "./selection.js";
import { speakerBox } from "./speakers.js";
import { Refused, Turns } from "./turns.js";
import { Selecting, wordsBar } from "./words.js";

const screen = document.querySelector(".desk-screen");
const said = document.getElementById("said");
const story = document.getElementById("text");
const LOOKS_EVERY = 10_000;
const DOUBLE_CLICK = 500;
const [ALL, LIST, NOTHING] = ["all", "list", "nothing"]; // what goes to the chosen statement
const NARROW = matchMedia("(max-width: 62rem)");
const SAVING = { says: "Saving…", soon: 0 };
const LEAVING = { says: "Going on…", soon: 0 };
const LOADING = { says: "Loading…", soon: 400 };
const REPEATED = new Set(["nudge", "undo"]);

const card = () => screen.querySelector(".desk-card[aria-current]");
const cards = () => [...screen.querySelectorAll(".desk-card[data-statement]")];
const panel = (part = screen) => part.querySelector(".desk-panel");
const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

function tell(words, isError = false) {
  said.textContent = words;
  said.classList.toggle("desk-error", isError);
}

const turns = new Turns((error, dropped) => {
  tell(`${error.message}${dropped ? " What you pressed after it was not done." : ""}`, true);
});

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

let saving = 0;

/* `used`: the selected span that the step makes something of; `form`: the form that is sent, if it is one. */
async function send(data, { used = null, form = null } = {}) {
  const statement = data.get("statement");
  const version = upToDate(data.get("version"));
  if (version) data.set("version", version);
  saving += 1;
  try {
    const { said: words, error, pieces } = await underWay(screen, tell, SAVING, () => post(data));
    if (!error) useUp(used);
    show(await asOneWrites(pieces), { done: error ? null : form });
    if (error) throw new Refused(error);
    if (version) noteVersion(statement, version);
    tell(`${words}. Saved.`);
  } finally {
    saving -= 1;
  }
}

async function post(data) {
  const asked = { method: "POST", headers: { Accept: "application/json" }, body: data };
  try {
    return JSON.parse(await ask(screen.dataset.address, "json", asked));
  } catch (error) {
    throw new Error(`Not saved, as far as one can tell: ${error.message} Load the page again to see how it stands.`);
  }
}

/* The page's pieces with a statement chosen. */
async function piecesAt(pk) {
  const page = parsed(await ask(`${screen.dataset.address}?s=${pk}`, "html"));
  const names = ["head", "text", "list", "panel"];
  return Object.fromEntries(names.map((name) => [name, page.getElementById(name).innerHTML]));
}

async function load(pk) {
  const before = said.textContent;
  try {
    return await underWay(screen, tell, LOADING, () => piecesAt(pk));
  } catch (error) {
    throw new Error(`The statement did not come: ${error.message} Try again, or load the page again.`);
  } finally {
    if (said.textContent !== before) tell("");
  }
}

/* The statement about which somebody writes in the panel, if somebody does. */
function writtenAbout() {
  const at = document.activeElement;
  return isField(at) ? at.closest(".desk-panel")?.dataset.statement : null;
}

/* Who went on to write about a statement while the answer to the last step came stays at that statement. */
async function asOneWrites(pieces) {
  const pk = writtenAbout();
  return pk && panel(parsed(pieces.panel))?.dataset.statement !== pk ? load(pk) : pieces;
}

/* What became of selected words is not selected any more; other words, selected meanwhile, still are. */
function useUp(span) {
  if (span && String(selectedSpan(story)) === String(span)) document.getSelection().removeAllRanges();
}

function show(pieces, { done = null, scrolls = ALL } = {}) {
  replacePieces(pieces, story, done);
  settle(scrolls);
  askAgain();
  const pk = card()?.dataset.statement;
  if (pk) history.replaceState(null, "", `${screen.dataset.address}?s=${pk}`);
}

/* Who is writing a name goes on to be offered some. */
function askAgain() {
  const field = document.activeElement;
  if (field.id === "p-speaker" && field.value && !field.form.elements.actor.value) {
    field.dispatchEvent(new Event("input"));
  }
}

/* The text stays where it is under a hand that clicks or reads in it. */
function settle(scrolls) {
  const { scrollX, scrollY } = window;
  if (scrolls !== NOTHING) card()?.scrollIntoView({ block: "nearest" });
  if (scrolls === LIST) scrollTo(scrollX, scrollY);
  if (scrolls === ALL) screen.querySelector(".desk-story .desk-current")?.scrollIntoView({ block: "nearest" });
  speakerBox(panel()?.querySelector(".desk-speaker"), screen.dataset.speakers);
}

function step(name, give = {}, used = null) {
  const data = new FormData();
  data.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  data.set("step", name);
  const chosen = card();
  if (chosen) {
    data.set("statement", chosen.dataset.statement);
    data.set("version", chosen.dataset.version);
  }
  for (const [key, value] of Object.entries(give)) data.set(key, value);
  return send(data, { used });
}

/* A decision goes on to the next statement that waits, as the list then is. */
function decide(name) {
  const all = cards();
  const at = all.indexOf(card());
  const rest = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
  const next = rest.find((one) => one.dataset.review === "suggested") ?? all[at];
  return step(name, { then: next ? next.dataset.statement : "" });
}

async function choose(pk, scrolls = ALL) {
  if (card()?.dataset.statement === pk) return;
  const pieces = await load(pk);
  if (writtenAbout()) tell("You are writing: the statement stays.");
  else show(pieces, { scrolls });
}

function move(by) {
  const all = cards();
  const next = all[all.indexOf(card()) + by];
  return next && choose(next.dataset.statement);
}

const selecting = new Selecting(story, tell);

function selected() {
  const span = selectedSpan(story);
  return span && { span, seen: wordsAt(story, span) };
}

function withSelection(name, what, give, words = selected()) {
  selecting.on = false;
  if (words) return step(name, { ...give(words.span), seen: words.seen }, words.span);
  throw new Refused(`Select ${what} in the text first, by mouse or with v.`);
}

/* What can be made of selected words. */
const WORDS = {
  w: (words) => withSelection("resize", "the statement's words", (span) => ({ spans: spanText(span) }), words),
  c: (words) => withSelection("add", "words", (span) => ({ spans: spanText(span), statement: "" }), words),
  x: (words) => withSelection("split", "the beginning of the second part", ([start]) => ({ at: start }), words),
};

wordsBar(story, document.getElementById("with-words"), (key, span) => {
  const words = { span, seen: wordsAt(story, span) };
  turns.take(() => WORDS[key](words));
});

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
  ...Object.fromEntries(Object.keys(WORDS).map((key) => [key, () => WORDS[key]()])),
  v: () => selecting.toggle(),
  y: () => document.getElementById("why-said")?.focus(),
  e: () => toggle("why"),
  "?": () => toggle("keys"),
  g: () => leave(document.getElementById("next-article").href),
};

function toggle(id) {
  const details = document.getElementById(id);
  if (details) details.open = !details.open;
}

const ON_AND_ON = new Set(["j", "k", "[", "]", "{", "}"]); // and arrows: any other key that is held is one step

function press({ key, shiftKey }) {
  const at = document.activeElement;
  if (isField(at)) return write(at, key); // a key before led into this field
  if (selecting.take({ key, shiftKey })) return null;
  return KEYS[key]?.();
}

function write(field, key) {
  if (key === "Escape") field.blur();
  if (key.length === 1) document.execCommand("insertText", false, key);
}

/* While an answer is awaited every letter is taken: it may belong into a field that a key before leads to. */
function isForUs({ key, target }) {
  const ofSelecting = key.startsWith("Arrow") || key === "Escape";
  if (!turns.busy) return Object.hasOwn(KEYS, key) || (selecting.on && ofSelecting);
  return ofSelecting || (key === " " ? !target.closest("button, a, summary") : key.length === 1);
}

document.addEventListener("keydown", (event) => {
  if (leaving && event.key === "Escape") return leaving(new Refused("You stay here.")); // the browser stops loading
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (!isForUs(event)) return;
  event.preventDefault();
  const { key, shiftKey, repeat } = event;
  if (!repeat || key.startsWith("Arrow") || ON_AND_ON.has(key)) turns.take(() => press({ key, shiftKey }));
});

/* The second click of two, that comes when the first was answered, would press what stands there by then. */
screen.addEventListener("click", (event) => {
  const button = event.target.closest("form[data-step] button");
  if (!button || event.detail < 2) return;
  if (!REPEATED.has(new FormData(button.form, button).get("step"))) event.preventDefault();
});

/* A form is sent once, however often its button is pressed while it is on its way. */
screen.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-step]");
  if (!form) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  if (form.dataset.sent && !REPEATED.has(data.get("step"))) return;
  form.dataset.sent = "yes";
  const goBack = leaveField(document.activeElement);
  turns.take(() => send(data, { form })).then((isDone) => {
    delete form.dataset.sent;
    if (!isDone) goBack();
  });
});

/* Who leaves waits for what is being saved, and what is pressed until the next page is there does nothing to this
   one: `leaving` is the way to stay. Who closes the page meanwhile is asked by the browser. */
let leaving = null;

function leave(address) {
  return underWay(screen, tell, LEAVING, () => new Promise((resolve, reject) => {
    leaving = (why) => {
      leaving = null;
      reject(why);
    };
    location.assign(address);
  }));
}

addEventListener("pageshow", () => leaving?.(new Refused("")));
addEventListener("beforeunload", (event) => {
  if (!leaving && (saving || turns.waiting > 1)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const isHere = !link || link.target || link.closest(".desk-content") || link.getAttribute("href").startsWith("#");
  if (isHere || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  turns.take(() => leave(link.href));
});

/* The first of two clicks, which select a word, does not carry the text away from under the second. */
function showPanel() {
  if (document.getSelection().isCollapsed) panel()?.scrollIntoView();
}

screen.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-statement]");
  const link = event.target.closest(".desk-content a");
  if (mark && document.getSelection().isCollapsed) {
    turns.take(() => choose(mark.dataset.statement, LIST)).then(() => {
      if (NARROW.matches) setTimeout(showPanel, event.pointerType === "touch" ? 0 : DOUBLE_CLICK);
    });
  } else if (link) {
    event.preventDefault();
    turns.take(() => choose(link.closest(".desk-card").dataset.statement));
  }
});

/* Who else is here, and whether they changed something: then the page follows, unless somebody is writing. It
   never waits for this who does something meanwhile: the next look will tell. */
let looking = false;

async function lookAround() {
  const before = turns.taken;
  const isOver = () => turns.busy || turns.taken !== before;
  const { others, statements } = JSON.parse(await ask(screen.dataset.here, "json"));
  if (isOver()) return;
  document.getElementById("others").innerHTML = others;
  const shown = new Map(cards().map((one) => [one.dataset.statement, one.dataset.version]));
  const changed = statements.filter(([pk, version]) => shown.get(String(pk)) !== version);
  if (!changed.length && statements.length === shown.size) return;
  const who = changed.map(([, , name]) => name).find(Boolean) ?? "Somebody else";
  const isFree = () => !isOver() && !isWriting(panel());
  if (isWriting(panel())) tell(`${who} changed this article. It is shown when what you write is sent.`);
  const pieces = isFree() && (await piecesAt(card()?.dataset.statement ?? ""));
  if (!pieces || !isFree()) return;
  show(pieces, { scrolls: NOTHING });
  tell(`${who} changed this article: it is shown as it is now.`);
}

function lookAroundQuietly() {
  if (looking || turns.busy || document.visibilityState !== "visible") return;
  looking = true;
  lookAround()
    .catch(() => {}) // the next look, or the next step, will tell
    .finally(() => {
      looking = false;
    });
}

setInterval(lookAroundQuietly, LOOKS_EVERY);
document.addEventListener("visibilitychange", lookAroundQuietly);
settle(NOTHING);
