import { excerpt, isObject } from "./shared-common.js";
import { listIn } from "./shared-config.js";
// build/providers/numbers/samples.js
function parseSample(item) {
	if (!isObject(item) || !Array.isArray(item.value)) return void 0;
	const point = parsePoint(item.value);
	return point && {
		labels: parseLabels(item.metric),
		value: point[1]
	};
}
const specialValues = {
	NaN: NaN,
	"+Inf": Number.POSITIVE_INFINITY,
	Inf: Number.POSITIVE_INFINITY,
	"-Inf": Number.NEGATIVE_INFINITY
};
function parsePoint(point) {
	if (!Array.isArray(point)) return void 0;
	const [time, text] = point;
	if (typeof time !== "number" || typeof text !== "string" || text.trim() === "") return void 0;
	const value = specialValues[text] ?? Number(text);
	return Number.isNaN(value) && text !== "NaN" ? void 0 : [time, value];
}
const parsePoints = (values) => listIn(values).map(parsePoint).filter((point) => point !== void 0);
function parseLabels(metric) {
	if (!isObject(metric)) return {};
	return Object.fromEntries(Object.entries(metric).map(([name, value]) => [excerpt(name, 100), excerpt(String(value), 200)]));
}
const parseWarnings = (...lists) => lists.flatMap((list) => strings(list)).map((text) => excerpt(text, 300));
const strings = (value) => listIn(value).filter((item) => typeof item === "string").slice(0, 10);
export { parseLabels, parsePoint, parsePoints, parseSample, parseWarnings };
