// On a page that a result leads to: its words are marked, by the browser's own marks, which change nothing in the page. They
// stand in the address behind the place: #p3&mark=joint|military.
{
  const hash = globalThis.location?.hash.match(/^#([^&]*)&mark=(.+)$/);

  // The text of an element, and the nodes it is made of. What is not shown has no part in it.
  const textOf = (element) => {
    const nodes = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".raw, .number, .anchor, .note-reference, .variant-reference") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    let text = "";
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: text.length });
      text += walker.currentNode.data;
    }
    return { text, nodes };
  };

  const mark = () => {
    const [, id, words] = hash;
    const wanted = new Set(decodeURIComponent(words).split("|").flatMap((word) => searching.fold(word) || []));
    const ranges = [];
    for (const element of document.querySelectorAll("h1, .summary, .transcript :is(p, h2, h3, h4, h5, h6, td, th, pre, dd, li)")) {
      const { text, nodes } = textOf(element);
      for (const { word, start, end } of searching.words(text)) {
        if (![word, ...searching.parts(word)].some((form) => wanted.has(searching.fold(form)))) continue;
        const at = (offset) => nodes.findLast((entry) => entry.start <= offset);
        const [first, last] = [at(start), at(end - 1)];
        const range = document.createRange();
        range.setStart(first.node, start - first.start);
        range.setEnd(last.node, end - last.start);
        ranges.push(range);
      }
    }
    if (ranges.length && CSS.highlights) CSS.highlights.set("found", new Highlight(...ranges));
    document.getElementById(decodeURIComponent(id))?.scrollIntoView();
  };

  if (hash) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mark); else mark();
  }
}
