import { parseJson } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { readFile } from "node:fs/promises";
// build/engines/k6/program.js
const k6Program = {
	name: "k6",
	title: "k6",
	least: "0.50.0",
	install: "`- uses: grafana/setup-k6-action@v1` in an earlier step",
	variables: { K6_NO_USAGE_REPORT: "true" },
	memory: "run fewer users, or on a larger machine"
};
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
// build/engines/k6/summary.js
const readSummary = async (path) => parseJson(await readFile(path, "utf8").catch(() => ""));
const metricsIn = (summary) => partOf(summary, "metrics");
export { errorKindOf, k6Program, metricsIn, readSummary, segmentArguments };
