// Words of the index that begin as what is typed, and words that are nearly what was asked for.
{
  const sizeOf = ({ forms }) => Math.max(...forms.map(({ size }) => size));
  // As most documents have it.
  const formOf = ({ forms }) => forms.reduce((best, form) => form.size > best.size ? form : best).form;

  searching.suggest = async (index, text, count = 8) => {
    const head = searching.fold(text);
    if (head.length < 2) return [];
    const entries = (await index.beginning(head)).filter(({ word }) => word !== head);
    return entries.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.word < b.word ? -1 : 1)).slice(0, count).map(formOf);
  };

  // How many letters are other ones, missing, too many, or changed with their neighbour; more than the limit is more.
  const distance = (left, right, limit) => {
    if (Math.abs(left.length - right.length) > limit) return limit + 1;
    let [before, last] = [[], Array.from({ length: right.length + 1 }, (_, place) => place)];
    for (let i = 1; i <= left.length; i++) {
      const row = [i];
      for (let j = 1; j <= right.length; j++) {
        const isSame = left[i - 1] === right[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + !isSame);
        if (left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return limit + 1;
      [before, last] = [last, row];
    }
    return last[right.length];
  };

  // In a small dictionary anywhere, in a large one among the words with the same first letter.
  searching.nearly = async (index, word, count = 3) => {
    if (word.length < 3) return [];
    const isSmall = (await index.dictionary()).length <= 8;
    const limit = word.length < 5 ? 1 : 2;
    const found = (await index.beginning(isSmall ? "" : word[0])).map((entry) => ({ entry, by: distance(word, entry.word, limit) }));
    return found.filter(({ by }) => by > 0 && by <= limit)
      .sort((a, b) => a.by - b.by || sizeOf(b.entry) - sizeOf(a.entry) || (a.entry.word < b.entry.word ? -1 : 1))
      .slice(0, count).map(({ entry }) => formOf(entry));
  };
}
