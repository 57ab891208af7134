// build/engines/count-request.js
var emptyCell = (key) => ({
  ...key,
  sent: 0,
  dropped: 0,
  completed: 0,
  good: 0,
  statuses: {},
  errors: {}
});
function countRequest(cell, failed, code) {
  cell.sent += 1, failed === void 0 ? cell.good += 1 : cell.errors[failed] = (cell.errors[failed] ?? 0) + 1, (failed === void 0 || failed === "status") && (cell.completed += 1), code && (cell.statuses[code] = (cell.statuses[code] ?? 0) + 1);
}
var noTimeouts = () => ({ count: 0, ms: 0 });
function recordTimeouts(latency, { count, ms }) {
  count > 0 && latency.record(Math.max(ms, latency.max), count);
}

export {
  emptyCell,
  countRequest,
  noTimeouts,
  recordTimeouts
};
