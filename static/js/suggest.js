// Names as one types, for fields with data-suggest. Without this the field is plain text and works as well.
// A field with data-kind takes entries of this kind. One without is for words: an entry that is chosen there
// becomes a filter of the list instead of words to look for.

const WAIT = 150;

const FILTERS = { actor: "speaker", event: "event", publisher: "publisher" };

/** One combobox after the WAI-ARIA pattern: the input keeps the focus, the list is pointed at. */
class Suggestions {
  constructor(input) {
    this.input = input;
    this.options = [];
    this.at = -1;
    this.timer = 0;
    this.request = null;
    this.list = document.createElement("ul");
    this.list.className = "suggestions";
    this.list.id = `${input.id}-list`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", `${input.labels[0]?.textContent ?? ""}: suggestions`);
    this.list.hidden = true;
    if (input.type === "search") Object.assign(input, { type: "text", inputMode: "search" }); // ARIA in HTML: a search field is no combobox
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.list.id);
    (input.closest(".field") ?? input.parentElement).classList.add("has-suggestions");
    input.after(this.list);
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    input.form?.addEventListener("submit", () => this.close());
  }

  later() {
    this.narrow();
    this.drop();
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  /** Until the next answer only what has the words that are typed by now is offered, and nothing is chosen. */
  narrow() {
    const typed = this.input.value.trim().toLowerCase();
    this.offer(this.options.filter((item) => typed && item.textContent.toLowerCase().includes(typed)));
  }

  /** What is still asked is of no use: no late answer changes, or opens, the list under somebody's hands. */
  drop() {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  async ask() {
    this.drop();
    const typed = this.input.value.trim();
    if (typed.length < 2) return this.close();
    this.request = new AbortController();
    const { suggest, kind } = this.input.dataset;
    const address = `${suggest}?${new URLSearchParams({ q: typed, ...(kind && { kind }) })}`;
    try {
      const answer = await fetch(address, { signal: this.request.signal, headers: { Accept: "application/json" } });
      if (answer.ok) this.show((await answer.json()).suggestions);
    } catch (error) {
      if (error.name !== "AbortError") this.close();
    }
  }

  show(found) {
    this.offer(found.map((one, index) => this.option(one, index)));
  }

  offer(options) {
    this.list.replaceChildren(...options);
    this.options = options;
    this.at = -1;
    for (const item of options) item.setAttribute("aria-selected", "false");
    this.list.hidden = !options.length;
    this.input.setAttribute("aria-expanded", String(Boolean(options.length)));
    this.input.removeAttribute("aria-activedescendant");
  }

  option(one, index) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.value = one.slug;
    item.dataset.kind = one.kind;
    const name = document.createElement("span");
    name.textContent = one.name;
    const fine = document.createElement("span");
    fine.className = "fine";
    const kind = this.input.dataset.kind ? "" : one.kind;
    fine.textContent = [kind, one.note, one.count.toLocaleString("en")].filter(Boolean).join(", ");
    item.append(name, fine);
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.take(item);
    });
    return item;
  }

  key(event) {
    if (this.list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      this.drop();
      const count = this.options.length;
      this.at = (this.at + step + count + (this.at < 0 && step < 0 ? 1 : 0)) % count;
      this.options.forEach((item, index) => item.setAttribute("aria-selected", String(index === this.at)));
      this.options[this.at].scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", this.options[this.at].id);
    } else if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault();
      this.take(this.options[this.at]);
    } else if (event.key === "Escape") {
      this.close();
    }
  }

  take(item) {
    if (this.input.dataset.kind) {
      this.input.value = item.dataset.value;
    } else {
      const filter = document.createElement("input");
      filter.type = "hidden";
      filter.name = FILTERS[item.dataset.kind];
      filter.value = item.dataset.value;
      this.input.value = "";
      this.input.form.append(filter);
      addEventListener("pageshow", () => filter.remove(), { once: true }); // back on this page it is not chosen
    }
    this.close();
    this.input.form.requestSubmit();
  }

  close() {
    this.drop();
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

for (const input of document.querySelectorAll("input[data-suggest]")) new Suggestions(input);
