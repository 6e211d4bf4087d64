/* The speaker's field: actors over all their names, with the office held on the day of the statement. */

import { ask } from "./line.js";

const WAIT = 150;

export function speakerBox(form, address) {
  if (!form) return;
  const input = form.querySelector("[name=speaker]");
  const list = form.querySelector("[role=listbox]");
  let timer = 0;
  let asked = 0;

  /* What is still asked is of no use: no late answer changes, or opens, the list under somebody's hands. */
  function drop() {
    clearTimeout(timer);
    asked += 1;
  }

  function close() {
    drop();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function pick(option) {
    form.elements.actor.value = option.dataset.actor;
    form.elements.post.value = option.dataset.post;
    input.value = option.textContent;
    close();
  }

  function optionOf(row, number) {
    const option = document.createElement("li");
    option.role = "option";
    option.id = `p-speaker-${number}`;
    option.textContent = row.label;
    option.dataset.actor = row.actor;
    option.dataset.post = row.post ?? "";
    return option;
  }

  function offer(options) {
    for (const option of options) option.setAttribute("aria-selected", "false");
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    input.removeAttribute("aria-activedescendant");
  }

  /* Until the next answer only who has the words that are typed by now is offered, and nobody is chosen. */
  function narrow() {
    const typed = input.value.trim().toLowerCase();
    offer(list.hidden ? [] : [...list.children].filter((one) => typed && one.textContent.toLowerCase().includes(typed)));
  }

  async function look() {
    const question = ++asked;
    const statement = form.elements.statement.value;
    const query = new URLSearchParams({ term: input.value, s: statement });
    const words = await ask(`${address}?${query}`, "json", { headers: { Accept: "application/json" } });
    if (question === asked) offer(JSON.parse(words).results.map(optionOf));
  }

  function go(by) {
    const options = [...list.children];
    if (!options.length) return;
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const next = options.at((at < 0 && by < 0 ? by : at + by) % options.length);
    for (const option of options) option.setAttribute("aria-selected", String(option === next));
    input.setAttribute("aria-activedescendant", next.id);
  }

  input.addEventListener("input", () => {
    form.elements.actor.value = "";
    form.elements.post.value = "";
    asked += 1; // what was asked before is no answer to this
    narrow();
    clearTimeout(timer);
    timer = setTimeout(() => look().catch(() => {}), WAIT); // a name can be written without an offer
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!list.hidden) drop();
      go(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const chosen = list.querySelector("[aria-selected=true]");
      if (chosen && !list.hidden) pick(chosen); // and the form goes on to be sent
    } else if (event.key === "Escape") {
      close();
    }
  });
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) pick(option);
  });
}
