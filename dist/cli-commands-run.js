import { createRedactor, evidencePorts, locateReport, machineOfRun, removeReport, reportFiles, reportFolder, reportPath, runGate } from "./shared-gate.js";
import { assertAllowedSides, describeRun } from "./shared-gate-plan-describe-run.js";
import { isCommitSha, readArguments, readGivenPlan } from "./shared-config.js";
import { defined, formatMistake, formatWarning } from "./shared-common.js";
import { exitByOf, exitOf } from "./shared-cli-exit.js";
import { git } from "./shared-cli-git.js";
import { keptHistory } from "./shared-cli-github-kept-history.js";
import { assertMended, linesOfUndone, ownLeftovers, undoAbandoned } from "./shared-cli-leftovers.js";
import { printReport } from "./shared-cli-print.js";
import { terminalContext } from "./shared-cli-interruptions.js";
// build/cli/commands/run.js
async function run(words) {
	const given = readArguments("run", words);
	if (given.isSet("dry-run")) return dryRun(given);
	const named = given.text("report-dir") ?? "reliability-gate-report";
	const { by, folder, report } = await runGiven(given, named).catch(async (error) => {
		await removeReport(process.cwd(), named);
		throw error;
	});
	const { record } = report;
	const exit = record.evidence.failure?.code === "interrupted" ? {
		by,
		code: 130
	} : exitOf(record, by);
	printReport(report, exit, given);
	if (!given.isSet("quiet")) printFiles(folder, record);
	return exit.code;
}
async function dryRun(given) {
	exitByOf(given);
	const { plan, secrets, warnings } = await readGivenPlan(given);
	const redactor = createRedactor(secrets);
	assertAllowedSides(plan);
	for (const warning of warnings) process.stderr.write(`${formatWarning(warning)}\n`);
	for (const line of describeRun(plan)) process.stdout.write(`${redactor.redact(line)}\n`);
	return 0;
}
async function runGiven(given, named) {
	const by = exitByOf(given);
	const { plan, secrets, warnings } = await readGivenPlan(given);
	const redactor = createRedactor(secrets);
	const folder = await locateReport(process.cwd(), named);
	const machine = {
		...machineOfRun(process.env, secrets),
		keepIn: folder
	};
	const leftovers = await ownLeftovers(machine);
	const context = terminalContext(redactor, given, leftovers);
	for (const warning of warnings) context.log.warn(formatMistake(warning));
	const { undone } = await undoAbandoned(process.env);
	for (const line of linesOfUndone(undone)) context.log.warn(line);
	assertMended(undone, redactor.redact);
	const where = await whereWeAre();
	const options = {
		advisory: given.isSet("advisory"),
		where
	};
	const kept = await keptHistory(plan, context);
	const ports = {
		...evidencePorts(plan, {
			folder: process.cwd(),
			machine,
			leftovers,
			commit: where.commit,
			redact: redactor.redact
		}),
		...defined({ history: kept?.history }),
		publishers: [...kept?.publishers ?? [], reportFolder(folder)],
		redact: redactor.redact
	};
	const { report } = await runGate(plan, options, ports, context);
	return {
		by,
		folder: folder.path,
		report
	};
}
async function whereWeAre() {
	const commit = await git("rev-parse", "HEAD");
	return isCommitSha(commit) ? { commit } : {};
}
function printFiles(folder, record) {
	if (record.notes.some((note) => note.source === "files")) return;
	process.stderr.write("\n");
	for (const of of Object.keys(reportFiles)) process.stderr.write(`${of.padEnd(9)} ${reportPath(folder, of)}\n`);
}
export { run };
