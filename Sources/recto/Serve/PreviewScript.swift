/// What a page of the preview has beside what is built: one script, which follows the edition.
enum PreviewScript {
  /// The tag says of what the page was made, so that its script can tell when that is not so any more, however long it
  /// takes to be loaded.
  static func tag(page: String, styles: String, files: String) -> String {
    "<script src=\"\(Responder.ownFolder)preview.js\" data-page=\"\(page)\" data-styles=\"\(styles)\""
      + " data-files=\"\(files)\"></script>"
  }

  /// Where the tag goes: before the end of the body, or at the end of a page that leaves that out.
  static func place(in page: [UInt8]) -> Int {
    let end = Array("</body>".utf8)
    guard page.count >= end.count else { return page.count }
    for start in stride(from: page.count - end.count, through: 0, by: -1)
    where page[start] == end[0] && page[start..<(start + end.count)].elementsEqual(end) {
      return start
    }
    return page.count
  }

  static let text = #"""
    "use strict";
    (() => {
      // What the page was made of, and what the server says of it since.
      const shown = { ...document.currentScript.dataset };
      const stored = "recto-preview-place";
      let events, overlay, told = "";

      function follow() {
        events = new EventSource("/__recto/events?page=" + encodeURIComponent(location.pathname));
        events.onmessage = event => hear(JSON.parse(event.data));
      }

      function hear(now) {
        tell(now.problems);
        if (now.page !== shown.page || now.files !== shown.files) return reload();
        if (now.styles !== shown.styles) restyle(now.styles);
      }

      function reload() {
        events.close();
        sessionStorage.setItem(stored, JSON.stringify([location.pathname, scrollX, scrollY]));
        location.reload();
      }

      function returnToPlace() {
        const [page, left, top] = JSON.parse(sessionStorage.getItem(stored) ?? "[]");
        sessionStorage.removeItem(stored);
        if (page !== location.pathname) return;
        const scroll = () => scrollTo({ left, top, behavior: "instant" });
        scroll();
        // Once more when the pictures have their heights.
        addEventListener("load", () => requestAnimationFrame(scroll), { once: true });
      }

      function restyle(styles) {
        shown.styles = styles;
        for (const link of document.querySelectorAll("link[rel~=stylesheet]")) {
          const address = new URL(link.href);
          if (address.origin !== location.origin) continue;
          address.searchParams.set("styles", styles);
          link.href = address.href;
        }
      }

      // All that is shown of an edition's files is set as text, never as HTML.
      function make(name, look, ...content) {
        const element = document.createElement(name);
        element.className = look;
        element.append(...content);
        return element;
      }

      function excerpt(problem) {
        if (problem.excerpt === null) return "";
        const letters = Array.from(problem.excerpt), part = (from, to) => letters.slice(from, to).join("");
        const at = make("mark", "", part(problem.start - 1, problem.end - 1) || " ");
        return make("pre", "", part(0, problem.start - 1), at, part(problem.end - 1));
      }

      function entry(problem) {
        const lines = problem.notes.map(note => make("p", "note", note));
        if (problem.fix !== null) lines.push(make("p", "note", "fix: " + problem.fix));
        const id = make("span", "id", "[" + problem.id + "]");
        return make("li", "", make("p", "place", problem.place), make("p", "message", problem.message + " ", id),
          excerpt(problem), ...lines);
      }

      function tell(problems) {
        const news = JSON.stringify(problems);
        if (news === told) return;
        told = news;
        overlay?.remove();
        overlay = undefined;
        if (problems.count === 0) return;
        const close = make("button", "", "Hide");
        close.addEventListener("click", () => overlay?.remove());
        const count = problems.count === 1 ? "1 error" : problems.count + " errors";
        const rest = problems.count - problems.list.length;
        const box = make("section", "box", make("header", "", make("h1", "", count), close),
          make("ol", "", ...problems.list.map(entry)), rest > 0 ? make("p", "note", "and " + rest + " more") : "");
        box.setAttribute("role", "alert");
        overlay = document.createElement("recto-problems");
        const root = overlay.attachShadow({ mode: "open" });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(look);
        root.adoptedStyleSheets = [sheet];
        root.append(box);
        document.body.append(overlay);
      }

      const look = `
        :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; display: grid; align-items: start;
          overflow: auto; background: #0008; color-scheme: light dark; }
        .box { box-sizing: border-box; width: min(60rem, 100% - 2rem); margin: 2rem auto; padding: 1rem 1.5rem;
          font: 1rem/1.45 system-ui, sans-serif; color: light-dark(#1a1a1a, #eee); background: light-dark(#fff, #222);
          border-top: 0.4rem solid #c22; border-radius: 0.3rem; box-shadow: 0 0.5rem 2rem #0006; }
        header { display: flex; justify-content: space-between; align-items: center; }
        h1 { font-size: 1.2rem; margin: 0; }
        button { font: inherit; padding: 0.2rem 0.8rem; }
        ol { list-style: none; margin: 0; padding: 0; }
        li { margin-top: 1rem; padding-top: 0.8rem; border-top: 1px solid #8886; overflow-wrap: anywhere; }
        p { margin: 0; }
        .place, pre { font-family: ui-monospace, monospace; font-size: 0.9rem; }
        .place { font-weight: bold; }
        .id { color: light-dark(#666, #aaa); }
        pre { margin: 0.4rem 0; padding: 0.5rem 0.7rem; white-space: pre-wrap; background: light-dark(#f3f3f3, #333); }
        mark { color: #fff; background: #c22; }
        .note { white-space: pre-wrap; color: light-dark(#444, #ccc); }
        @media print { :host { display: none; } }`;

      returnToPlace();
      follow();
      addEventListener("keydown", event => { if (event.key === "Escape") overlay?.remove(); });
      // A browser has few connections to a host: a page that nobody sees gives its own back.
      addEventListener("visibilitychange", () => {
        events.close();
        if (document.visibilityState === "visible") follow();
      });
      // A page from the browser's own memory has lost its connection.
      addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
    })();

    """#
}
