import { defined } from "./shared-common.js";
import { execFile } from "node:child_process";
// build/tools/processes/run-for-output.js
const mostBytes = 16777216;
const runForOutput = (path, args, { environment, cwd, timeoutMs }) => new Promise((resolve) => {
	const options = {
		timeout: timeoutMs,
		maxBuffer: mostBytes,
		env: environment,
		...defined({ cwd })
	};
	execFile(path, args, options, (error, stdout, stderr) => {
		resolve({
			code: error ? typeof error.code === "number" ? error.code : null : 0,
			stdout,
			stderr
		});
	});
});
export { runForOutput };
