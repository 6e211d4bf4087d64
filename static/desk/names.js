// Names for what Django's forms leave without one: the boxes that select2 draws for autocomplete fields, and the
// fields of inline tables, whose columns have headings but whose fields have no labels.

const CONTROLS = ".tabular tbody :is(input:not([type=hidden]), select, textarea)";

/** The words of a field's label; in an inline table, those of its column. */
function nameOf(field) {
  const cell = field.closest(".tabular td");
  const label = cell ? cell.closest("table").tHead.rows[0].cells[cell.cellIndex] : field.labels?.[0];
  return label?.innerText.replace(/[:?*\s]+$/, "").trim() ?? "";
}

/** The box of select2 says the label and what is chosen; the parts it is drawn of say nothing. */
function nameBox(select) {
  const box = select.nextElementSibling?.querySelector(".select2-selection");
  if (!box) return;
  const name = nameOf(select);
  const shown = box.querySelector(".select2-selection__rendered");
  box.removeAttribute("aria-labelledby");
  box.setAttribute("aria-label", [name, shown.title].filter(Boolean).join(": "));
  for (const part of [shown, ...shown.querySelectorAll("li")]) part.setAttribute("role", "none");
  shown.removeAttribute("aria-readonly");
  box.querySelector(".select2-search__field")?.setAttribute("aria-label", name);
}

function nameAll() {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) nameBox(select);
  for (const field of document.querySelectorAll(CONTROLS)) {
    if (!field.closest(".select2")) field.setAttribute("aria-label", nameOf(field));
  }
}

/** What opens below a box: a field to search in, and the list of what it finds. */
function nameOpened({ target }) {
  const box = target.nextElementSibling.querySelector(".select2-selection");
  box.setAttribute("aria-controls", box.getAttribute("aria-owns"));
  for (const part of document.querySelectorAll(".select2-container--open :is(.select2-search__field, [role=listbox])")) {
    part.setAttribute("aria-label", nameOf(target));
  }
}

addEventListener("load", () => {
  const jQuery = window.django?.jQuery;
  if (!jQuery) return; // a page without a form
  nameAll();
  jQuery(document).on("select2:open", nameOpened);
  jQuery(document).on("change", "select.admin-autocomplete", nameAll);
  document.addEventListener("formset:added", () => setTimeout(nameAll));
});
