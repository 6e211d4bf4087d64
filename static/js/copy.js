// Copy buttons: shown only where the browser can copy. Without this the text is selected and copied by hand.
const SAID_FOR = 2000;

if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const source = document.getElementById(button.dataset.copy);
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(source.textContent.trim());
        button.textContent = "Copied";
      } catch {
        button.textContent = "Select and copy by hand";
        getSelection().selectAllChildren(source);
      }
      setTimeout(() => { button.textContent = label; }, SAID_FOR);
    });
  }
}
