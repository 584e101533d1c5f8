// The page that searches. What is asked for stands in the address behind #, so that it can be kept and cited.
globalThis.document?.addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector(".search[data-root]");
  if (!box) return;
  const pause = 150;
  const { make, counted } = searching;
  const [form, status, nearly, list, more] = box.children;
  const { q: input, order } = form.elements;
  const index = new searching.Index(searching.load(box.dataset.root));

  // How many questions were asked, and how many answers begun to be shown: what belongs to an earlier one comes too late.
  let [asked, answered] = [0, 0];
  let [query, found] = [null, null];
  const isEmpty = () => !query.clauses.length && !limits.isAny();
  const limits = searching.limits(form, index, () => again());
  const results = searching.results(list, more, index, box.dataset.root);
  const offers = searching.offers(input, form.querySelector("ul"), index, () => ask());

  const read = () => {
    // A form elsewhere asks with ?.
    const state = new URLSearchParams(location.hash.slice(1) || location.search);
    for (const field of [input, order]) field.value = state.get(field.name) ?? "";
    limits.read(state);
  };

  const write = () => {
    const state = new URLSearchParams();
    for (const { name, value } of [input, order]) if (value.trim()) state.append(name, value.trim());
    limits.write(state);
    if (`${state}` !== location.hash.slice(1)) history.replaceState(null, "", location.pathname + (`${state}` && `#${state}`));
  };

  const fail = () => { status.textContent = "A part of the index could not be loaded. Ask again."; };

  const ask = async () => {
    const run = ++asked;
    answered++;
    write();
    query = searching.parse(input.value);
    found = null;
    if (isEmpty()) {
      status.textContent = input.value.trim() ? "There is no word to look for: letters or digits make one, and a star needs two." : "";
      nearly.replaceChildren();
      limits.show(null);
      return results.show(query, [], () => true);
    }
    try {
      // What the first group has stands before the next is read.
      await searching.find(index, query, async (some) => {
        if (run === asked && (some.isAll || !found && some.documents.length)) {
          found = some;
          await show();
        }
        return run === asked;
      });
    } catch {
      if (run === asked) fail();
    }
  };

  // Shows what was found until now, within the limits.
  const show = async () => {
    const run = ++answered;
    const isWanted = () => run === answered;
    const { isAll } = found;
    const documents = await limits.within(found.documents);
    await results.show(query, searching.order(documents, query.clauses.length ? order.value : "time"), isWanted);
    if (!isWanted()) return;
    const hits = documents.reduce((sum, { hits }) => sum + hits, 0);
    const words = [counted(documents.length, "document"), hits && counted(hits, "hit")].filter(Boolean).join(", ");
    status.textContent = (!isAll ? `${words} so far; still counting …` : documents.length ? words : "Nothing found.")
      + (query.isCut ? " The question is too long: its end was left out." : "");
    nearly.replaceChildren();
    if (!isAll) return;
    limits.show(found.documents);
    if (!found.documents.length) await offerNearly(isWanted);
  };

  // With another order, or other limits.
  const again = () => {
    if (!found || isEmpty()) return ask();
    write();
    return show().catch(fail);
  };

  const offerNearly = async (isWanted) => {
    const buttons = [];
    for (const word of query.clauses.flatMap(({ any }) => any.flatMap(searching.wordsOf))) {
      if (word.found.forms.size || word.pieces.length > 1) continue;
      const wrong = searching.fold(word.pieces[0]);
      for (const other of await searching.nearly(index, wrong)) {
        const button = make("button", { type: "button", textContent: other });
        button.addEventListener("click", () => {
          const its = searching.words(input.value).find((each) => searching.fold(each.word) === wrong);
          if (its) input.setRangeText(other, its.start, its.end); else input.value = other;
          ask();
          input.focus();
        });
        buttons.push(" ", button);
      }
    }
    if (isWanted() && buttons.length) nearly.replaceChildren("Did you mean", ...buttons);
  };

  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { ask(); offers.offer().catch(offers.close); }, pause);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    offers.close();
    ask();
  });
  for (const field of [order, form.elements.from, form.elements.to]) field.addEventListener("change", again);
  more.addEventListener("click", () => results.showMore().catch(fail));
  addEventListener("hashchange", () => { read(); ask(); });

  limits.load().then(() => {
    read();
    ask();
    if (!location.hash) input.focus({ preventScroll: true });
  }, fail);
});
