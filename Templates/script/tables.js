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
