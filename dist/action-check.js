import { asInput, exitCodes, folderTexts, isGreen, overridesOf, readPlan, rootOf } from "./shared-config.js";
import { checkFiles, roundOfChecks, writeChecks } from "./shared-gate-checks-build-check-record.js";
import { buildCheckScorecard, checkRenderings, locateReport, machineOf } from "./shared-gate.js";
import { contextOf, readEvent } from "./shared-action-event-event.js";
import { hide, readInputs, runStep, showResult, workspace } from "./shared-action-job-inputs.js";
import { interruptions } from "./shared-action-job-interruptions.js";
// build/action/check.js
const runCheck = () => runStep(checkAll);
async function checkAll(redactor, log) {
	const { config, overrides, reportDir, only } = readInputs();
	const event = readEvent();
	const folder = workspace();
	const read = await readPlan({
		config,
		texts: folderTexts(folder, rootOf(folder, config)),
		folder,
		environment: process.env,
		overrides: overridesOf(overrides, asInput),
		options: {
			repository: event.repo,
			offline: true
		}
	});
	hide(read.secrets, redactor);
	const report = await locateReport(folder, reportDir);
	const record = await roundOfChecks(read, {
		only,
		machine: machineOf(process.env),
		where: event.where,
		redact: redactor.redact
	}, contextOf(interruptions().run, log, redactor));
	if (!record) return 130;
	log.scorecard(buildCheckScorecard(record));
	const written = await writeChecks(report, record);
	const summary = checkRenderings.summary(record);
	await showResult(record, {
		written,
		summary,
		folder: reportDir,
		files: checkFiles
	}, log);
	const line = `${record.verdict}: ${record.reason}`;
	if (!isGreen(record.verdict)) log.error(line);
	else if (record.verdict !== "pass") log.notice(line);
	return exitCodes[record.verdict];
}
export { runCheck };
