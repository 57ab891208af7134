import { describeUndone, machineOf, openLeftovers, parseLeftovers, stepEnvironment, undoersOn } from "./shared-gate.js";
import { Problem } from "./shared-common.js";
import { birthOf } from "./shared-tools-processes-birth.js";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { homedir } from "node:os";
// build/tools/kept-leftovers.js
const keptFolder = ({ XDG_STATE_HOME: state }) => join(state || join(homedir(), ".local", "state"), "reliability-gate", "leftovers");
async function keepLeftovers(folder) {
	const owner = {
		pid: process.pid,
		birth: await birthOf(process.pid)
	};
	return keeper(join(folder, `${randomUUID()}.json`), owner);
}
const keeper = (path, owner) => (left) => {
	try {
		write(path, owner, left);
	} catch (error) {
		if (!left.some(({ kind }) => kind === "fault")) return;
		throw new Problem("fault", `what reverts the fault cannot be saved: ${error.message}`, { hint: "set XDG_STATE_HOME to a folder that can be written" });
	}
};
function write(path, owner, left) {
	if (left.length === 0) {
		rmSync(path, { force: true });
		return;
	}
	mkdirSync(join(path, ".."), {
		recursive: true,
		mode: 448
	});
	const kept = {
		owner,
		left
	};
	writeFileSync(`${path}.new`, JSON.stringify(kept), { mode: 384 });
	renameSync(`${path}.new`, path);
}
async function claimKept(folder) {
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
	const claimer = {
		pid: process.pid,
		birth: await birthOf(process.pid)
	};
	const found = await Promise.all(names.map((name) => claimFile(folder, name, claimer)));
	return {
		abandoned: found.filter((one) => typeof one === "object"),
		running: found.filter((one) => one === "running").length
	};
}
async function claimFile(folder, name, claimer) {
	try {
		const { owner, left } = JSON.parse(await readFile(join(folder, name), "utf8"));
		const { pid, birth } = claimerIn(name) ?? owner;
		const present = await birthOf(pid);
		if (present !== void 0 && present === birth) return "running";
		const claimed = join(folder, claimedName(name, claimer));
		renameSync(join(folder, name), claimed);
		return {
			left: parseLeftovers(JSON.stringify(left)),
			save: keeper(claimed, claimer)
		};
	} catch {
		return;
	}
}
const claimedName = (name, { pid, birth = "" }) => `${name.split(".")[0]}.${pid}-${encodeURIComponent(birth).replaceAll(".", "%2E")}.json`;
function claimerIn(name) {
	const [, pid, birth] = /\.(\d+)-([^.]*)\.json$/.exec(name) ?? [];
	return pid === void 0 ? void 0 : {
		pid: Number(pid),
		birth: decodeURIComponent(birth)
	};
}
// build/cli/leftovers.js
async function ownLeftovers(machine) {
	const keep = await keepLeftovers(keptFolder(process.env));
	return openLeftovers(keep, [], undoersOn(machine));
}
async function undoAbandoned(environment) {
	const { abandoned, running } = await claimKept(keptFolder(environment));
	const machine = {
		...machineOf(environment),
		step: stepEnvironment(environment, [])
	};
	const undone = [];
	for (const { left, save } of abandoned) undone.push(...await openLeftovers(save, left, undoersOn(machine)).undoAll());
	return {
		undone,
		running
	};
}
async function forgetAbandoned(environment) {
	const { abandoned } = await claimKept(keptFolder(environment));
	for (const { save } of abandoned) save([]);
}
const linesOfUndone = (undone) => undone.flatMap((one) => {
	const text = describeUndone(one);
	if (text === void 0) return [];
	return [`${text} (left by an earlier run${one.outcome === "failed" ? "; `reliability-gate undo --forget` where it is gone by now" : ""})`];
});
function assertMended(undone, redact) {
	const broken = undone.flatMap((one) => one.outcome === "failed" && one.leftover.kind === "fault" ? [`${one.leftover.title}: ${one.message}`] : []);
	if (broken.length === 0) return;
	const message = `STILL BROKEN by a run that was killed: ${broken.join("; ")}`;
	throw new Problem("fault", redact(message), { hint: "fix it, then run `reliability-gate undo`, or `undo --forget` once it is fixed" });
}
export { assertMended, forgetAbandoned, linesOfUndone, ownLeftovers, undoAbandoned };
