// The drawing of a chronology, to be zoomed: shows the marks of a stretch of time, moved to where their days are in it. Days
// are milliseconds since 1970, as JavaScript has them; a stretch's end is not in it.
const day = 86_400_000;
const dayOf = (text) => Date.parse(`${text}T00:00Z`);

const zoomable = (svg) => {
  const { left, right, from, to } = svg.dataset;
  const whole = { from: dayOf(from), to: dayOf(to) };
  const place = (time, stretch) => Number(left) + (right - left) * (time - stretch.from) / (stretch.to - stretch.from);
  const tenths = (number) => Math.round(number * 10) / 10;

  // Steps of the axis: a unit, how many of it, and how its beginnings are written.
  const steps = [
    ...[1, 2, 5, 10].map((count) => ({ unit: "Date", count, length: day, format: { day: "numeric", month: "short" } })),
    ...[1, 3].map((count) => ({ unit: "Month", count, length: 30 * day, format: { month: "short", year: "numeric" } })),
    ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((count) => ({ unit: "FullYear", count, length: 365 * day, format: { year: "numeric" } })),
  ];

  const ticks = (stretch) => {
    const most = right > 900 ? 10 : 6;
    const step = steps.find(({ count, length }) => (stretch.to - stretch.from) / (count * length) <= most) ?? steps.at(-1);
    const first = new Date(stretch.from);
    const year = first.getUTCFullYear();
    const date = new Date(stretch.from);
    if (step.unit === "Month") date.setUTCMonth(0, 1);
    if (step.unit === "FullYear") date.setUTCFullYear(Math.floor(year / step.count) * step.count, 0, 1);
    const found = [];
    for (; date < stretch.to; date[`setUTC${step.unit}`](date[`getUTC${step.unit}`]() + step.count)) {
      if (date >= stretch.from) found.push({ x: tenths(place(+date, stretch)), text: date.toLocaleDateString(document.documentElement.lang, { ...step.format, timeZone: "UTC" }) });
    }
    return found;
  };

  const draw = (stretch, isShown) => {
    for (const mark of svg.querySelectorAll("a")) {
      const [start, end] = [dayOf(mark.dataset.from), dayOf(mark.dataset.to)];
      const isSeen = end > stretch.from && start < stretch.to && isShown(mark);
      mark.style.display = isSeen ? "" : "none";
      if (!isSeen) continue;
      const box = mark.querySelector("rect");
      if (box && (end - start > day || !mark.dataset.entry)) {
        // What lasts is cut off at the ends.
        const x = Math.max(left, place(start, stretch));
        box.setAttribute("x", tenths(x));
        box.setAttribute("width", tenths(Math.max(2, Math.min(right, place(end, stretch)) - x - 1)));
      } else {
        mark.setAttribute("transform", `translate(${tenths(place(start, stretch) - place(start, whole))})`);
      }
    }
    const height = svg.viewBox.baseVal.height;
    svg.querySelector(".axis").innerHTML = ticks(stretch).map(({ x, text }) =>
      `<line class="tick" x1="${x}" y1="4" x2="${x}" y2="${height - 26}"/><text x="${x + 4}" y="${height - 8}">${text}</text>`
    ).join("");
  };

  // In the band, the arrows go from mark to mark: it is one stop of the tab key, and not eighty.
  const region = svg.parentElement;
  for (const mark of svg.querySelectorAll("a")) mark.tabIndex = -1;
  region.setAttribute("aria-description", "The left and right arrow go from mark to mark.");
  region.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    const marks = [...svg.querySelectorAll("a")].filter((mark) => !mark.style.display)
      .sort((a, b) => a.dataset.from.localeCompare(b.dataset.from));
    const next = marks.indexOf(document.activeElement) + by;
    marks[Math.max(0, Math.min(marks.length - 1, next))]?.focus();
    event.preventDefault();
  });

  return { whole, draw };
};

addEventListener("DOMContentLoaded", () => {
  for (const svg of document.querySelectorAll(".band .measure")) zoomable(svg);
});
