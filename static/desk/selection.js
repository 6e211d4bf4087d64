/* What is selected in the text, in code points of the article's text. */

const points = (text) => [...text].length;

function offset(paragraph, node, at) {
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, at);
  return Number(paragraph.dataset.start) + points(before.toString());
}

function paragraphOf(node, text) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const paragraph = element?.closest("p[data-start]");
  return paragraph && text.contains(paragraph) ? paragraph : null;
}

/* The selected span as [start, end], without spaces at its ends; null where nothing of the text is selected. */
export function selectedSpan(text) {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const first = paragraphOf(range.startContainer, text);
  if (!first) return null;
  const start = offset(first, range.startContainer, range.startOffset);
  const last = paragraphOf(range.endContainer, text);
  const inLast = last ? offset(last, range.endContainer, range.endOffset) : 0;
  const end = inLast > start ? inLast : Number(first.dataset.start) + points(first.textContent);
  const words = range.toString();
  const trimmed = words.length - words.trimStart().length;
  return [start + trimmed, last ? end - (words.length - words.trimEnd().length) : end];
}

export const spanText = ([start, end]) => `${start}-${end}`;
