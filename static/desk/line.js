/* The line to the server, which may be slow or cut: what is asked is answered, or the editor is told. */

const PATIENCE = 60_000;
const LATE = 8_000;

/* The answer and its words. Fails in words for the editor where none comes, or another than is awaited. */
export async function ask(address, kind, options = {}) {
  let answer;
  let words;
  try {
    answer = await fetch(address, { ...options, signal: AbortSignal.timeout(PATIENCE) });
    words = await answer.text();
  } catch (error) {
    throw new Error(error.name === "TimeoutError" ? "no answer came within a minute." : "the server was not reached.");
  }
  if (answer.redirected || !answer.headers.get("Content-Type")?.includes(kind)) {
    throw new Error(`the server answered ${answer.status}.`);
  }
  return words;
}

/* Shows that something is under way as long as it is. What is said waits for `soon` milliseconds: what came by then
   needs no word. */
export async function underWay(screen, tell, { says, soon }, action) {
  const late = `Still ${says.toLowerCase().replace("…", ": the answer is slow to come.")}`;
  const timers = [setTimeout(() => tell(says), soon), setTimeout(() => tell(late), LATE)];
  screen.setAttribute("aria-busy", "true");
  try {
    return await action();
  } finally {
    timers.forEach(clearTimeout);
    screen.removeAttribute("aria-busy");
  }
}
