// What is asked for, from the text of the box: clauses that must all be fulfilled, or must not be, each with atoms of which
// one is enough. An atom is one word, or several in a row, or two atoms near each other.
{
  searching.fields = ["title", "text", "note", "summary", "name"];
  const longest = 1000;
  const mostWords = 32;
  const nearest = 20;
  const token = /(-?)(?:(title|text|note|summary|name):)?(=?)(?:"([^"]*)"?|([^\s"]+))/giu;
  const pattern = /=?[\p{Alphabetic}\p{M}\p{N}*'’‐‑\u00ad-]+/gu;

  // A word to look for; a star stands for any letters or none.
  const word = (text, isExact) => {
    const exact = isExact || text.startsWith("=");
    const trimmed = text.replace(/^[='’‐‑\u00ad-]+|['’‐‑\u00ad-]+$/gu, "");
    const pieces = trimmed.split(/\*+/).map(exact ? searching.exact : searching.fold);
    const letters = pieces.join("");
    // Too little to look for: a star alone, or with one letter.
    if (!letters || (pieces.length > 1 && letters.length < 2)) return null;
    return { pieces, exact, head: searching.fold(pieces[0]) };
  };

  const phrase = (text, isExact, field) => {
    const words = (text.match(pattern) ?? []).map((piece) => word(piece, isExact)).filter(Boolean);
    return words.length ? { field, words } : null;
  };

  searching.parse = (text) => {
    const query = { clauses: [], isCut: text.length > longest };
    let [joins, near, count] = [false, 0, 0];
    for (const [whole, sign, name, equals, quoted, bare] of text.slice(0, longest).matchAll(token)) {
      if (whole === "OR") { joins = true; continue; }
      const distance = /^NEAR(?:\/(\d{1,3}))?$/.exec(whole);
      if (distance) { near = Math.min(nearest, Math.max(1, Number(distance[1] ?? 10))); continue; }
      const field = name ? searching.fields.indexOf(name.toLowerCase()) : -1;
      const atom = phrase(quoted ?? bare, equals === "=", field);
      if (!atom) continue;
      count += atom.words.length;
      if (count > mostWords) { query.isCut = true; break; }
      const clause = query.clauses.at(-1);
      if (near && clause && !sign) clause.any.push({ near, left: clause.any.pop(), right: atom });
      else if (joins && clause && !sign) clause.any.push(atom);
      else query.clauses.push({ isNot: sign === "-", any: [atom] });
      [joins, near] = [false, 0];
    }
    return query;
  };

  // Whether a word of the index is what a word of the query means.
  searching.matches = ({ pieces }, text) => {
    if (pieces.length === 1) return text === pieces[0];
    const [head, ...rest] = pieces;
    const tail = rest.pop();
    if (!text.startsWith(head)) return false;
    let place = head.length;
    for (const piece of rest) {
      const found = text.indexOf(piece, place);
      if (found < 0) return false;
      place = found + piece.length;
    }
    return text.length - tail.length >= place && text.endsWith(tail);
  };

  // All words of an atom.
  searching.wordsOf = (atom) => atom.near ? [...searching.wordsOf(atom.left), ...searching.wordsOf(atom.right)] : atom.words;

  // Where an atom is, given where its words are: the places of its first word.
  searching.places = (atom, placesOf) => {
    if (atom.near) {
      const right = searching.places(atom.right, placesOf);
      return searching.places(atom.left, placesOf).filter((place) => right.some((other) =>
        other !== place && Math.abs(other - place) <= atom.near));
    }
    const [first, ...rest] = atom.words.map((word) => placesOf(word, atom.field));
    const others = rest.map((places) => new Set(places));
    return first.filter((place) => others.every((places, index) => places.has(place + index + 1)));
  };
}
