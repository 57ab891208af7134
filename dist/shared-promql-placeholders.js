// build/promql/placeholders.js
var unitsMs = [
  [36e5, "h"],
  [6e4, "m"],
  [1e3, "s"]
];
function formatPromDuration(ms) {
  let whole = Math.max(1, Math.round(ms));
  if (whole % 1e3 !== 0)
    return `${whole}ms`;
  let left = whole;
  return unitsMs.map(([size, unit]) => {
    let count = Math.floor(left / size);
    return left -= count * size, count > 0 ? `${count}${unit}` : "";
  }).join("");
}
var formatPromTime = (seconds) => String(Number(seconds.toFixed(3))), windowMs = ({ start, end }) => Math.round((end - start) * 1e3);
function fillPlaceholders(query, window, rangeMs = windowMs(window)) {
  let values = {
    window: formatPromDuration(rangeMs),
    start: formatPromTime(window.start),
    end: formatPromTime(window.end)
  };
  return query.replace(/\$(window|start|end)\b/g, (_, name) => values[name]);
}

export {
  formatPromDuration,
  formatPromTime,
  windowMs,
  fillPlaceholders
};
