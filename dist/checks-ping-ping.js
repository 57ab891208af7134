import { excerpt, guardedLookup } from "./shared-common.js";
import { runForOutput } from "./shared-tools-processes-run-for-output.js";
import { findPing, noPing } from "./shared-checks-ping-program.js";
import { promisify } from "node:util";
// build/checks/ping/ping.js
const look = async ({ ping: host }, { timeoutMs, machine }) => {
	const tool = await findPing(machine);
	if (!tool) return {
		kind: "unknown",
		...noPing
	};
	const { platform } = process;
	const address = await resolve(host, {}).catch((error) => error);
	if (address instanceof Error) return {
		kind: "bad",
		what: address.message
	};
	const once = platform === "win32" ? "-n" : "-c";
	const { environment } = machine;
	const said = await runForOutput(tool.path, [
		once,
		"1",
		`${address}`
	], {
		environment,
		timeoutMs
	});
	if (said.code === 0 && (platform !== "win32" || replyTime.test(said.stdout))) return { kind: "good" };
	if (said.code === null) return {
		kind: "bad",
		what: `no response within ${timeoutMs} ms`
	};
	const refusal = said.stderr.split("\n").find((line) => /permitted|permission|privilege/i.test(line));
	if (refusal === void 0) return {
		kind: "bad",
		what: "it did not reply"
	};
	return {
		kind: "unknown",
		what: `\`ping\` may not be used here: ${excerpt(refusal.trim())}`,
		hint: "run as root, or with the capability CAP_NET_RAW"
	};
};
const replyTime = /[=<]\s?\d+\s?ms/;
const resolve = promisify(guardedLookup);
export { look };
