// build/engines/k6/error-kinds.js
function errorKindOf(code) {
	if (code === 1050 || code === 1211) return "timeout";
	if (code >= 1100 && code < 1200) return "dns";
	if (code === 1212) return "refused";
	if (code === 1201 || code === 1220) return "reset";
	if (code >= 1300 && code < 1400) return "tls";
	return code >= 1600 && code < 1700 ? "protocol" : "other";
}
// build/engines/k6/segments.js
function segmentArguments(process, processes) {
	if (processes === 1) return [];
	const edge = (at) => at === 0 ? "0" : at === processes ? "1" : `${at}/${processes}`;
	const edges = Array.from({ length: processes + 1 }, (_, at) => edge(at));
	return [...["--execution-segment", `${edges[process]}:${edges[process + 1]}`], ...["--execution-segment-sequence", edges.join(",")]];
}
export { errorKindOf, segmentArguments };
