// What limits an answer: the first and the last day, and values of facets. `changed` is called when a reader chooses others.
{
  const valuesAtOnce = 20;
  const day = 86_400_000;
  const { make } = searching;

  searching.limits = (form, index, changed) => {
    const { from, to } = form.elements;
    const facets = [];
    // What was found; nothing where nothing was asked for, and then all count.
    let documents = null;

    // The facets are shown that have something to choose.
    const load = async () => {
      for (const [place, [id, title, , , count]] of (await index.manifest()).facets.entries()) {
        if (count < 2) continue;
        const values = make("div", { className: "search-values" });
        const name = make("summary", { textContent: title });
        const element = make("details", {}, name, values);
        const facet = { id, title, place, name, values, element, chosen: new Set(), isWhole: false };
        element.addEventListener("toggle", () => showFacet(facet));
        facets.push(facet);
        form.querySelector(".search-facets").append(element);
      }
    };

    const read = (state) => {
      for (const date of [from, to]) date.value = state.get(date.name) ?? "";
      for (const facet of facets) facet.chosen = new Set(state.getAll(facet.id));
    };

    const write = (state) => {
      for (const { name, value } of [from, to]) if (value) state.append(name, value);
      for (const { id, chosen } of facets) for (const value of chosen) state.append(id, value);
    };

    const isAny = () => from.value || to.value || facets.some(({ chosen }) => chosen.size);

    // Those of some documents that are within the limits; the limit of one facet may be left out.
    const within = async (documents, besides) => {
      for (const facet of facets) {
        if (!facet.chosen.size || facet === besides) continue;
        const values = (await index.facet(facet.place)).filter(({ id }) => facet.chosen.has(id));
        const those = new Set(values.flatMap(({ documents }) => documents));
        documents = documents.filter(({ document }) => those.has(document));
      }
      const [first, last] = [from, to].map(({ value }) => value && Date.parse(`${value}T00:00Z`) / day);
      return documents.filter((each) => (first === "" || each.to >= first) && (last === "" || each.from <= last));
    };

    // The values of an open facet, with how many of the found documents have each.
    const showFacet = async (facet) => {
      const { title, place, name, values, element, chosen } = facet;
      name.textContent = chosen.size ? `${title}: ${chosen.size}` : title;
      if (!element.open) return;
      const found = documents && new Set((await within(documents, facet)).map(({ document }) => document));
      const all = (await index.facet(place))
        .map(({ id, title, documents }) => ({ id, title, count: documents.filter((each) => !found || found.has(each)).length }))
        .filter(({ id, count }) => count || chosen.has(id)).sort((a, b) => b.count - a.count || a.title.localeCompare(b.title));
      const shown = facet.isWhole ? all : all.filter(({ id }, place) => place < valuesAtOnce || chosen.has(id));
      const focused = values.contains(document.activeElement) && document.activeElement.value;
      values.replaceChildren(...shown.map(({ id, title, count }) => {
        const box = make("input", { type: "checkbox", value: id, checked: chosen.has(id) });
        box.addEventListener("change", () => {
          chosen[box.checked ? "add" : "delete"](id);
          changed();
        });
        return make("label", {}, box, ` ${title} `, make("span", { className: "detail", textContent: count.toLocaleString("en") }));
      }));
      if (shown.length < all.length) {
        const button = make("button", { type: "button", textContent: `All ${all.length}` });
        button.addEventListener("click", () => { facet.isWhole = true; showFacet(facet); });
        values.append(button);
      }
      [...values.querySelectorAll("input")].find(({ value }) => value === focused)?.focus();
    };

    const show = (found) => {
      documents = found;
      for (const facet of facets) showFacet(facet);
    };

    return { load, read, write, isAny, within, show };
  };
}
