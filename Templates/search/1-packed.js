// The search of an edition, from the bits of its index to the page. What is in which file docs/search.md says.
const searching = {};

// Reads what the index has packed into the signs of a text, seven bits a sign.
searching.unpack = (text) => {
  let [place, count, rest] = [0, 0, 0];
  const bits = (width) => {
    while (count < width) {
      rest = (rest << 7) | text.charCodeAt(place++);
      count += 7;
    }
    count -= width;
    const number = rest >> count;
    rest &= (1 << count) - 1;
    return number;
  };
  const gamma = () => {
    let width = 0;
    while (!bits(1) && place <= text.length) width++;
    return (1 << width) | bits(width);
  };
  const rice = (width) => {
    let high = 0;
    while (bits(1)) high++;
    return (high << width) | bits(width);
  };
  const rising = (count) => {
    if (!count) return [];
    const width = bits(5);
    let last = -1;
    return Array.from({ length: count }, () => { last += rice(width) + 1; return last; });
  };
  return { bits, gamma, rice, rising };
};
