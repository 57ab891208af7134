// build/engines/foreign/health/cut-short.js
const deviations = 2;
function beyondUsual({ open, ended: { count, totalMs }, tookMs }) {
	const lengthMs = totalMs / count;
	if (open === 0 || count === 0 || lengthMs >= tookMs) return 0;
	const usual = (count + open) * lengthMs / (tookMs - lengthMs);
	return Math.max(0, Math.floor(open - usual - deviations * Math.sqrt(usual)));
}
const cutShort = (fault) => ({
	name: `${fault.one}s that were not cut short`,
	...fault,
	advice: "find out which requests get no response, and give them a timeout in the script that is shorter than what is left of the load"
});
export { beyondUsual, cutShort };
