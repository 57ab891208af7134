import { Problem } from "./shared-common.js";
import { exitCodeByPolicy, exitCodes } from "./shared-config.js";
// build/cli/exit.js
function exitByOf(given) {
	const by = given.text("exit-by") ?? "verdict";
	if (by === "verdict" || by === "policy") return by;
	throw new Problem("usage", `--exit-by: there is no ${JSON.stringify(by)}`, { hint: "verdict (the default), or policy: 0 if the policy does not block" });
}
function exitOf(record, by) {
	if (by === "policy") return {
		by,
		code: exitCodeByPolicy(record)
	};
	return {
		by,
		code: record.advisory ? 0 : exitCodes[record.verdict]
	};
}
export { exitByOf, exitOf };
