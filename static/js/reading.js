// Keys of the reading view: n and p between statements, h between hits, ? for help, Esc.
// The address follows the statement that is read. Without this, links and anchors do the same.

const marks = [...document.querySelectorAll("mark.s[id]")];
const hits = [...document.querySelectorAll("mark.hit")];
const help = document.getElementById("help");
let current = -1;
let hit = -1;

/** Show one statement as the one that is read: all its pieces and its note. */
function show(index, { scroll = true, address = true } = {}) {
  clear();
  current = index;
  const mark = marks[index];
  if (!mark) return;
  const pieces = document.querySelectorAll(`mark.s[data-s="${mark.dataset.s}"]`);
  for (const piece of pieces) piece.classList.add("is-current");
  document.getElementById(`n-${mark.id.slice(2)}`)?.classList.add("is-current");
  if (address) history.replaceState(null, "", `#${mark.id}`);
  if (scroll) {
    mark.scrollIntoView({ block: "center" });
    mark.querySelector(".ref")?.focus({ preventScroll: true });
  }
}

function clear() {
  for (const piece of document.querySelectorAll(".is-current")) piece.classList.remove("is-current");
}

/** The first statement at or below the middle of the screen, for the first press of a key. */
function nearest() {
  const middle = window.innerHeight / 3;
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().bottom > middle);
  return below < 0 ? marks.length : below;
}

function step(by) {
  if (!marks.length) return;
  const from = current < 0 ? nearest() - (by > 0 ? 1 : 0) : current;
  show((from + by + marks.length) % marks.length);
}

function nextHit() {
  if (!hits.length) return;
  hit = (hit + 1) % hits.length;
  const place = hits[hit];
  place.tabIndex = -1;
  place.scrollIntoView({ block: "center" });
  place.focus({ preventScroll: true });
}

function leave() {
  clear();
  current = -1;
  history.replaceState(null, "", location.pathname + location.search);
  document.activeElement?.blur();
}

function follow() {
  const index = marks.findIndex((mark) => location.hash === `#${mark.id}` || location.hash === `#n-${mark.id.slice(2)}`);
  if (index >= 0) show(index, { scroll: false, address: false });
}

const keys = {
  n: () => step(1),
  p: () => step(-1),
  h: nextHit,
  "?": () => help?.showModal(),
  Escape: leave,
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
window.addEventListener("hashchange", follow);
for (const button of document.querySelectorAll("[data-help]")) {
  button.closest("[hidden]")?.removeAttribute("hidden");
  button.addEventListener("click", () => help?.showModal());
}
follow();
