import { execFile } from "node:child_process";
import { promisify } from "node:util";
// build/cli/git.js
async function git(...words) {
	return (await promisify(execFile)("git", words, { timeout: 2e3 }).catch(() => void 0))?.stdout.trim() || void 0;
}
export { git };
