// The timeline limited to a time, a person, a kind, an archive, and its band zoomed to that time. What is chosen stands in
// the address behind #, so that it can be kept and cited, and goes on to the pages of a long timeline.
addEventListener("DOMContentLoaded", () => {
  const items = [...document.querySelectorAll(".timeline > li")];
  if (!items.length) return;
  const root = document.documentElement;
  const svg = document.querySelector(".band svg");
  const band = svg && zoomable(svg);

  // What an entry can be found by: for each name a list of values with their words.
  const facets = { person: "Person", kind: "Kind", archive: "Archive" };
  const valuesOf = (item, name) => [...item.querySelectorAll(`.${name}`)].map((element) => {
    const link = element.querySelector("a");
    return [link ? link.pathname.split("/").pop().replace(/\.html$/, "") : element.textContent, element.textContent];
  });
  const entries = items.map((item) => ({
    item, from: dayOf(item.dataset.from), to: dayOf(item.dataset.to) + day,
    ...Object.fromEntries(Object.keys(facets).map((name) => [name, new Map(valuesOf(item, name))])),
  }));

  const form = Object.assign(document.createElement("form"), { className: "limits", hidden: true });
  form.setAttribute("aria-label", "What the timeline shows");
  const status = Object.assign(document.createElement("p"), { className: "detail" });
  status.setAttribute("role", "status");
  const field = (name) => form.elements.namedItem(name)?.value ?? "";

  const addControls = () => {
    const add = (name, words, control) => {
      const label = document.createElement("label");
      label.append(`${words} `, Object.assign(control, { name }));
      form.append(label);
    };
    for (const [name, words] of Object.entries(facets)) {
      const values = [...new Map(entries.flatMap((entry) => [...entry[name]]))].sort((a, b) => a[1].localeCompare(b[1], root.lang));
      if (values.length < 2) continue;
      const select = document.createElement("select");
      select.append(new Option("any", ""), ...values.map(([value, text]) => new Option(text, value)));
      add(name, words, select);
    }
    add("from", "From", Object.assign(document.createElement("input"), { type: "date" }));
    add("to", "To", Object.assign(document.createElement("input"), { type: "date" }));
    const buttons = Object.assign(document.createElement("div"), { className: "buttons" });
    const button = (text, name, action) => {
      const made = Object.assign(document.createElement("button"), { type: "button", textContent: text, title: name, ariaLabel: name });
      made.addEventListener("click", action);
      buttons.append(made);
    };
    if (band) {
      button("←", "Earlier", () => move(-0.5));
      button("−", "Zoom out", () => zoom(2));
      button("+", "Zoom in", () => zoom(0.5));
      button("→", "Later", () => move(0.5));
    }
    button("All", "Show all of the timeline", () => { form.reset(); changed(); });
    form.append(buttons, status);
    form.hidden = false;
  };

  // The time chosen; nothing chosen is all of it.
  const stretch = () => ({
    from: field("from") ? dayOf(field("from")) : band?.whole.from ?? -Infinity,
    to: field("to") ? dayOf(field("to")) + day : band?.whole.to ?? Infinity,
  });
  const choose = (from, to) => {
    const iso = (time) => new Date(time).toISOString().slice(0, 10);
    const { whole } = band;
    form.elements.from.value = from > whole.from ? iso(from) : "";
    form.elements.to.value = to < whole.to ? iso(to - day) : "";
    changed();
  };
  // About the middle of what is seen, and by a part of it; never less than a week.
  const zoom = (factor) => {
    const { from, to } = stretch();
    const half = Math.max(3.5 * day, (to - from) / 2 * factor);
    choose((from + to) / 2 - half, (from + to) / 2 + half);
  };
  const move = (part) => {
    const { from, to } = stretch();
    const { whole } = band;
    const by = Math.max(whole.from - from, Math.min(whole.to - to, (to - from) * part));
    choose(from + by, to + by);
  };

  const show = () => {
    const time = stretch();
    const isLimited = field("from") || field("to");
    const shown = new Set();
    for (const entry of entries) {
      const fits = Object.keys(facets).every((name) => !field(name) || entry[name].has(field(name)))
        && (!isLimited || entry.from < time.to && entry.to > time.from);
      entry.item.hidden = !fits;
      if (fits) shown.add(entry.item.dataset.entry);
    }
    for (const list of document.querySelectorAll("ol.timeline")) {
      list.hidden = !list.querySelector(":scope > li:not([hidden])");
      const month = list.previousElementSibling;
      if (month?.matches("h3")) month.hidden = list.hidden;
    }
    for (const year of document.querySelectorAll(".timeline-list > section")) {
      year.hidden = !year.querySelector(".timeline-part, li:not([hidden])");
    }
    status.textContent = shown.size < entries.length ? `${shown.size} of ${entries.length} entries` : "";
    band?.draw(time, (mark) => !mark.dataset.entry || shown.has(mark.dataset.entry));
  };

  const changed = () => {
    const text = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
    history.replaceState(null, "", text ? `#${text}` : location.href.split("#")[0]);
    for (const link of document.querySelectorAll(".timeline-part")) link.hash = text;
    show();
  };

  // An address of an entry shows it, and takes the limits away if they hide it.
  const read = () => {
    const hash = location.hash.slice(1);
    const target = hash.includes("=") ? null : document.getElementById(decodeURIComponent(hash));
    if (target && !target.closest("[hidden]")) return;
    const chosen = new URLSearchParams(hash.includes("=") ? hash : "");
    for (const control of form.elements) if (control.name) control.value = chosen.get(control.name) ?? "";
    for (const link of document.querySelectorAll(".timeline-part")) link.hash = chosen.toString();
    show();
    target?.scrollIntoView();
  };

  addControls();
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.querySelector(".timeline-list").prepend(form);
  addEventListener("hashchange", read);
  if (location.hash.includes("=")) read();
});
