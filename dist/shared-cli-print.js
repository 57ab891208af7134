import { defined } from "./shared-common.js";
import { foldNotes, renderTerminal, renderings } from "./shared-gate.js";
// build/cli/print.js
function printScorecard(scorecard, exit) {
	process.stdout.write(renderTerminal(scorecard, {
		...terminalOptions(),
		...defined({ exit })
	}));
}
function printReport(report, exit, given, fresh = report.record.notes) {
	if (given.isSet("json")) {
		process.stdout.write(renderings.json(report));
		printNotes(fresh);
	} else printScorecard(report.scorecard, exit);
}
const terminalOptions = () => ({
	color: process.stdout.isTTY === true && !process.env.NO_COLOR,
	width: process.stdout.columns || columnsOf(process.env.COLUMNS)
});
const columnsOf = (text = "") => /^\d{2,4}$/.test(text) ? Math.max(40, Number(text)) : 100;
function printWritten(written) {
	if (written.kind === "denied") printNotes([{
		source: "files",
		message: written.why
	}]);
	else for (const path of written.paths) process.stderr.write(`${path}\n`);
}
function printNotes(notes) {
	for (const { source, message, hint } of foldNotes(notes)) process.stderr.write(`note: ${source}: ${message}${hint ? ` (${hint})` : ""}\n`);
}
export { printReport, printScorecard, printWritten, terminalOptions };
