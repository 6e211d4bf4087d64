/* Replaces pieces of the page, and leaves the editor where they were: what is selected, typed and has the focus. */

import { keepSelection } from "./selection.js";

const PIECES = "#head, #text, #list, #panel";
const FIELDS = "input:not([type=hidden]), select, textarea";
const CONTROLS = `${FIELDS}, button, a, summary`;
const CARRIED = ["step", "statement", "attribution", "edge"];
const CHOSEN = ["actor", "post"]; // hidden fields that go with what is written

const fieldsOf = (parts) => parts.flatMap((part) => [...part.querySelectorAll(FIELDS)]);

export const isField = (element) => Boolean(element?.matches("input, select, textarea"));

/* What a control is, in the page as it was and as it will be: what its form carries, and its own name. */
function nameOf(control) {
  const { form } = control;
  const carried = CARRIED.map((name) => form?.elements.namedItem(name)?.value);
  const own = [control.id, control.name, control.getAttribute("href"), isField(control) || control.value];
  return [...carried, form?.querySelector("[id]")?.id, ...own, control.labels?.[0]?.innerText].join("\n");
}

function isEdited(field) {
  if (field.type === "checkbox") return field.checked !== field.defaultChecked;
  if (!field.matches("select")) return field.value !== field.defaultValue;
  const given = [...field.options].find((one) => one.defaultSelected) ?? field.options[0];
  return field.value !== given?.value;
}

/* Whether somebody is writing, or changed a field of this part and did not send it. */
export function isWriting(part) {
  return isField(document.activeElement) || (part ? fieldsOf([part]).some(isEdited) : false);
}

function focusOn(control, part) {
  if (!control) part.tabIndex = -1;
  (control ?? part).focus({ preventScroll: true });
}

/* Remembers a control. What it gives puts the focus there again, or where it is gone beside it. */
function focusOf(control) {
  const part = control.closest(PIECES);
  const card = control.closest(".desk-card")?.id;
  const name = nameOf(control);
  const { selectionStart, selectionEnd } = control;
  return () => {
    const same = [...part.querySelectorAll(CONTROLS)].find((one) => !one.disabled && nameOf(one) === name);
    focusOn(same ?? (card && document.querySelector(`#${card} a`)), part);
    if (same && selectionStart != null) same.setSelectionRange(selectionStart, selectionEnd);
  };
}

/* From a field to its piece of the page: letters are keys again. Gives the way back. */
export function leaveField(field) {
  if (!isField(field)) return () => {};
  const goBack = focusOf(field);
  focusOn(null, field.closest(PIECES));
  return () => document.activeElement.matches(`${PIECES}, body`) && goBack();
}

function copy(from, to) {
  to.value = from.value;
  to.checked = from.checked;
  for (const name of CHOSEN) {
    const hidden = to.form.elements.namedItem(name);
    if (hidden) hidden.value = from.form.elements.namedItem(name).value;
  }
}

/* Takes: the pieces as HTML by their ids; the text; the form whose words did their work, if any. */
export function replacePieces(pieces, text, done = null) {
  const selectAgain = keepSelection(text);
  const parts = Object.keys(pieces).map((name) => document.getElementById(name));
  const edited = fieldsOf(parts).filter((field) => isEdited(field) && field.form !== done);
  const kept = new Map(edited.map((field) => [nameOf(field), field]));
  const at = document.activeElement;
  const focusAgain = at.closest(PIECES) && !at.matches(PIECES) ? focusOf(at) : () => {};
  for (const part of parts) part.innerHTML = pieces[part.id];
  for (const field of fieldsOf(parts)) {
    const old = kept.get(nameOf(field));
    if (old) copy(old, field);
  }
  selectAgain();
  focusAgain();
}
