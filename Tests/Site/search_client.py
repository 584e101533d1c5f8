"""The script that searches, run by a JavaScript engine of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import quickjs

ASK = """
    const index = new searching.Index(async (name) => {
      let content;
      globalThis.rectoSearch = (_, its) => { content = its; };
      (0, eval)(readFile(name));
      return content;
    });
    globalThis.ask = async (text, order, withLines) => {
      const query = searching.parse(text);
      const found = await searching.find(index, query);
      const results = [];
      for (const result of searching.order(found.documents, order)) {
        const { id, units } = await searching.read(index, result.document);
        const lines = withLines ? searching.lines(query, units) : [];
        results.push([id, result.hits, lines.map(({ hits, field, id, pieces }) =>
          [hits, field, id, pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text).join(" ")])]);
      }
      return results;
    };
    globalThis.answer = (promise) => {
      globalThis.outcome = undefined;
      promise.then((value) => { outcome = JSON.stringify({ value }); }, (error) => { outcome = JSON.stringify({ error: `${error} ${error.stack}` }); });
    };"""


class Client:
    def __init__(self, public: Path) -> None:
        self.context = quickjs.Context()
        self.loaded: dict[str, int] = {}

        def read(name: str) -> str:
            content = (public / "search" / f"{name}.js").read_bytes()
            self.loaded[name] = len(content)
            return content.decode()

        self.context.add_callable("readFile", read)
        self.context.eval((public / "assets/search.js").read_text(encoding="utf-8"))
        self.context.eval(ASK)

    def run(self, expression: str) -> Any:
        """The value of a promise."""
        self.context.eval(f"answer({expression})")
        while self.context.execute_pending_job():
            pass
        outcome = json.loads(self.context.get("outcome"))
        assert "error" not in outcome, f"{expression}: {outcome['error']}"
        return outcome["value"]

    def ask(self, text: str, order: str = "", with_lines: bool = False) -> list[Any]:
        return self.run(f"ask({json.dumps(text)}, {json.dumps(order)}, {json.dumps(with_lines)})")
