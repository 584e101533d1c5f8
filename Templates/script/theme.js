// Light or dark: as the reader's system has it, until the reader chooses. Set before anything is shown, so that nothing
// flashes.
{
  const root = document.documentElement;
  const choice = remembered("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

  let button;
  const show = () => {
    const chosen = choice.get();
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
    if (button) button.textContent = isDark() ? "Light" : "Dark";
  };

  const addButton = () => {
    button = Object.assign(document.createElement("button"), { type: "button", className: "theme-switch", title: "Change the colours of the page" });
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      choice.set(root.dataset.theme);
      show();
    });
    document.querySelector(".masthead")?.append(button);
    show();
  };

  show();
  document.addEventListener("DOMContentLoaded", addButton);
  system.addEventListener("change", show);
  // Also when the page comes back from the browser's history, after the choice was changed on another.
  addEventListener("pageshow", show);
}
