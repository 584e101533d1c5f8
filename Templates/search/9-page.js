// The page that searches. What is asked for stands in the address behind #, so that it can be kept and cited.
globalThis.document?.addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector(".search");
  if (!box) return;
  const { make } = searching;
  const root = box.dataset.root;
  const index = new searching.Index(searching.load(root));
  const [atOnce, linesAtOnce, valuesAtOnce, longestMark, day] = [10, 3, 20, 12, 86_400_000];
  const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

  const input = make("input", { type: "search", name: "q", id: "search-input", autocomplete: "off" });
  const offers = make("ul", { id: "search-offers", role: "listbox", ariaLabel: "Words of the texts", className: "search-offers", hidden: true });
  Object.assign(input, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" }).setAttribute("aria-controls", offers.id);
  const order = make("select", { name: "order" }, new Option("best first", ""), new Option("in order of time", "time"));
  const from = make("input", { type: "date", name: "from" });
  const to = make("input", { type: "date", name: "to" });
  const limits = make("div", { className: "search-facets" });
  const form = make("form", { role: "search" },
    make("label", { htmlFor: input.id, textContent: "Words to find" }), make("div", { className: "search-box" }, input, offers),
    make("div", { className: "search-limits" },
      make("label", {}, "Order ", order), make("label", {}, "From ", from), make("label", {}, "To ", to)), limits);
  const status = make("p", { className: "search-status", role: "status" });
  const nearly = make("p", { className: "search-nearly" });
  const list = make("ol", { className: "search-results" });
  const more = make("button", { type: "button", textContent: "More results", hidden: true });
  box.append(form, status, nearly, list, more);

  let asked = 0;
  let found = null;
  let query = null;
  const chosen = new Map();

  // ---- What is asked for, and the address ----

  const read = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    input.value = state.get("q") ?? "";
    order.value = state.get("order") ?? "";
    from.value = state.get("from") ?? "";
    to.value = state.get("to") ?? "";
    for (const facet of facets) chosen.set(facet.id, new Set(state.getAll(facet.id)));
  };

  const write = () => {
    const state = new URLSearchParams([["q", input.value.trim()], ["order", order.value], ["from", from.value], ["to", to.value]].filter(([, value]) => value));
    for (const [id, values] of chosen) for (const value of values) state.append(id, value);
    const text = state.toString();
    if (text !== location.hash.slice(1)) history.replaceState(null, "", text ? `#${text}` : location.href.split("#")[0]);
  };

  const isLimited = () => from.value || to.value || [...chosen.values()].some(({ size }) => size);

  // ---- Limits ----

  const facets = [];
  const addFacets = async () => {
    (await index.manifest()).facets.forEach(([id, title, , , count], place) => {
      if (count < 2) return;
      const values = make("div", { className: "search-values" });
      const name = make("summary", { textContent: title });
      const element = make("details", {}, name, values);
      const facet = { id, title, place, name, values, element, isWhole: false };
      element.addEventListener("toggle", () => showFacet(facet));
      facets.push(facet);
      limits.append(element);
    });
  };

  // Whether a document is within the limits; those of one facet may be left out.
  const within = async (besides) => {
    const masks = [];
    for (const facet of facets) {
      const values = chosen.get(facet.id);
      if (!values?.size || facet === besides) continue;
      const mask = new Set((await index.facet(facet.place)).filter(({ id }) => values.has(id)).flatMap(({ documents }) => documents));
      masks.push(({ document }) => mask.has(document));
    }
    const [first, last] = [from, to].map(({ value }) => value ? Date.parse(`${value}T00:00Z`) / day : null);
    if (first !== null) masks.push((result) => result.from !== null && result.to >= first);
    if (last !== null) masks.push((result) => result.from !== null && result.from <= last);
    return (result) => masks.every((mask) => mask(result));
  };

  const showFacet = async (facet) => {
    const { id, element, values, name, title } = facet;
    const mine = chosen.get(id) ?? new Set();
    name.textContent = mine.size ? `${title}: ${mine.size}` : title;
    if (!element.open || !found) return;
    const isIn = await within(facet);
    const documents = new Set(found.documents.filter(isIn).map(({ document }) => document));
    const all = (await index.facet(facet.place)).map((value) => ({ ...value, count: value.documents.filter((document) => documents.has(document)).length }))
      .filter((value) => value.count || mine.has(value.id)).sort((a, b) => b.count - a.count || a.title.localeCompare(b.title));
    const shown = facet.isWhole ? all : all.filter((value, place) => place < valuesAtOnce || mine.has(value.id));
    const focused = values.contains(document.activeElement) ? document.activeElement.value : null;
    values.replaceChildren(...shown.map((value) => {
      const input = make("input", { type: "checkbox", value: value.id, checked: mine.has(value.id) });
      input.addEventListener("change", () => {
        if (input.checked) mine.add(value.id); else mine.delete(value.id);
        chosen.set(id, mine);
        write();
        show();
      });
      return make("label", {}, input, ` ${value.title} `, make("span", { className: "detail", textContent: value.count.toLocaleString("en") }));
    }));
    if (shown.length < all.length) {
      const button = make("button", { type: "button", textContent: `All ${all.length}` });
      button.addEventListener("click", () => { facet.isWhole = true; showFacet(facet); });
      values.append(button);
    }
    if (focused) [...values.querySelectorAll("input")].find(({ value }) => value === focused)?.focus();
  };

  // ---- Results ----

  const labels = ["title", "", "note", "summary", "name"];
  const line = ({ id }, mark, { field, id: place, siglum, pieces, isCutBefore, isCutAfter }) => {
    const address = `${root}documents/${id}.html#${place}&mark=${mark}`;
    const name = [labels[field] || `¶ ${place}`, siglum].filter(Boolean).join(", ");
    return make("li", {}, make("a", { href: address, textContent: name, className: "search-place" }), isCutBefore ? " … " : " ",
      ...pieces.map(({ text, isMarked }) => isMarked ? make("mark", { textContent: text }) : text), isCutAfter ? " …" : "");
  };

  const result = async ({ document, hits }) => {
    const read = await searching.read(index, document);
    const forms = new Set();
    const lines = searching.lines(query, read.units, forms);
    const mark = encodeURIComponent([...forms].slice(0, longestMark).join("|"));
    const list = make("ul", { className: "search-lines" }, ...lines.slice(0, linesAtOnce).map((each) => line(read, mark, each)));
    const item = make("li", {},
      make("h2", { className: "entry-title" }, make("a", { href: `${root}documents/${read.id}.html${mark && `#&mark=${mark}`}`, textContent: read.title })),
      make("p", { className: "entry-detail", textContent: [read.date, hits && counted(hits, "hit")].filter(Boolean).join(" · ") }), list);
    if (lines.length > linesAtOnce) {
      const button = make("button", { type: "button", textContent: counted(lines.length - linesAtOnce, "more line") });
      button.addEventListener("click", () => {
        const rest = lines.slice(linesAtOnce).map((each) => line(read, mark, each));
        list.append(...rest);
        button.remove();
        rest[0].querySelector("a").focus();
      });
      item.append(button);
    }
    return item;
  };

  let results = [];
  const add = async (run) => {
    const next = results.slice(list.childElementCount, list.childElementCount + atOnce);
    const items = await Promise.all(next.map(result));
    if (run !== asked) return null;
    list.append(...items);
    more.hidden = list.childElementCount >= results.length;
    return items[0];
  };

  more.addEventListener("click", async () => (await add(asked))?.querySelector("a").focus());

  // Shows what was found until now.
  const show = async (isAll = true, run = ++asked) => {
    if (!found) return;
    const isIn = await within();
    const documents = found.documents.filter(isIn);
    results = searching.order(documents, query.clauses.length ? order.value : "time");
    const hits = documents.reduce((sum, { hits }) => sum + hits, 0);
    const words = [counted(documents.length, "document"), hits && counted(hits, "hit")].filter(Boolean).join(", ");
    const first = await Promise.all(results.slice(0, atOnce).map(result));
    if (run !== asked) return;
    list.replaceChildren(...first);
    more.hidden = first.length >= results.length;
    status.textContent = (isAll ? documents.length ? words : "Nothing found." : `${words} so far; still counting …`)
      + (query.isCut ? " The question is too long: its end was left out." : "");
    nearly.replaceChildren();
    if (isAll && !found.documents.length) await offerNearly(run);
    if (isAll) for (const facet of facets) showFacet(facet);
  };

  const offerNearly = async (run) => {
    const buttons = [];
    for (const word of query.clauses.flatMap(({ any }) => any.flatMap(searching.wordsOf))) {
      if (word.found.forms.size || word.pieces.length > 1) continue;
      for (const other of await searching.nearly(index, searching.fold(word.pieces[0]))) {
        const button = make("button", { type: "button", textContent: other });
        button.addEventListener("click", () => {
          const its = searching.words(input.value).find((each) => searching.fold(each.word) === searching.fold(word.pieces[0]));
          input.value = its ? input.value.slice(0, its.start) + other + input.value.slice(its.end) : other;
          ask();
          input.focus();
        });
        buttons.push(" ", button);
      }
    }
    if (run === asked && buttons.length) nearly.replaceChildren("Did you mean", ...buttons);
  };

  const fail = () => { status.textContent = "A part of the index could not be loaded. Load the page again."; };

  const ask = async () => {
    const run = ++asked;
    write();
    query = searching.parse(input.value);
    if (!query.clauses.length && !isLimited()) {
      found = null;
      status.textContent = input.value.trim() ? "There is no word to look for: letters or digits make one, and a star needs two." : "";
      list.replaceChildren();
      nearly.replaceChildren();
      more.hidden = true;
      return;
    }
    let isShown = false;
    try {
      const all = await searching.find(index, query, (some, isAll) => {
        if (isAll || isShown || run !== asked || !some.documents.length) return;
        isShown = true;
        found = { ...some, documents: [...some.documents] };
        show(false, run);
      });
      if (run !== asked) return;
      found = all;
      await show(true, run);
    } catch {
      if (run === asked) fail();
    }
  };

  // ---- Suggestions ----

  const typed = () => /[\p{Alphabetic}\p{M}\p{N}'’-]+$/u.exec(input.value.slice(0, input.selectionStart))?.[0] ?? "";
  const close = () => {
    offers.hidden = true;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
  };
  const take = (word) => {
    const end = input.selectionStart;
    const start = end - typed().length;
    input.value = input.value.slice(0, start) + word + input.value.slice(end);
    close();
    input.focus();
    ask();
  };
  const offer = async () => {
    const text = typed();
    const words = input.selectionStart === input.value.length ? await searching.suggest(index, text) : [];
    if (typed() !== text || document.activeElement !== input || !words.length) return close();
    offers.replaceChildren(...words.map((word, place) => {
      const option = make("li", { id: `search-offer-${place}`, role: "option", ariaSelected: "false", textContent: word });
      option.addEventListener("pointerdown", (event) => { event.preventDefault(); take(word); });
      return option;
    }));
    offers.hidden = false;
    input.ariaExpanded = "true";
  };
  const choose = (by) => {
    const options = [...offers.children];
    const place = options.findIndex((option) => option.ariaSelected === "true") + by;
    for (const option of options) option.ariaSelected = "false";
    const next = options[place < -1 ? options.length - 1 : place];
    if (!next) return input.removeAttribute("aria-activedescendant");
    next.ariaSelected = "true";
    next.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", next.id);
  };

  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !offers.hidden) { event.preventDefault(); close(); }
    if (offers.hidden) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const selected = [...offers.children].find((option) => option.ariaSelected === "true");
    if (by) choose(by);
    else if (event.key === "Enter" && selected) take(selected.textContent);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { ask(); offer().catch(close); }, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    close();
    ask();
  });
  order.addEventListener("change", () => { write(); show(); });
  for (const date of [from, to]) date.addEventListener("change", ask);
  addEventListener("hashchange", () => { read(); ask(); });

  addFacets().then(() => {
    read();
    ask();
    if (!location.hash) input.focus({ preventScroll: true });
  }, fail);
});
