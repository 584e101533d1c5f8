// Citations to take along: a button that copies beside each, and for a paragraph, at its ¶, how to cite it with an address
// of its own. The address is the one that the page calls its lasting one, where it does.
document.addEventListener("DOMContentLoaded", () => {
  const status = Object.assign(document.createElement("p"), { className: "spoken" });
  status.setAttribute("role", "status");

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = "Copied";
    } catch {
      status.textContent = "The browser did not let the page copy: mark the text and copy it";
    }
  };

  // What a citation says: its words, without the button's.
  const addButton = (citation) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: "Copy" });
    button.addEventListener("click", async () => {
      await copy(citation.textContent.trim().replace(/\s+/g, " "));
      button.textContent = status.textContent === "Copied" ? "Copied" : "Copy";
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    citation.after(button);
  };

  const citations = [...document.querySelectorAll(".cite")];
  if (!citations.length) return;
  document.body.append(status);
  for (const citation of citations) addButton(citation);

  // The citation of a paragraph is the first one of the page, with the paragraph's address instead of the page's.
  const page = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
  const box = Object.assign(document.createElement("div"), { className: "card cite-paragraph" });
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Cite this paragraph");
  let anchor;

  const close = () => {
    if (!box.isConnected) return;
    const hadFocus = box.contains(document.activeElement);
    box.remove();
    if (hadFocus) anchor.focus();
  };

  const open = () => {
    const heading = Object.assign(document.createElement("p"), { className: "detail", textContent: "Cite this paragraph" });
    const citation = Object.assign(document.createElement("p"), { className: "cite" });
    const address = page + anchor.hash;
    const words = citations[0].textContent.trim().replace(/\s+/g, " ");
    citation.textContent = words.includes(page) ? words.replace(page, () => address) : `${words} ${address}`;
    const shut = Object.assign(document.createElement("button"), { type: "button", textContent: "Close" });
    shut.addEventListener("click", () => { close(); anchor.focus(); });
    box.replaceChildren(heading, citation, shut);
    addButton(citation);
    anchor.closest("[id]").after(box);
    box.querySelector("button").focus();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".anchor");
    if (!link) return box.contains(event.target) ? undefined : close();
    // The address goes to the browser's own line as well, as with any link.
    anchor = link;
    setTimeout(open);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
});
