// What searches is loaded where it is needed: on its own page, and on a page that a result leads to, to mark what was found.
{
  const script = new URL("search.js", document.currentScript.src);
  if (/^#[^&]*&mark=/.test(location.hash)) {
    document.head.append(Object.assign(document.createElement("script"), { src: script }));
  }
}
