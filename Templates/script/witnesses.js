// Versions of one text: one after the other as the page has them, side by side with blocks that stand for each other in one
// row, or one alone. The choice lasts as long as the page.
document.addEventListener("DOMContentLoaded", () => {
  const transcript = document.querySelector(".transcript");
  const witnesses = [...document.querySelectorAll(".witness[data-rows]")];
  if (witnesses.length < 2) return;
  const root = document.documentElement;

  // A cell for the heading, and one for each block with the notes behind it.
  const addCells = (witness, column) => {
    const rows = witness.dataset.rows.split(" ").map(Number);
    const cells = [[...witness.children].filter((child) => child.matches("h2, .witness-note"))];
    for (const child of [...witness.children].slice(cells[0].length)) {
      if (child.matches(".note")) cells.at(-1).push(child); else cells.push([child]);
    }
    for (const [place, children] of cells.entries()) {
      let cell = children[0];
      if (children.length > 1) {
        cell = document.createElement("div");
        children[0].before(cell);
        cell.append(...children.flatMap((child) => [child, "\n"]));
      }
      cell.style.gridRow = place === 0 ? 3 : (rows[place - 1] ?? rows.at(-1)) + 3;
      cell.style.gridColumn = column + 1;
    }
  };

  const group = Object.assign(document.createElement("fieldset"), { className: "views" });
  const legend = document.createElement("legend");
  legend.textContent = "Versions shown";
  group.append(legend);
  const add = (value, name, isChecked) => {
    const input = Object.assign(document.createElement("input"), { type: "radio", name: "witnesses", value, checked: isChecked });
    const label = document.createElement("label");
    label.append(input, ` ${name}`);
    group.append(label);
    return label;
  };
  add("after", "One after the other", true);
  add("beside", "Side by side").className = "wide-only";
  for (const witness of witnesses) add(witness.id, witness.querySelector("h2").textContent);
  group.addEventListener("change", ({ target }) => {
    const alone = witnesses.find((witness) => witness.id === target.value);
    root.dataset.witnesses = alone ? "alone" : target.value;
    for (const witness of witnesses) witness.classList.toggle("is-shown", witness === alone);
  });

  transcript.style.setProperty("--witnesses", witnesses.length);
  witnesses.forEach(addCells);
  const views = transcript.querySelector(".views");
  if (views) views.after(group); else transcript.prepend(group);
});
