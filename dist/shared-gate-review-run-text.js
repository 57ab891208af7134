import { formatKeptRun, keptRunOf, parseKeptRun } from "./shared-gate.js";
// build/gate/review/run-text.js
const mostBytes = 15e3;
const [opening, ending] = ["<!-- reliability-gate run ", " -->"];
function keptRunText(record) {
	const run = keptRunOf(record);
	let text = commentOf(run);
	for (let count = run.objectives.length - 1; isTooLong(text) && count >= 0; count -= 1) text = commentOf({
		...run,
		objectives: run.objectives.slice(0, count)
	});
	return isTooLong(text) ? "" : text;
}
const commentOf = (run) => `${opening}${formatKeptRun(run).trim().replaceAll(">", "\\u003e")}${ending}`;
const isTooLong = (text) => Buffer.byteLength(text) > mostBytes;
function parseRunText(text) {
	const from = text.lastIndexOf(opening);
	const end = text.indexOf(ending, from);
	return from < 0 || end < 0 ? void 0 : parseKeptRun(text.slice(from + opening.length, end));
}
export { keptRunText, parseRunText };
