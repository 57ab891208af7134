// build/cli/git.js
import { execFile } from "node:child_process";
import { promisify } from "node:util";
async function git(...words) {
  return (await promisify(execFile)("git", words, { timeout: 2e3 }).catch(() => {
  }))?.stdout.trim() || void 0;
}

export {
  git
};
