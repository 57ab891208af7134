// build/engines/count-request.js
const emptyCell = (key) => ({
	...key,
	sent: 0,
	dropped: 0,
	completed: 0,
	good: 0,
	statuses: {},
	errors: {}
});
const ofResponse = [
	"status",
	"expect",
	"capture"
];
function countRequest(cell, failed, code) {
	cell.sent += 1;
	if (failed === void 0) cell.good += 1;
	else cell.errors[failed] = (cell.errors[failed] ?? 0) + 1;
	if (failed === void 0 || ofResponse.includes(failed)) cell.completed += 1;
	if (code) cell.statuses[code] = (cell.statuses[code] ?? 0) + 1;
}
const noTimeouts = () => ({
	count: 0,
	ms: 0
});
function addTimeout(timeouts, ms) {
	timeouts.count += 1;
	timeouts.ms = Math.max(timeouts.ms, ms);
}
function recordTimeouts(latency, { count, ms }) {
	if (count > 0) latency.record(Math.max(ms, latency.max), count);
}
export { addTimeout, countRequest, emptyCell, noTimeouts, recordTimeouts };
