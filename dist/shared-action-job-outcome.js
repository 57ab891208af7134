import { exitCodeByPolicy, exitCodes } from "./shared-config.js";
import { Problem, oneLine, problemLine } from "./shared-common.js";
import { createRedactor, reportFiles, reportPath } from "./shared-gate.js";
import { appendJobSummary, jobLog } from "./shared-action-event-event.js";
import { join } from "node:path";
import * as core from "./vendor/github.js";
// build/action/job/outcome.js
function conclude(record, log) {
	const { verdict, reason, blocks, evidence } = record;
	if (evidence.failure?.code === "interrupted") return 130;
	const hint = evidence.failure?.hint;
	const line = `${verdict}: ${reason}${hint ? ` (${hint})` : ""}`;
	if (blocks) log.error(line);
	else if (verdict !== "pass") log.notice(line);
	return exitCodeByPolicy(record);
}
function setResult({ verdict, reason }) {
	core.setOutput("verdict", verdict);
	core.setOutput("reason", oneLine(reason));
}
async function showResult(result, { written, summary, folder, files }, log) {
	if (written.kind === "denied") log.warn(written.why);
	const path = process.env.GITHUB_STEP_SUMMARY;
	if (path) await appendJobSummary(path, summary);
	setResult(result);
	outputFiles(folder, files);
}
function outputFiles(folder, files) {
	for (const [name, file] of Object.entries(files)) core.setOutput(name, join(folder, file));
}
function setOutputs(record, folder, commentUrl) {
	setResult(record);
	core.setOutput("score", record.score ?? "");
	core.setOutput("grade", record.grade ?? "");
	core.setOutput("target", record.target.url);
	core.setOutput("comment-url", commentUrl ?? "");
	for (const of of Object.keys(reportFiles)) core.setOutput(of, reportPath(folder, of));
}
// build/action/job/step.js
async function runStep(step) {
	const redactor = createRedactor([]);
	const log = jobLog(redactor.redact);
	try {
		return await step(redactor, log);
	} catch (error) {
		return reportFailure(error, redactor, log);
	}
}
function reportFailure(error, { redact }, log) {
	core.setOutput("verdict", "error");
	if (error instanceof Problem) {
		core.setOutput("reason", oneLine(redact(problemLine(error))));
		log.problem(error);
		return error.code === "config" ? 2 : exitCodes.error;
	}
	const stack = error instanceof Error ? error.stack ?? error.message : String(error);
	core.setOutput("reason", "a bug in Reliability Gate; its stack is in the log of the job");
	log.error(`A bug in Reliability Gate, please report it:\n${stack}`);
	return exitCodes.error;
}
function hide(secrets, redactor) {
	for (const secret of secrets) {
		if (!secret) continue;
		core.setSecret(secret);
		redactor.add(secret);
	}
}
const workspace = () => process.env.GITHUB_WORKSPACE ?? process.cwd();
const fenced = (text) => `~~~\n${text.replaceAll("~~~", "")}\n~~~\n`;
export { conclude, fenced, hide, runStep, setOutputs, setResult, showResult, workspace };
