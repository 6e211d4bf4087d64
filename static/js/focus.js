// A filter that is chosen by keyboard opens a page anew: the focus goes on where it was, to the same filter there,
// or to what was found where that filter is gone. Without this, a new page begins at its top, with the skip link.

const KEPT = "focus";
const FILTERS = ".facet a, .chips a, .switch a, .layers a, .chart a, .understood a";
const FOUND = ["#results-title", "#lines-title", "#empty-title", "#phases-title", "main [role=status]", "main h1"];

let byKey = true; // also what is neither, as assistive technology does
addEventListener("keydown", () => { byKey = true; }, true);
addEventListener("pointerdown", () => { byKey = false; }, true);

/** What a filter is called, without its count and whether it is chosen; in its group. */
function nameOf(link) {
  const group = link.closest(".facet")?.querySelector("h3") ?? link.closest("[aria-label]");
  const own = link.querySelector(".facet-label") ?? link;
  const words = link.getAttribute("aria-label") ?? own.textContent;
  return `${group?.ariaLabel ?? group?.textContent ?? ""}: ${words.replace(/[\d,+✓]/g, "").trim()}`;
}

function keep(path, name = "") {
  try {
    if (byKey) sessionStorage.setItem(KEPT, JSON.stringify({ path, name }));
  } catch { /* a browser that keeps nothing */ }
}

function takeBack() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    sessionStorage.removeItem(KEPT);
    return kept?.path === location.pathname ? kept : null;
  } catch {
    return null;
  }
}

function goOn({ name }) {
  const same = name && [...document.querySelectorAll(FILTERS)].find((link) => nameOf(link) === name);
  if (same) {
    same.closest("details")?.setAttribute("open", "");
    return same.focus();
  }
  const found = FOUND.map((one) => document.querySelector(one)).find(Boolean);
  found?.setAttribute("tabindex", "-1");
  found?.focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(FILTERS);
  if (link && !event.ctrlKey && !event.metaKey) keep(link.pathname ?? location.pathname, nameOf(link));
});
document.addEventListener("submit", (event) => {
  if (event.target.method === "get") keep(new URL(event.target.action).pathname);
});

// On a slow line this comes late: who already went somewhere, or pressed something, stays there.
const kept = location.hash ? null : takeBack();
if (kept && document.activeElement === document.body && !scrollY) goOn(kept);
