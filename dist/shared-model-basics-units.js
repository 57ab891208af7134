// build/model/basics/units.js
var durationUnits = { ms: 1, s: 1e3, m: 6e4, h: 36e5 };
function parseDuration(text) {
  let match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim());
  return match ? Number(match[1]) * durationUnits[match[2]] : void 0;
}
var promUnits = {
  y: 31536e6,
  w: 6048e5,
  d: 864e5,
  h: 36e5,
  m: 6e4,
  s: 1e3,
  ms: 1
}, promForm = /^(?=.)(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
function parsePromDuration(text) {
  if (text.trim() === "0")
    return 0;
  let counts = promForm.exec(text.trim())?.slice(1), sizes = Object.values(promUnits);
  return counts?.reduce((sum, count, i) => sum + Number(count ?? 0) * sizes[i], 0);
}
function parseRate(text) {
  let match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m|h)$/.exec(text.trim());
  return match ? Number(match[1]) * 1e3 / durationUnits[match[2]] : void 0;
}
function parsePercent(text) {
  let match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
  return match ? +`${match[1]}e-2` : void 0;
}
function formatNumber(value, digits = 3) {
  if (!Number.isFinite(value))
    return value > 0 ? "∞" : value < 0 ? "-∞" : "NaN";
  if (value === 0)
    return "0";
  let magnitude = Math.floor(Math.log10(Math.abs(value))), decimals = Math.max(0, Math.min(20, digits - 1 - magnitude)), fixed = value.toFixed(decimals);
  return decimals > 0 ? fixed.replace(/\.?0+$/, "") : fixed;
}
function formatCount(count) {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}
function formatMilliseconds(ms, digits = 3) {
  let rounded = Number(ms.toPrecision(Math.max(1, digits)));
  return Math.abs(rounded) >= 1e3 ? `${formatNumber(ms / 1e3, digits)} s` : `${formatNumber(ms, digits)} ms`;
}
function formatDuration(ms) {
  if (Math.round(ms) < 1e3)
    return `${Math.round(ms)}ms`;
  let seconds = Math.round(ms / 1e3);
  return [
    [Math.floor(seconds / 3600), "h"],
    [Math.floor(seconds / 60) % 60, "m"],
    [seconds % 60, "s"]
  ].filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`).join(" ");
}
var formatDays = (ms) => ms >= 864e5 ? `${formatNumber(ms / 864e5)} d` : formatDuration(ms);
function formatRatio(ratio, digits = 3) {
  let percent = ratio * 100, gap = 100 - percent;
  if (percent > 90 && gap > 0) {
    let decimals = Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(gap))) + digits - 3);
    return `${percent.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")} %`;
  }
  return `${formatNumber(percent, digits)} %`;
}
function formatValue(value, unit, digits = 3) {
  return unit === "ms" ? formatMilliseconds(value, digits) : unit === "s" ? formatMilliseconds(value * 1e3, digits) : unit === "ratio" ? formatRatio(value, digits) : unit === "/s" ? `${formatNumber(value, digits)}/s` : unit === "none" ? formatNumber(value, digits) : `${formatNumber(value, digits)} ${unit}`;
}
function formatMeasured(value, unit, than) {
  for (let digits = 3; digits < 7; digits += 1) {
    let text = formatValue(value, unit, digits);
    if (value === than || text !== formatValue(than, unit, digits))
      return text;
  }
  return formatValue(value, unit, 7);
}
function formatPoints(difference, digits = 3) {
  let text = formatNumber(100 * difference, digits);
  return `${text} ${text === "1" || text === "-1" ? "point" : "points"}`;
}
function formatSigned(change, format) {
  let size = format(Math.abs(change));
  return `${/^0(?![.\d])/.test(size) ? "±" : change > 0 ? "+" : "−"}${size}`;
}
var formatLeft = (share) => `${share < 0 ? "−" : ""}${formatNumber(100 * Math.abs(share))} %`, formatRelative = (change) => `${formatNumber(100 * change, 2)} %`;

export {
  parseDuration,
  parsePromDuration,
  parseRate,
  parsePercent,
  formatNumber,
  formatCount,
  formatMilliseconds,
  formatDuration,
  formatDays,
  formatRatio,
  formatValue,
  formatMeasured,
  formatPoints,
  formatSigned,
  formatLeft,
  formatRelative
};
