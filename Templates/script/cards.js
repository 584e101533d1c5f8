// Cards: whoever a mention names is in the list beside the text; the entry is shown by the mention while the pointer
// rests on it, or the keyboard's focus is there. A card has no links, for the mention is the link; a tap follows it as any
// link. The pointer may go on to the card, Escape closes it, and nothing else does as long as pointer or focus stay.
{
  const delay = 300;
  const gap = 6;
  let card, entries, shown, timer;

  const entryOf = (mention) => {
    entries ??= new Map([...document.querySelectorAll(".present li > a")].map((link) => [link.href, link.parentElement]));
    return entries.get(mention?.href);
  };

  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = undefined;
    card?.remove();
  };

  // Below the mention, or above it where there is no room below.
  const place = (line) => {
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(gap, Math.min(line.left, clientWidth - card.offsetWidth - gap));
    const isAbove = line.bottom + gap + card.offsetHeight > clientHeight && line.top - gap > card.offsetHeight;
    const top = isAbove ? line.top - gap - card.offsetHeight : line.bottom + gap;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${top + scrollY}px`;
  };

  // A mention that is broken over a line's end has a box for each line: the one under the pointer counts. For the
  // keyboard it is one box, so that the card covers no part of what has the focus.
  const show = (mention, y) => {
    const entry = entryOf(mention);
    hide();
    if (!entry) return;
    card ??= Object.assign(document.createElement("div"), { id: "card", className: "card", role: "tooltip" });
    card.replaceChildren(...entry.cloneNode(true).childNodes);
    for (const link of card.querySelectorAll("a")) link.replaceWith(link.textContent);
    document.body.append(card);
    const lines = [...mention.getClientRects()];
    place(lines.find((line) => line.top <= y && y <= line.bottom) ?? mention.getBoundingClientRect());
    mention.setAttribute("aria-describedby", card.id);
    shown = mention;
  };

  const focused = () => document.querySelector(".mention:focus-visible");

  // Back to the card of the focus, if there is one.
  const leave = () => {
    clearTimeout(timer);
    if (shown !== (focused() ?? undefined)) timer = setTimeout(() => show(focused()), delay);
  };

  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mention = event.target.closest(".mention");
    clearTimeout(timer);
    if (event.target.closest(".card") || mention && mention === shown) return;
    if (mention) timer = setTimeout(show, delay, mention, event.clientY);
    else if (shown) leave();
  });
  document.addEventListener("pointerleave", leave);
  addEventListener("focusin", (event) => event.target === focused() ? show(event.target) : hide());
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  addEventListener("pagehide", hide);
}
