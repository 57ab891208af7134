import { ps } from "./shared-gate.js";
import { readFile } from "node:fs/promises";
// build/tools/processes/birth.js
async function birthOf(pid) {
	if (!isThere(pid)) return void 0;
	if (process.platform === "win32") return "unknown";
	const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => void 0);
	return stat === void 0 ? startedByPs(pid) : birthIn(stat);
}
function birthIn(stat) {
	const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return state === "Z" || state === "X" ? void 0 : rest[18];
}
const startedByPs = async (pid) => (await ps("-o", "lstart=", "-p", String(pid))).trim() || void 0;
function isThere(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error.code === "EPERM";
	}
}
export { birthOf };
