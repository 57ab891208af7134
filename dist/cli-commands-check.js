import { roundOfChecks, writeChecks } from "./shared-gate-checks-build-check-record.js";
import { buildCheckScorecard, checkRenderings, createRedactor, locateReport, machineOf } from "./shared-gate.js";
import { exitCodes, formatOf, readArguments, readGivenPlan } from "./shared-config.js";
import { printScorecard, printWritten } from "./shared-cli-print.js";
import { terminalContext } from "./shared-cli-interruptions.js";
// build/cli/commands/check.js
async function check(words) {
	const given = readArguments("check", words);
	const format = formatOf(given, checkRenderings);
	const read = await readGivenPlan(given, { offline: true });
	const named = given.text("report-dir");
	const folder = named && await locateReport(process.cwd(), named);
	const redactor = createRedactor(read.secrets);
	const context = terminalContext(redactor, given);
	const record = await roundOfChecks(read, {
		only: given.list("only"),
		machine: machineOf(process.env),
		where: {},
		redact: redactor.redact
	}, context);
	if (!record) return 130;
	show(record, format);
	if (folder) printWritten(await writeChecks(folder, record));
	return exitCodes[record.verdict];
}
function show(record, format) {
	if (format !== "terminal") process.stdout.write(checkRenderings[format](record));
	else {
		const exit = {
			by: "verdict",
			code: exitCodes[record.verdict]
		};
		printScorecard(buildCheckScorecard(record), exit);
	}
}
export { check };
