import { exitCodeByPolicy, exitCodes, overridingInputs, systemClock } from "./shared-config.js";
import { Problem, formatMistake, formatProblem, mistakesIn, oneLine, plainLines, problemLine } from "./shared-common.js";
import { createRedactor, fileDenialOf, fileReasonOf, renderTerminal, reportFiles, reportPath, streamLog } from "./shared-gate.js";
import { join } from "node:path";
import { appendFile, stat } from "node:fs/promises";
import * as core from "./vendor/github.js";
import { getInput, getMultilineInput } from "./vendor/github.js";
// build/action/job/outputs.js
function setOutputs(outputs) {
	try {
		for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
	} catch (error) {
		core.warning(`the outputs ${Object.keys(outputs).join(", ")} could not be written: ${fileReasonOf(error)}`);
	}
}
// build/action/job/job-log.js
function jobLog(redact) {
	const write = (text) => process.stdout.write(disarm(text));
	const shown = (text) => plainLines(redact(text));
	return {
		...streamLog({
			write,
			live: false,
			redact,
			clock: systemClock,
			warning: (message) => `warning: ${message}`,
			loudness: core.isDebug() ? "verbose" : "usual"
		}),
		notice: (message) => core.notice(shown(message), { title: "Reliability Gate" }),
		error: (message) => core.error(shown(message), { title: "Reliability Gate" }),
		problem: (problem, { ofCommit } = { ofCommit: false }) => {
			for (const mistake of mistakesIn(problem)) {
				const { place } = mistake;
				core.error(shown(formatMistake(mistake)), {
					title: "Reliability Gate: config",
					...place && place.input === void 0 && !ofCommit && {
						file: place.file,
						startLine: place.line,
						startColumn: place.column
					}
				});
			}
		},
		scorecard: (scorecard) => {
			const text = renderTerminal(scorecard, {
				color: false,
				width: 120
			});
			write(`\n${redact(text)}\n`);
		}
	};
}
const disarm = (text) => text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
// build/publish/job-summary.js
const mostBytes = 1048576;
async function appendJobSummary(path, text) {
	try {
		const left = mostBytes - await sizeOf(path) - 1;
		const rendered = typeof text === "string" ? text : text(Math.max(0, left));
		if (Buffer.byteLength(rendered) > left) return {
			kind: "denied",
			why: "the job summary would be larger than 1 MiB, which the runner refuses"
		};
		await appendFile(path, rendered.endsWith("\n") ? rendered : `${rendered}\n`);
		return { kind: "published" };
	} catch (error) {
		return fileDenialOf(error, "the job summary could not be written");
	}
}
async function sizeOf(path) {
	try {
		return (await stat(path)).size;
	} catch (error) {
		if (error.code === "ENOENT") return 0;
		throw error;
	}
}
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
	setOutputs({
		verdict,
		reason: oneLine(reason)
	});
}
async function showResult(result, { written, summary, folder, files }, log) {
	if (written.kind === "denied") log.warn(written.why);
	const path = process.env.GITHUB_STEP_SUMMARY;
	if (path) await appendJobSummary(path, summary);
	setResult(result);
	outputFiles(folder, files);
}
function outputFiles(folder, files) {
	const paths = Object.entries(files).map(([name, file]) => [name, join(folder, file)]);
	setOutputs(Object.fromEntries(paths));
}
function setRunOutputs(record, folder, commentUrl) {
	setResult(record);
	setOutputs({
		score: record.score ?? "",
		grade: record.grade ?? "",
		target: record.target.url,
		"comment-url": commentUrl ?? ""
	});
	const files = Object.keys(reportFiles);
	setOutputs(Object.fromEntries(files.map((of) => [of, reportPath(folder, of)])));
}
// build/action/job/problem.js
function showProblem(problem, { redactor, log }, files) {
	setResult({
		verdict: "error",
		reason: redactor.redact(problemLine(problem))
	});
	log.problem(problem, files);
}
function closingWith(problem, closing, { redact }) {
	const text = plainLines(redact(formatProblem(problem)));
	return {
		...closing,
		summary: `~~~\n${text.replaceAll("~~~", "")}\n~~~\n`
	};
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
function reportFailure(error, redactor, log) {
	if (error instanceof Problem) {
		showProblem(error, {
			redactor,
			log
		});
		return error.code === "config" ? 2 : exitCodes.error;
	}
	const stack = error instanceof Error ? error.stack ?? error.message : String(error);
	setResult({
		verdict: "error",
		reason: "a bug in Reliability Gate; its stack is in the log of the job"
	});
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
// build/action/job/inputs.js
const commentModes = [
	"always",
	"failure",
	"never"
];
function readInputs() {
	const text = (name) => getInput(name) || void 0;
	const isTrue = (name) => oneOf(name, text(name) ?? "false", ["true", "false"]) === "true";
	return {
		config: text("config"),
		record: text("record"),
		only: getMultilineInput("only"),
		dependencies: getMultilineInput("dependencies"),
		period: text("period"),
		records: text("records"),
		issue: isTrue("issue"),
		configFrom: oneOf("config-from", text("config-from") ?? "head", ["head", "base"]),
		overrides: Object.fromEntries(overridingInputs.map((name) => [name, text(name)])),
		token: getInput("github-token"),
		comment: oneOf("comment", text("comment") ?? "always", commentModes),
		commentGroup: text("comment-group"),
		advisory: isTrue("advisory"),
		reportDir: text("report-dir") ?? "reliability-gate-report"
	};
}
function oneOf(input, value, known) {
	const found = known.find((one) => one === value);
	if (found === void 0) throw new Problem("config", `input ${input}: expected ${known.join(", ")}; found ${JSON.stringify(value)}`);
	return found;
}
export { appendJobSummary, closingWith, conclude, hide, jobLog, readInputs, runStep, setOutputs, setResult, setRunOutputs, showProblem, showResult, workspace };
