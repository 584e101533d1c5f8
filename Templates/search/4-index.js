// The files of the index, each loaded once, when something in it is asked for.
{
  const number = (sign) => sign.charCodeAt(0) - 48;
  // The last place whose value is not beyond what is looked for.
  const lastUpTo = (values, isUpTo) => {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isUpTo(values[middle])) low = middle + 1; else high = middle;
    }
    return low - 1;
  };

  // The entries of a file of the dictionary.
  const readEntries = (text, first) => {
    let [word, term] = ["", first];
    return text.split("|").slice(0, -1).map((entry) => {
      const space = entry.indexOf(" ");
      word = word.slice(0, number(entry)) + entry.slice(1, space);
      const forms = [];
      const [, families = ""] = entry.split("~");
      entry = entry.split("~")[0];
      for (let place = space + 1; place < entry.length; place += 2) {
        const kind = entry[place++];
        let form = word;
        if (kind === "b") form = word[0].toUpperCase() + word.slice(1);
        if (kind === "c") form = word.toUpperCase();
        if (kind === "d") {
          const end = entry.indexOf(" ", place);
          form = entry.slice(place, end);
          place = end + 1;
        }
        const mask = number(entry[place]);
        const terms = [];
        for (let field = 0; field < 5; field++) terms.push((mask >> field) & 1 ? term++ : -1);
        forms.push({ form, terms, size: number(entry[place + 1]) });
      }
      return { word, forms, related: families ? families.split(",") : [] };
    });
  };

  searching.Index = class {
    // `load` gives what a file of the index holds, as a promise, by the file's name.
    constructor(load) {
      this.load = load;
      this.known = new Map();
    }

    once(key, make) {
      if (!this.known.has(key)) this.known.set(key, make());
      return this.known.get(key);
    }

    // What could not be loaded is tried again when it is asked for again.
    file(name) {
      return this.once(name, () => this.load(name).catch((error) => {
        this.known.delete(name);
        throw error;
      }));
    }

    // Successive files of one kind.
    files(kind, count, first = 0) {
      return Promise.all(Array.from({ length: count }, (_, place) => this.file(`${kind}-${first + place}`)));
    }

    manifest() { return this.file("index"); }

    // A list of a term in a file of lists, as it is packed; nothing where it has none.
    async list(prefix, hash, firsts, term) {
      const place = lastUpTo(firsts, (first) => first <= term);
      if (place < 0) return null;
      const name = `${prefix}-${hash}-${place}`;
      const file = await this.file(name);
      const places = this.once(`${name} places`, () => {
        const { gamma, rising } = searching.unpack(file[0]);
        return new Map(rising(gamma()).map((offset, index) => [firsts[place] + offset, index + 1]));
      });
      return file[places.get(term)] ?? null;
    }

    async entries(place) {
      const [hash, ...firsts] = (await this.manifest()).dictionary;
      const text = await this.file(`w-${hash}-${place}`);
      return this.once(`entries ${place}`, () => readEntries(text, firsts[place][1]));
    }

    async dictionary() { return (await this.manifest()).dictionary.slice(1); }

    // The entries that begin with some letters; all where there are none.
    async beginning(head, isWhole = false) {
      const files = await this.dictionary();
      const found = [];
      for (let place = head ? Math.max(0, lastUpTo(files, ([word]) => word <= head)) : 0; place < files.length; place++) {
        if (head && files[place][0] > head && (isWhole || !files[place][0].startsWith(head))) break;
        for (const entry of await this.entries(place)) if (isWhole ? entry.word === head : entry.word.startsWith(head)) found.push(entry);
      }
      return found;
    }

    // The terms a word of the query means, each with how often one of its places counts: the parts of a joined word stand in
    // its place, and one place is one hit.
    async terms(word, field) {
      const manifest = await this.manifest();
      const isWhole = word.pieces.length === 1;
      const weights = new Map();
      const forms = new Set();
      const matched = [];
      const related = new Set();
      const take = (form) => {
        forms.add(form.form);
        matched.push(form);
      };
      const entries = await this.beginning(word.head, isWhole);
      // Words of the same stem are found with a whole word.
      if (isWhole && !word.exact) {
        for (const other of entries.flatMap((entry) => entry.related)) {
          for (const entry of await this.beginning(other, true)) {
            for (const form of entry.forms) {
              related.add(form.form);
              take(form);
            }
          }
        }
      }
      for (const entry of entries) {
        if (!word.exact && !searching.matches(word, entry.word)) continue;
        for (const form of entry.forms) {
          if (!word.exact || searching.matches(word, searching.exact(form.form))) take(form);
        }
      }
      const add = ({ form, terms }, own) => {
        const weight = own - searching.parts(form).filter((part) => forms.has(part)).length;
        if (weight) terms.forEach((term, its) => { if (term >= 0 && (field < 0 || field === its)) weights.set(term, { term, field: its, weight, isRelated: related.has(form) }); });
      };
      for (const form of matched) add(form, 1);
      // A part may match where the joined word does not, and two of its parts may.
      if (!isWhole && manifest.joined) {
        for (const form of await this.joined()) {
          const count = forms.has(form.form) ? 0 : searching.parts(form.form).filter((part) => forms.has(part)).length;
          if (count > 1) add(form, 1);
        }
      }
      return { forms, terms: [...weights.values()] };
    }

    // The joined words of three parts and more.
    async joined() {
      const { joined: [hash, count] } = await this.manifest();
      return (await this.files(`x-${hash}`, count)).flat().map(([form, first, mask]) => {
        let term = first;
        return { form, terms: [0, 1, 2, 3, 4].map((field) => (mask >> field) & 1 ? term++ : -1) };
      });
    }

    // In which documents of a group a term is, counted from the group's first, and how often in each.
    async documents(group, term) {
      const [, , hash, firsts] = (await this.manifest()).groups[group];
      const text = await this.list(`d${group}`, hash, firsts, term);
      return this.once(`documents ${group} ${term}`, () => {
        if (!text) return { documents: [], counts: [] };
        const { gamma, rising } = searching.unpack(text);
        const documents = rising(gamma());
        return { documents, counts: documents.map(gamma) };
      });
    }

    // Where in the documents of a chunk a term is, by document.
    async positions(chunk, group, term) {
      const { chunks, groups } = await this.manifest();
      const [first, hash, firsts] = chunks[chunk];
      const [text, { documents, counts }] = await Promise.all([
        this.list(`p${chunk}`, hash, firsts, term), this.documents(group, term)]);
      return this.once(`positions ${chunk} ${term}`, () => {
        const found = new Map();
        if (!text) return found;
        const end = chunks[chunk + 1]?.[0] ?? Infinity;
        const { bits, rice } = searching.unpack(text);
        const width = bits(5);
        documents.forEach((offset, index) => {
          const document = groups[group][0] + offset;
          if (document < first || document >= end) return;
          let place = -1;
          found.set(document, Array.from({ length: counts[index] }, () => { place += rice(width) + 1; return place; }));
        });
        return found;
      });
    }

    // How long the documents of a group are, and of which days.
    async measures(group) {
      const [, count, , , hash] = (await this.manifest()).groups[group];
      const [lengths, days] = await this.file(`l${group}-${hash}-0`);
      let day = 0;
      return this.once(`measures ${group}`, () => Array.from({ length: count }, (_, place) => {
        const step = days[2 * place];
        // No limit is fulfilled by what is no number.
        const from = step === null ? NaN : day += step;
        return { length: 2 ** ((lengths.charCodeAt(place) - 35) / 6), from, to: from + days[2 * place + 1] };
      }));
    }

    // The values of a facet, each with its documents.
    async facet(place) {
      const [, , hash, count] = (await this.manifest()).facets[place];
      const files = await this.files(`f${place}-${hash}`, count);
      return this.once(`facet ${place}`, () => files.flatMap((file) => {
        const values = [];
        for (let at = 0; at < file.length; at += 3) {
          const { gamma, rising } = searching.unpack(file[at + 2]);
          values.push({ id: file[at], title: file[at + 1], documents: rising(gamma() - 1) });
        }
        return values;
      }));
    }

    chunkOf(document, chunks) { return lastUpTo(chunks, ([first]) => first <= document); }
  };
}
