import { defined } from "./shared-common.js";
import { endMarked, markedWith } from "./shared-gate.js";
import { randomUUID } from "node:crypto";
import { execFile } from "node:child_process";
// build/tools/processes/run-for-output.js
const mostBytes = 16777216;
const graceMs = 1e3;
async function runForOutput(path, args, { environment, cwd, timeoutMs }) {
	const mark = randomUUID();
	const options = {
		timeout: timeoutMs,
		killSignal: "SIGKILL",
		maxBuffer: mostBytes,
		env: {
			...environment,
			...markedWith(mark)
		},
		...defined({ cwd })
	};
	const said = await new Promise((resolve) => {
		execFile(path, args, options, (error, stdout, stderr) => {
			resolve({
				code: error ? typeof error.code === "number" ? error.code : null : 0,
				stdout,
				stderr
			});
		});
	});
	if (said.code === null) await endMarked(mark, graceMs);
	return said;
}
export { runForOutput };
