// The reading view: n and p between statements, h and H between hits, ? for help, Esc; a click reads a statement.
// The address follows the statement that is read. Without this, links and anchors do the same.
// Letters can be switched off as keys (WCAG 2.1.4): who dictates to a computer says them by the way.

const SETTLED = 250; // milliseconds without scrolling after which a reader is taken to read

const marks = [...document.querySelectorAll("mark.s[id]")];
const hits = [...document.querySelectorAll(".text mark.hit")];
const help = document.getElementById("help");
const letters = document.querySelector("[data-keys]");
const hitAt = document.querySelector("[data-hit-at]");
const tellsEnds = "onscrollend" in window;
let current = -1;
let hit = -1;
let waiting = 0;

/** Show one statement as the one that is read: all its pieces and its note. */
function show(index, { scroll = true, address = true } = {}) {
  clear();
  clearTimeout(waiting);
  current = index;
  const mark = marks[index];
  if (!mark) return;
  const pieces = document.querySelectorAll(`mark.s[data-s="${mark.dataset.s}"]`);
  for (const piece of pieces) piece.classList.add("is-current");
  document.getElementById(`n-${mark.id.slice(2)}`)?.classList.add("is-current");
  if (address) setAddress(`#${mark.id}`);
  if (scroll) {
    mark.scrollIntoView({ block: "center" });
    mark.querySelector(".ref")?.focus({ preventScroll: true });
  }
}

function clear() {
  for (const piece of document.querySelectorAll(".is-current")) piece.classList.remove("is-current");
}

function setAddress(fragment) {
  if (location.hash !== fragment) history.replaceState(null, "", location.pathname + location.search + fragment);
}

/** The first statement at or below the first third of the screen, for the first press of a key. */
function nearest() {
  const third = window.innerHeight / 3;
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().bottom > third);
  return below < 0 ? marks.length : below;
}

function step(by) {
  if (!marks.length) return;
  const from = current < 0 ? nearest() - (by > 0 ? 1 : 0) : current;
  show((from + by + marks.length) % marks.length);
}

function stepHit(by) {
  if (!hits.length) return;
  hits[hit]?.classList.remove("is-at");
  hit = hit < 0 && by < 0 ? hits.length - 1 : (hit + by + hits.length) % hits.length;
  const place = hits[hit];
  place.classList.add("is-at");
  place.scrollIntoView({ block: "center" });
  if (hitAt) hitAt.textContent = `${hit + 1} of ${hits.length}`;
}

function leave() {
  clear();
  clearTimeout(waiting);
  current = -1;
  setAddress("");
  document.activeElement?.blur();
}

/** A link to a statement or its note shows both. */
function follow() {
  const index = marks.findIndex((mark) => location.hash === `#${mark.id}` || location.hash === `#n-${mark.id.slice(2)}`);
  if (index >= 0) show(index, { scroll: false, address: false });
}

const isSeen = (mark) => {
  const { top, bottom } = mark.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

/** After scrolling the address is that of the statement one reads now, so that it can be kept or passed on. */
function settled() {
  if (marks[current] && isSeen(marks[current])) return;
  clear();
  current = -1;
  const read = marks.findLast((mark) => mark.getBoundingClientRect().top < window.innerHeight / 2);
  setAddress(read && isSeen(read) ? `#${read.id}` : "");
}

const keys = {
  n: () => step(1),
  p: () => step(-1),
  h: () => stepHit(1),
  H: () => stepHit(-1),
  "?": () => help?.showModal(),
  Escape: leave,
};

/** What the reader chose about letters is kept by the browser, where it keeps anything. */
const kept = {
  get off() {
    try {
      return localStorage.getItem("letters-as-keys") === "off";
    } catch {
      return false;
    }
  },
  set off(value) {
    try {
      localStorage.setItem("letters-as-keys", value ? "off" : "on");
    } catch {
      // then it holds on this page alone
    }
  },
};

if (letters) {
  letters.checked = !kept.off;
  letters.addEventListener("change", () => {
    kept.off = !letters.checked;
  });
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const action = keys[event.key];
  if (!action || (event.key !== "Escape" && !letters?.checked)) return;
  event.preventDefault();
  action();
});

document.getElementById("text")?.addEventListener("click", (event) => {
  const mark = event.target.closest("mark.s"); // the innermost: of nested statements the shortest
  if (!mark || event.target.closest("a, button, summary") || String(getSelection())) return;
  show(marks.findIndex((one) => one.dataset.s === mark.dataset.s), { scroll: false });
});

/** Where a browser tells when a scroll has ended, a glide that falters on a slow machine is not taken for its end. */
function scrolled(ended) {
  clearTimeout(waiting);
  if (ended) waiting = setTimeout(settled, SETTLED);
}

window.addEventListener("scroll", () => scrolled(!tellsEnds), { passive: true });
window.addEventListener("scrollend", () => scrolled(true));
window.addEventListener("hashchange", follow);

for (const button of document.querySelectorAll("[data-help]")) {
  button.closest("[hidden]")?.removeAttribute("hidden");
  button.addEventListener("click", () => help?.showModal());
}
for (const button of document.querySelectorAll("[data-hit]")) {
  button.closest("[hidden]")?.removeAttribute("hidden");
  button.addEventListener("click", () => stepHit(Number(button.dataset.hit)));
}
follow();
