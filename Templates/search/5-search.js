// Which documents are found, and how often.
{
  const titleWeight = 3;
  const steepness = 1.2;
  const lengthPart = 0.75;

  // Atoms that mean the same have the same key.
  const keyOf = (atom) => JSON.stringify(atom, (key, value) => key === "found" ? undefined : value);

  // The atoms whose places are hits, each once.
  const hitting = (query) => {
    const atoms = query.clauses.flatMap(({ isNot, any }) => isNot ? [] : any);
    return [...new Map(atoms.map((atom) => [keyOf(atom), atom])).values()];
  };

  const isSingle = (atom) => !atom.near && atom.words.length === 1;

  // A search is done group by group of documents. `told` gets what is found until then; the next group waits for it, and is
  // left alone unless it is wanted.
  searching.find = async (index, query, told = () => true) => {
    const manifest = await index.manifest();
    const atoms = query.clauses.flatMap((clause) => clause.any);
    const counted = hitting(query);
    for (const atom of atoms) await prepare(index, atom);
    const found = { documents: [], atoms: counted.map(() => 0), isAll: false };
    for (let group = 0; group < manifest.groups.length; group++) {
      const evaluated = new Map();
      for (const atom of atoms) {
        const key = keyOf(atom);
        if (!evaluated.has(key)) evaluated.set(key, await presence(index, group, atom));
      }
      const of = (atom) => evaluated.get(keyOf(atom));
      await locate(index, group, query, atoms, of);
      const measures = await index.measures(group);
      counted.forEach((atom, place) => { found.atoms[place] += of(atom).frequency; });
      const [first, size] = manifest.groups[group];
      for (let offset = 0; offset < size; offset++) {
        if (!fulfils(query, (atom) => of(atom).hits[offset])) continue;
        const counts = counted.map((atom) => of(atom).hits[offset]);
        found.documents.push({
          document: first + offset, hits: counts.reduce((sum, count) => sum + count, 0),
          weights: counted.map((atom) => of(atom).weights[offset]),
          isExact: counted.every((atom) => !of(atom).hits[offset] || of(atom).exact[offset]), ...measures[offset],
        });
      }
      rank(found, manifest);
      if (group + 1 < manifest.groups.length && !await told(found)) return found;
    }
    found.isAll = true;
    await told(found);
    return found;
  };

  const fulfils = (query, value) => query.clauses.every(({ isNot, any }) => any.some((atom) => value(atom) > 0) !== isNot);

  const prepare = async (index, atom) => {
    if (atom.near) {
      await prepare(index, atom.left);
      await prepare(index, atom.right);
    } else {
      for (const word of atom.words) word.found = await index.terms(word, atom.field);
    }
  };

  // In which documents of a group all words of an atom are. Of a single word the hits are known with that.
  const presence = async (index, group, atom) => {
    const size = (await index.manifest()).groups[group][1];
    const words = searching.wordsOf(atom);
    const [hits, weights] = [new Int32Array(size), new Int32Array(size)];
    const [present, exact] = [new Uint8Array(size).fill(1), new Uint8Array(size).fill(1)];
    for (const word of words) {
      const lists = await Promise.all(word.found.terms.map(({ term }) => index.documents(group, term)));
      const [has, isExact] = [new Int32Array(size), new Uint8Array(size)];
      lists.forEach(({ documents, counts }, place) => {
        const { field, weight, isRelated } = word.found.terms[place];
        documents.forEach((offset, entry) => {
          has[offset] += counts[entry] * weight;
          if (!isRelated) isExact[offset] = 1;
          weights[offset] += counts[entry] * weight * (field === 0 ? titleWeight : 1);
        });
      });
      for (let offset = 0; offset < size; offset++) {
        if (has[offset] <= 0) present[offset] = 0;
        exact[offset] &= isExact[offset];
      }
      if (words.length === 1) hits.set(has);
    }
    let frequency = 0;
    for (const is of present) frequency += is;
    if (words.length > 1) {
      weights.fill(0);
      hits.set(present);
    }
    return { hits, weights, present, exact, frequency };
  };

  // Of atoms of several words: their places in the documents that may be found at all.
  const locate = async (index, group, query, atoms, of) => {
    const several = atoms.filter((atom) => !isSingle(atom));
    if (!several.length) return;
    const { chunks, groups } = await index.manifest();
    const [first, size] = groups[group];
    const mayFulfil = (offset) => query.clauses.every(({ isNot, any }) =>
      isNot ? !any.some((atom) => isSingle(atom) && of(atom).hits[offset] > 0) : any.some((atom) => of(atom).present[offset]));
    const candidates = Array.from({ length: size }, (_, offset) => offset).filter(mayFulfil);
    for (const atom of several) {
      const { hits, weights, present } = of(atom);
      hits.fill(0);
      weights.fill(0);
      let [chunk, places] = [-1, null];
      for (const offset of candidates) {
        if (!present[offset]) continue;
        const document = first + offset;
        const its = index.chunkOf(document, chunks);
        if (its !== chunk) [chunk, places] = [its, await placesIn(index, its, group, atom)];
        for (const field of [0, 1, 2, 3, 4]) {
          const count = searching.places(atom, (word, wanted) => places(word, wanted, field, document)).length;
          hits[offset] += count;
          weights[offset] += count * (field === 0 ? titleWeight : 1);
        }
      }
    }
  };

  const placesIn = async (index, chunk, group, atom) => {
    const lists = new Map();
    for (const word of searching.wordsOf(atom)) {
      for (const { term } of word.found.terms) lists.set(term, index.positions(chunk, group, term));
    }
    for (const [term, list] of lists) lists.set(term, await list);
    return (word, wanted, field, document) => {
      if (wanted >= 0 && wanted !== field) return [];
      const terms = word.found.terms.filter((term) => term.field === field && term.weight > -1);
      const all = terms.flatMap(({ term }) => lists.get(term).get(document) ?? []);
      return terms.length > 1 ? [...new Set(all)].sort((a, b) => a - b) : all;
    };
  };

  // BM25, with hits in titles counted more than once. Documents that have only other words of the same stem stand behind all
  // others; of equal ones the earlier is first.
  const rank = (found, manifest) => {
    const mean = manifest.words / Math.max(1, manifest.documents);
    const rarity = found.atoms.map((count) => Math.log(1 + (manifest.documents - count + 0.5) / (count + 0.5)));
    for (const result of found.documents) {
      const size = steepness * (1 - lengthPart + lengthPart * result.length / mean);
      const score = result.weights.reduce((sum, weight, place) => sum + rarity[place] * weight * (steepness + 1) / (weight + size), 0);
      result.score = Math.round(score * 10000);
    }
  };

  searching.order = (documents, order) => [...documents].sort(order === "time" ? (a, b) => a.document - b.document
    : (a, b) => b.isExact - a.isExact || b.score - a.score || a.document - b.document);
  searching.hitting = hitting;
}
