/* What is selected in the text, in code points of the article's text. */

const points = (text) => [...text].length;
const paragraphs = (text) => [...text.querySelectorAll("p[data-start]")];
const startOf = (paragraph) => Number(paragraph.dataset.start);

/* What of a paragraph is in a range as [start, end], without spaces at its ends; null where that is nothing. */
function inParagraph(paragraph, range) {
  if (!range.intersectsNode(paragraph)) return null;
  const part = document.createRange();
  part.selectNodeContents(paragraph);
  const before = part.cloneRange();
  if (part.compareBoundaryPoints(Range.START_TO_START, range) < 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (part.compareBoundaryPoints(Range.END_TO_END, range) > 0) part.setEnd(range.endContainer, range.endOffset);
  const words = part.toString();
  if (!words.trim()) return null;
  before.setEnd(part.startContainer, part.startOffset);
  const spaces = words.length - words.trimStart().length;
  const start = startOf(paragraph) + points(before.toString()) + spaces;
  return [start, start + points(words.trim())];
}

/* The selected span as [start, end], without spaces at its ends; null where nothing of the text is selected. */
export function selectedSpan(text) {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer)) return null;
  const parts = paragraphs(text).map((one) => inParagraph(one, range)).filter(Boolean);
  return parts.length ? [parts[0][0], parts.at(-1)[1]] : null;
}

/* The words that stand at a span, so that the server can see that it means the same. */
export function wordsAt(text, [start, end]) {
  const of = (one) => [...one.textContent].slice(Math.max(0, start - startOf(one)), Math.max(0, end - startOf(one)));
  return paragraphs(text).map((one) => of(one).join("")).join(" ").trim();
}

export const spanText = ([start, end]) => `${start}-${end}`;

/* Where in the page a place of the text is, as [node, offset]; null where the text has no such place. Between two
   pieces an end belongs to the first of them, and a start to the second. */
function place(text, at, isEnd) {
  for (const paragraph of paragraphs(text)) {
    let left = at - startOf(paragraph);
    if (left < 0) return null;
    const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const letters = [...walk.currentNode.data];
      if (isEnd ? left <= letters.length : left < letters.length) {
        return [walk.currentNode, letters.slice(0, left).join("").length];
      }
      left -= letters.length;
    }
  }
  return null;
}

/* Selects a span: the inverse of `selectedSpan`. Backwards: what goes on with it moves its start. */
function selectSpan(text, [start, end], backwards) {
  const ends = [place(text, start, false), place(text, end, true)];
  if (!ends.every(Boolean)) return false;
  const [anchor, focus] = backwards ? ends.reverse() : ends;
  document.getSelection().setBaseAndExtent(...anchor, ...focus);
  return true;
}

const wordsOf = (text) => paragraphs(text).map((one) => `${startOf(one)} ${one.textContent}`).join("\n");

/* Remembers what is selected. What it gives selects that again in the new pieces of the page, and says whether it
   did: only where something was selected, and where the text has the same words. */
export function keepSelection(text) {
  const span = selectedSpan(text);
  if (!span) return () => false;
  const { anchorNode, anchorOffset } = document.getSelection();
  const range = document.getSelection().getRangeAt(0);
  const backwards = anchorNode === range.endContainer && anchorOffset === range.endOffset;
  const words = wordsOf(text);
  return () => wordsOf(text) === words && selectSpan(text, span, backwards);
}
