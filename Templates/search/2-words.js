// Words as the index has them: letters, digits and marks, joined by hyphens and apostrophes.
{
  const joiner = /['’‐‑-]/;
  const joiners = /['’‐‑\u00ad-]/g;
  const letter = /[\p{Alphabetic}\p{M}\p{N}]/u;
  const plain = { ß: "ss", æ: "ae", œ: "oe", þ: "th", ĳ: "ij", ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ŧ: "t", ı: "i" };
  const composed = /[\u00c0-\u024f\u0386-\u03ce\u0400-\u045f\u1e00-\u1eff]/;
  const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/;

  // Small letters, without accents, hyphens and apostrophes.
  searching.fold = (word) => {
    const small = word.replace(joiners, "").toLowerCase();
    if (/^[\x20-\x7f]*$/.test(small)) return small;
    let folded = "";
    for (const sign of small.normalize("NFC")) {
      if ("йїў".includes(sign)) folded += sign;
      else for (const base of composed.test(sign) ? sign.normalize("NFD") : sign) if (!marks.test(base)) folded += plain[base] ?? base;
    }
    return folded;
  };

  // What stands between hyphens and apostrophes, each once, where there is more than one part.
  searching.parts = (word) => {
    if (!joiner.test(word)) return [];
    const parts = word.split(joiner).filter(Boolean);
    return parts.length > 1 ? [...new Set(parts)] : [];
  };

  const word = /[\p{Alphabetic}\p{M}\p{N}]+(?:(?:['’‐‑\u00ad]|-(?:\s*\n\s*)?)[\p{Alphabetic}\p{M}\p{N}]+)*/gu;

  // The words of a text, each with its place.
  searching.words = (text) => [...text.matchAll(word)].map(({ 0: word, index }) => ({ word: word.replace(/\s+/g, ""), start: index, end: index + word.length }));
  searching.beginsWord = (text) => letter.test(String.fromCodePoint(text.codePointAt(0) ?? 32));
  // As it is compared where capitals and accents count.
  searching.exact = (word) => word.replace(/’/g, "'").replace(/\u00ad/g, "").normalize("NFC");
}
