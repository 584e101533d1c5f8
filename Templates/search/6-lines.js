// The lines in which a document has what was found, from its text.
{
  const around = 9;
  const correction = / \[sic(\d*): ([^\]]*)\]/gu;

  // The signs that stand for the pieces texts are most often made of.
  const codes = ([signs, beginners, pieces]) => {
    const enders = signs.length - beginners;
    return {
      beginners: new Set([...signs].slice(enders)), places: new Map([...signs].map((sign, place) => [sign, place])), enders, pieces,
    };
  };

  // The units of a packed text, each a list of pieces; words have their forms, and those of their corrections.
  const unpackUnits = (text, { beginners, places, enders, pieces }) => text.split("\x02").map((packed) => {
    const unit = [];
    const add = (piece) => {
      const isWord = searching.beginsWord(piece);
      const last = unit.at(-1);
      if (isWord) {
        if (last?.forms) unit.push({ text: " " });
        unit.push({ text: piece, forms: [piece, ...searching.parts(piece)] });
        return;
      }
      for (const [, count, words] of piece.matchAll(correction)) {
        const errors = unit.filter((part) => part.forms).slice(-(count || 1));
        searching.words(words).forEach(({ word }, place) => {
          errors[Math.min(place, errors.length - 1)]?.forms.push(word, ...searching.parts(word));
        });
      }
      unit.push({ text: piece.replace(correction, " [sic: $2]") });
    };
    for (let place = 0; place < packed.length; place++) {
      const sign = packed[place];
      if (sign === "\x01") {
        const end = packed.indexOf("\x01", place + 1);
        add(packed.slice(place + 1, end));
        place = end;
      } else if (beginners.has(sign)) {
        place++;
        add(pieces[enders + (places.get(sign) - enders) * enders + places.get(packed[place])]);
      } else add(pieces[places.get(sign)]);
    }
    return unit;
  });

  // Field, id and witness of each unit.
  const readPlaces = (places) => {
    const found = [];
    let siglum = "";
    for (const item of places) {
      if (item[0] === "@") siglum = item.slice(1);
      else if (typeof item === "string") found.push({ field: Number(item[0]), id: item.slice(1), siglum });
      else for (let count = 0; count < item; count++) {
        const { id, ...last } = found.at(-1);
        found.push({ ...last, id: id.replace(/\d{1,9}$/, (digits) => Number(digits) + 1) });
      }
    }
    return found;
  };

  // A document as a result shows it: id, title, date, and its units.
  searching.read = async (index, document) => {
    const { chunks, codebook } = await index.manifest();
    const chunk = index.chunkOf(document, chunks);
    const [first, , , hash, step] = chunks[chunk];
    const kind = `t${chunk}-${hash}`;
    const [[texts], [book]] = await Promise.all([
      index.files(kind, 1, Math.floor((document - first) / step)), index.files(`c-${codebook}`, 1)]);
    const [id, title, date, places, beginning, part, count] = texts[(document - first) % step];
    // A long text goes on in files of its own.
    const text = [beginning, ...await index.files(kind, count, part)].join("");
    const units = unpackUnits(text, index.once("codes", () => codes(book)));
    return { id, title, date, units: readPlaces(places).map((place, number) => ({ ...place, pieces: units[number] })) };
  };

  // The hits in a document, as lines: the unit, how many hits, and pieces with those marked that were found. A hit that is to
  // be seen in the line before has none of its own. `forms` gets the forms that were found.
  searching.lines = (query, units, forms = new Set()) => {
    const lines = [];
    const wanted = new Set(query.clauses.flatMap(({ any }) => any.flatMap(searching.wordsOf)).flatMap((word) => [...word.found.forms]));
    for (const { field, id, siglum, pieces } of units) {
      const places = pieces.flatMap((piece, place) => piece.forms ? [place] : []);
      const marked = new Set();
      const starts = [];
      const placesOf = (word, wanted) => wanted >= 0 && wanted !== field ? [] : places.flatMap((place, number) =>
        pieces[place].forms.some((form) => word.found.forms.has(form)) ? [number] : []);
      const note = (atom, start) => {
        if (atom.near) {
          note(atom.left, start);
          for (const other of searching.places(atom.right, placesOf)) {
            if (other !== start && Math.abs(other - start) <= atom.near) note(atom.right, other);
          }
        } else atom.words.forEach((_, offset) => marked.add(start + offset));
      };
      for (const atom of searching.hitting(query)) {
        for (const start of searching.places(atom, placesOf)) {
          starts.push(start);
          note(atom, start);
        }
      }
      for (const number of marked) for (const form of pieces[places[number]].forms) if (wanted.has(form)) forms.add(form);
      const isMarked = new Set([...marked].map((number) => places[number]));
      let shown = 0;
      for (const start of starts.sort((a, b) => a - b)) {
        if (places[start] < shown) { lines.at(-1).hits++; continue; }
        const from = start > around ? places[start - around] : 0;
        const to = start + around < places.length ? places[start + around] + 1 : pieces.length;
        shown = to;
        lines.push({
          hits: 1, field, id, siglum, isCutBefore: from > 0, isCutAfter: to < pieces.length,
          pieces: pieces.slice(from, to).map(({ text }, place) => ({ text, isMarked: isMarked.has(from + place) })),
        });
      }
    }
    return lines;
  };
}
