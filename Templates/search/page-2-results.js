// The list of results: of each document the first lines that have what was asked for, with the places they lead to.
{
  const [atOnce, linesAtOnce, longestMark] = [10, 3, 20];
  const { make } = searching;

  searching.counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

  searching.results = (list, more, index, root) => {
    let shown = { documents: [] };

    const result = async (query, { document, hits }) => {
      const { id, title, date, units } = await searching.read(index, document);
      const forms = new Set();
      const lines = searching.lines(query, units, forms);
      const page = `${root}documents/${id}.html`;
      const mark = encodeURIComponent([...forms].slice(0, longestMark).join("|"));

      const line = ({ field, id, siglum, pieces, isCutBefore, isCutAfter }) => make("li", {},
        make("a", {
          href: `${page}#${id}&mark=${mark}`, className: "search-place",
          textContent: [field === 1 ? `¶ ${id}` : searching.fields[field], siglum].filter(Boolean).join(", "),
        }),
        isCutBefore ? " … " : " ", ...pieces.map(({ text, isMarked }) => isMarked ? make("mark", { textContent: text }) : text),
        isCutAfter ? " …" : "");

      const inside = make("ul", { className: "search-lines" }, ...lines.slice(0, linesAtOnce).map(line));
      const item = make("li", {},
        make("h2", { className: "entry-title" }, make("a", { href: mark ? `${page}#&mark=${mark}` : page, textContent: title })),
        make("p", { className: "entry-detail", textContent: [date, hits && searching.counted(hits, "hit")].filter(Boolean).join(" · ") }),
        inside);
      const rest = lines.slice(linesAtOnce);
      if (rest.length) {
        const button = make("button", { type: "button", textContent: searching.counted(rest.length, "more line") });
        button.addEventListener("click", () => {
          const items = rest.map(line);
          inside.append(...items);
          button.remove();
          items[0].firstChild.focus();
        });
        item.append(button);
      }
      return item;
    };

    const read = ({ query, documents }, start) =>
      Promise.all(documents.slice(start, start + atOnce).map((each) => result(query, each)));

    const add = (items) => {
      list.append(...items);
      more.hidden = list.childElementCount >= shown.documents.length;
    };

    // Shows an answer, unless by the time it is read another is wanted.
    const show = async (query, documents, isWanted) => {
      const answer = { query, documents };
      const items = await read(answer, 0);
      if (!isWanted()) return;
      shown = answer;
      list.replaceChildren();
      add(items);
    };

    const showMore = async () => {
      more.hidden = true;
      const answer = shown;
      const items = await read(answer, list.childElementCount);
      if (answer !== shown) return;
      add(items);
      items[0].querySelector("a").focus();
    };

    return { show, showMore };
  };
}
