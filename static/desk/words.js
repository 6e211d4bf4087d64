/* Words of the text, selected by mouse, by touch or by keys; and a bar that says what can be made of them. */

import { selectedSpan } from "./selection.js";

const GAP = 8;

/* Shows the bar at what is selected. A button acts on the words that were selected when it was touched: a tap
   may take the selection away first. */
export function wordsBar(text, bar, act) {
  let span = null;

  function place() {
    const selection = document.getSelection();
    const lines = selection.rangeCount ? selection.getRangeAt(0).getClientRects() : [];
    const last = lines[lines.length - 1];
    if (!last) return;
    const left = Math.min(last.left, document.documentElement.clientWidth - bar.offsetWidth - GAP);
    const below = last.bottom + GAP;
    const fits = below + bar.offsetHeight < innerHeight;
    bar.style.left = `${Math.max(GAP, left)}px`;
    bar.style.top = `${Math.max(GAP, fits ? below : lines[0].top - bar.offsetHeight - GAP)}px`;
  }

  function look() {
    if (bar.contains(document.activeElement) && !bar.hidden) return;
    span = selectedSpan(text);
    bar.hidden = !span;
    if (span) place();
  }

  document.addEventListener("selectionchange", () => requestAnimationFrame(look));
  addEventListener("scroll", () => !bar.hidden && place(), { passive: true });
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const key = event.target.closest("[data-key]")?.dataset.key;
    if (!key || !span) return;
    bar.hidden = true;
    act(key, span);
  });
}

/* Selecting by keys, word by word and line by line, as in a text that can be edited. */
export class Selecting {
  constructor(text, tell) {
    this.text = text;
    this.tell = tell;
    this.on = false;
  }

  /* Begins with the first word of the chosen statement, or of the text; a second time: ends. */
  toggle() {
    if (this.on) return this.end();
    const from = this.text.querySelector("mark.desk-current") ?? this.text.querySelector("p[data-start]");
    const node = from && document.createTreeWalker(from, NodeFilter.SHOW_TEXT).nextNode();
    if (!node) return;
    document.getSelection().collapse(node, 0);
    document.getSelection().modify("extend", "forward", "word");
    this.on = true;
    this.say();
  }

  end() {
    this.on = false;
    document.getSelection().removeAllRanges();
    this.tell("Selecting ended.");
  }

  /* Whether the key was one of selecting. */
  take(event) {
    if (!this.on) return false;
    if (document.getSelection().isCollapsed) {
      this.on = false;
      return false;
    }
    if (event.key === "Escape") {
      this.end();
      return true;
    }
    const way = { ArrowRight: ["forward", "word"], ArrowLeft: ["backward", "word"] }[event.key] ??
      { ArrowDown: ["forward", "line"], ArrowUp: ["backward", "line"] }[event.key];
    if (!way) return false;
    if (event.shiftKey) document.getSelection().modify("extend", ...way);
    else this.move(...way);
    this.say();
    return true;
  }

  move(direction, unit) {
    const selection = document.getSelection();
    const range = selection.getRangeAt(0).cloneRange();
    if (direction === "forward" && unit === "word") selection.collapseToEnd();
    else selection.collapseToStart();
    selection.modify("move", direction, unit);
    if (direction === "forward" && unit === "word") selection.modify("move", "backward", "word");
    selection.modify("extend", "forward", "word");
    if (selectedSpan(this.text)) return;
    selection.removeAllRanges(); // beyond the text: the last word stays selected
    selection.addRange(range);
  }

  say() {
    const words = document.getSelection().toString().trim();
    const shown = words.length > 80 ? `${words.slice(0, 40)} … ${words.slice(-35)}` : words;
    this.tell(`Selected: “${shown}”`);
  }
}
