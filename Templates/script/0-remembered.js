// What a reader chose, kept by the browser: for this edition, and not for another at the same host. A browser may refuse to
// store anything: then a choice lasts as long as its page.
const edition = new URL("..", document.currentScript.src).pathname;
const remembered = (name) => ({
  get: () => { try { return localStorage.getItem(`recto-${name} ${edition}`); } catch { return null; } },
  set: (value) => { try { localStorage.setItem(`recto-${name} ${edition}`, value); } catch {} },
});
