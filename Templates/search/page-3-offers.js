// Words of the index offered below the box while a reader types, as a list to choose from with the arrow keys.
{
  const { make } = searching;
  const wordAtEnd = /[\p{Alphabetic}\p{M}\p{N}'’-]+$/u;

  // `ask` is called when one was taken.
  searching.offers = (input, list, index, ask) => {
    const typed = () => wordAtEnd.exec(input.value.slice(0, input.selectionStart))?.[0] ?? "";

    const close = () => {
      list.hidden = true;
      input.ariaExpanded = "false";
      input.removeAttribute("aria-activedescendant");
    };

    const take = (word) => {
      const end = input.selectionStart;
      input.setRangeText(word, end - typed().length, end, "end");
      close();
      input.focus();
      ask();
    };

    const offer = async () => {
      const text = typed();
      const words = input.selectionStart === input.value.length ? await searching.suggest(index, text) : [];
      if (typed() !== text || document.activeElement !== input || !words.length) return close();
      list.replaceChildren(...words.map((word, place) => {
        const option = make("li", { id: `search-offer-${place}`, role: "option", ariaSelected: "false", textContent: word });
        // Before the box loses the focus.
        option.addEventListener("pointerdown", (event) => { event.preventDefault(); take(word); });
        return option;
      }));
      list.hidden = false;
      input.ariaExpanded = "true";
    };

    const choose = (option) => {
      for (const other of list.children) other.ariaSelected = String(other === option);
      option?.scrollIntoView({ block: "nearest" });
      if (option) input.setAttribute("aria-activedescendant", option.id); else input.removeAttribute("aria-activedescendant");
    };

    input.addEventListener("keydown", (event) => {
      const { key } = event;
      if (list.hidden) return;
      const selected = list.querySelector("[aria-selected=true]");
      if (key === "ArrowDown") choose(selected ? selected.nextSibling : list.firstChild);
      else if (key === "ArrowUp") choose(selected ? selected.previousSibling : list.lastChild);
      else if (key === "Escape") close();
      else if (key === "Enter" && selected) take(selected.textContent);
      else return;
      event.preventDefault();
    });
    input.addEventListener("blur", close);
    return { offer, close };
  };
}
