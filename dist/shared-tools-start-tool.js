import { defined } from "./shared-common.js";
import { containerName, dockerArguments, markedWith } from "./shared-gate.js";
import { runForOutput } from "./shared-tools-processes-run-for-output.js";
import { startSupervised } from "./shared-tools-processes-supervised.js";
import { randomUUID } from "node:crypto";
// build/tools/tool-version.js
const timeoutMs = 6e4;
async function versionOf(tool, { environment }, args = ["--version"]) {
	if (tool.kind === "container") return versionIn(tool.image);
	const { code, stdout, stderr } = await runForOutput(tool.path, args, {
		environment,
		timeoutMs
	});
	return code === 0 ? versionIn(`${stdout}\n${stderr}`) : void 0;
}
const versionIn = (text) => /(?<![\w.])v?(\d+\.\d+(?:\.\d+)*(?:-[\w.]+)?)/.exec(text)?.[1];
// build/tools/start-tool.js
function startTool(tool, order, machine, leave) {
	const { title } = order;
	const mark = randomUUID();
	const environment = {
		...machine.environment,
		...markedWith(mark)
	};
	const launch = launchOf(tool, {
		...order,
		mark
	}, environment);
	const leftovers = [{
		kind: "process",
		id: mark,
		title
	}];
	if (launch.container !== void 0) {
		const data = { docker: tool.path };
		leftovers.push({
			kind: "container",
			id: launch.container,
			title,
			data
		});
	}
	for (const leftover of leftovers) leave.add(leftover);
	const supervised = startSupervised(launch, environment);
	return {
		...supervised,
		stop: async (patienceMs) => {
			const isGone = await supervised.stop(patienceMs);
			if (isGone) for (const leftover of leftovers) leave.done(leftover);
			return isGone;
		}
	};
}
function launchOf(tool, { args, folder, cwd, reportsLines, speaks, counts, variables, mark }, ours) {
	const { kind, path: command } = tool;
	if (kind === "program") {
		const environment = variables && {
			...ours,
			...variables
		};
		const more = defined({
			cwd,
			reportsLines,
			speaks,
			counts,
			environment
		});
		return {
			kind: "launch",
			mark,
			command,
			args: [...args],
			folder,
			...more
		};
	}
	const container = containerName();
	return {
		kind: "launch",
		mark,
		command,
		args: dockerArguments(tool.image, args, {
			folder,
			name: container
		}),
		folder,
		container
	};
}
export { startTool, versionOf };
