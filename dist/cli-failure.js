import { Problem, formatProblem, nearest } from "./shared-common.js";
import { commands, exitCodes, seeHelp } from "./shared-config.js";
import { gateVersion } from "./shared-start.js";
// build/cli/failure.js
function unknownCommand(name) {
	const near = /^-?v(ersion)?$/i.test(name) ? "--version" : nearest(name, Object.keys(commands));
	return new Problem("usage", `there is no command ${JSON.stringify(name)}`, { hint: near === void 0 ? seeHelp() : `did you mean ${near}?` });
}
function reportFailure(error) {
	if (error instanceof Problem) {
		process.stderr.write(`${formatProblem(error)}\n`);
		return [
			"config",
			"usage",
			"record"
		].includes(error.code) ? 2 : exitCodes.error;
	}
	process.stderr.write(`A bug in Reliability Gate ${gateVersion}, please report it:\n${stackOf(error)}\n`);
	return exitCodes.error;
}
const stackOf = (error) => error instanceof Error ? error.stack ?? error.message : String(error);
function reportUnwritten({ message }) {
	process.stderr.write(`The output could not be written: ${message}\n`);
	return exitCodes.error;
}
export { reportFailure, reportUnwritten, unknownCommand };
