// The two readings of a transcript: the reading text, and the text as it stands in the source. Both are in the page; the
// style sheet shows one or the other by <html data-view="…">. Without this script a page shows the reading text.
//
// Loaded in the head and not deferred: the view is set before anything is shown, so that a remembered one does not flash,
// and room is kept for the switch, so that nothing moves when it appears.
{
  const views = { reading: "Reading text", diplomatic: "As in the source" };
  const root = document.documentElement;
  // One choice for the whole edition, and not for another at the same host.
  const key = `recto-view ${new URL("..", document.currentScript.src).pathname}`;

  // A browser may refuse to store anything: then a choice lasts as long as its page.
  const stored = () => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const store = (view) => {
    try { localStorage.setItem(key, view); } catch {}
  };

  const show = (view) => {
    root.dataset.view = view in views ? view : "reading";
    for (const input of document.querySelectorAll(".views input")) input.checked = input.value === root.dataset.view;
  };

  const addSwitch = () => {
    const group = document.createElement("fieldset");
    group.className = "views";
    const legend = document.createElement("legend");
    legend.textContent = "Text shown";
    group.append(legend);
    for (const [view, name] of Object.entries(views)) {
      const input = Object.assign(document.createElement("input"), { type: "radio", name: "view", value: view });
      const label = document.createElement("label");
      label.append(input, ` ${name}`);
      group.append(label);
    }
    group.addEventListener("change", (event) => {
      show(event.target.value);
      store(event.target.value);
    });
    document.querySelector(".transcript")?.prepend(group);
  };

  show(stored());
  document.addEventListener("DOMContentLoaded", addSwitch);
  // Also when the page comes back from the browser's history, after the choice was changed on another.
  addEventListener("pageshow", () => show(stored() ?? root.dataset.view));
}

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

  // A mention that is broken over a line's end has a box for each line: the one under the pointer counts.
  const show = (mention, y) => {
    const entry = entryOf(mention);
    hide();
    if (!entry) return;
    card ??= Object.assign(document.createElement("div"), { id: "card", className: "card", role: "tooltip" });
    card.replaceChildren(...entry.cloneNode(true).childNodes);
    for (const link of card.querySelectorAll("a")) link.replaceWith(link.textContent);
    document.body.append(card);
    const lines = [...mention.getClientRects()];
    place(lines.find((line) => line.top <= y && y <= line.bottom) ?? lines[0]);
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

// Tables that can be sorted and filtered: documents, and what they are browsed by. The first column is the order the rows
// have in the page, of time or of the alphabet, and only in that order do the headings of years stand between them. Rows
// without a value stand last, whichever way a column is sorted.
{
  const isHeading = (row) => row.className === "period";
  const isUndated = (period) => period.querySelector("#undated") !== null;
  // Without accents and capitals.
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // A heading without rows below it is hidden with them.
  const hideEmpty = (table) => {
    for (const body of table.tBodies) body.hidden = ![...body.rows].some((row) => !isHeading(row) && !row.hidden);
  };

  const addSorting = (table, periods, rows) => {
    const heads = [...table.tHead.rows[0].cells];
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const sorted = document.createElement("tbody");
    sorted.setAttribute("role", "rowgroup");
    const value = (cell) => (cell.querySelector("a") ?? cell).textContent.trim();

    const byPlace = (way) => {
      const order = way > 0 ? periods : [...periods].reverse();
      for (const { row, period } of way > 0 ? rows : [...rows].reverse()) period.append(row);
      sorted.remove();
      table.append(...order.filter((period) => !isUndated(period)), ...order.filter(isUndated));
    };

    const byValue = (column, way) => {
      const keyed = rows.map(({ row }) => ({ row, key: value(row.cells[column]) }));
      keyed.sort((a, b) => (a.key === "") - (b.key === "") || way * compare(a.key, b.key));
      sorted.append(...keyed.map(({ row }) => row));
      table.append(sorted);
    };

    for (const [column, head] of heads.entries()) {
      const button = Object.assign(document.createElement("button"), { type: "button" });
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
        if (column === 0) byPlace(way); else byValue(column, way);
        hideEmpty(table);
      });
    }
    heads[0].setAttribute("aria-sort", "ascending");
    // The years to jump to are there in that order alone.
    document.querySelector(".jump")?.addEventListener("click", () => {
      if (sorted.isConnected) heads[0].firstElementChild.click();
    });
  };

  // Every word that is typed must be somewhere in a row.
  const addFilter = (table, rows) => {
    const { noun } = table.dataset;
    const input = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
    const label = document.createElement("label");
    label.append(`Filter the ${noun} on this page `, input);
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    const filter = () => {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      for (const entry of rows) {
        entry.text ??= fold(entry.row.textContent);
        entry.row.hidden = !words.every((word) => entry.text.includes(word));
      }
      hideEmpty(table);
      const shown = rows.filter(({ row }) => !row.hidden).length;
      status.textContent = words.length ? `${shown} of ${rows.length} ${noun}` : "";
    };
    input.addEventListener("input", filter);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      input.value = "";
      filter();
    });
    const tools = Object.assign(document.createElement("div"), { className: "filter" });
    tools.append(label, status);
    table.before(tools);
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const table of document.querySelectorAll("table.sortable")) {
      const periods = [...table.tBodies];
      const rows = periods.flatMap((period) => [...period.rows].map((row) => ({ row, period })))
        .filter(({ row }) => !isHeading(row));
      addSorting(table, periods, rows);
      addFilter(table, rows);
    }
  });
}
