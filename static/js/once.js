// What changes something is sent once, however often its button is pressed while the answer is on its way; and the
// page says that it is being sent. Without this a form works as well, and sent twice it does its work twice.

const SOON = 500; // what was answered by then needs no word
const FREE = 30_000; // an answer that has not come by then may never come

/** Says beside the button that was pressed that the form is on its way, until it can be sent again. */
function begin(form, button) {
  const sign = document.createElement("output");
  sign.className = "sending";
  (button ?? form.lastElementChild).after(sign);
  form.dataset.sent = "";
  const timers = [setTimeout(() => { sign.textContent = "Sending…"; }, SOON), setTimeout(end, FREE)];

  function end() {
    timers.forEach(clearTimeout);
    sign.remove();
    delete form.dataset.sent;
    removeEventListener("pageshow", end);
    removeEventListener("keydown", stopped);
  }

  function stopped(event) {
    if (event.key === "Escape") end(); // which stops a browser from loading
  }

  addEventListener("pageshow", end); // back on this page
  addEventListener("keydown", stopped);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.id === "changelist-form") return; // it may give a file
  if ("sent" in form.dataset) event.preventDefault();
  else begin(form, event.submitter);
});
