import { guardedLookup } from "./shared-load.js";
import { findTool } from "./shared-tools-find-tool.js";
import { runForOutput } from "./shared-tools-run-for-output.js";
import { promisify } from "node:util";
// build/checks/ping/ping.js
const look = async ({ ping: host }, { timeoutMs, machine }) => {
	const { platform, arch } = process;
	const tool = await findTool({
		name: "ping",
		title: "ping"
	}, machine, {
		platform,
		arch
	});
	if (!tool) return {
		kind: "unknown",
		what: "there is no program `ping` on this machine",
		hint: "install it (Debian: iputils-ping), or check a port with `tcp`"
	};
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
	if (said.code === 0) return { kind: "good" };
	if (said.code === null) return {
		kind: "bad",
		what: `no response within ${timeoutMs} ms`
	};
	return /permitted|permission|privilege/i.test(said.stderr) ? {
		kind: "unknown",
		what: `\`ping\` may not be used here: ${firstLine(said.stderr)}`
	} : {
		kind: "bad",
		what: "it did not reply"
	};
};
const resolve = promisify(guardedLookup);
const firstLine = (text) => text.trim().split("\n")[0] ?? "";
export { look };
