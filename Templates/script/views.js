// The two readings of a transcript: the reading text, and the text as it stands in the source. Both are in the page; the
// style sheet shows one or the other by <html data-view="…">. Without this script a page shows the reading text.
//
// Loaded in the head and not deferred: the view is set before anything is shown, so that a remembered one does not flash,
// and room is kept for the switch, so that nothing moves when it appears.
{
  const views = { reading: "Reading text", diplomatic: "As in the source" };
  const root = document.documentElement;
  const choice = remembered("view");

  const show = (view) => {
    root.dataset.view = view in views ? view : "reading";
    for (const input of document.querySelectorAll(".views [name=view]")) input.checked = input.value === root.dataset.view;
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
      choice.set(event.target.value);
    });
    document.querySelector(".transcript")?.prepend(group);
    show(root.dataset.view);
  };

  show(choice.get());
  document.addEventListener("DOMContentLoaded", addSwitch);
  // Also when the page comes back from the browser's history, after the choice was changed on another.
  addEventListener("pageshow", () => show(choice.get() ?? root.dataset.view));
}
