// build/tools/processes/process.js
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
var graceMs = 5e3, pollMs = 50, markName = "RELIABILITY_GATE_PROCESS", markedWith = (mark) => ({ [markName]: mark }), undoProcess = async ({ id }) => await endMarked(id, graceMs) > 0 ? "undone" : "was not there";
async function endMarked(mark, graceMs2) {
  let found = await processesMarked(mark);
  for (let pid of found)
    signal(pid, "SIGTERM");
  let end = Date.now() + graceMs2, left = found;
  for (; left.length > 0 && Date.now() < end; )
    await delay(pollMs), left = await processesMarked(mark);
  for (let pid of left)
    signal(pid, "SIGKILL");
  return found.length;
}
async function processesMarked(mark) {
  let variable = `${markName}=${mark}`, all = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return all.length === 0 ? listedWith(variable) : (await Promise.all(all.map(async (pid) => ({
    pid: Number(pid),
    // Those of others, and of what has ended meanwhile, cannot be read.
    variables: (await readFile(`/proc/${pid}/environ`, "latin1").catch(() => "")).split("\0")
  })))).flatMap(({ pid, variables }) => variables.includes(variable) ? [pid] : []);
}
async function listedWith(variable) {
  let { stdout } = await promisify(execFile)("ps", ["-A", "-E", "-ww", "-o", "pid=,command="], {
    maxBuffer: 67108864
  }).catch(() => ({ stdout: "" }));
  return stdout.split(`
`).flatMap((line) => line.includes(variable) ? [Number.parseInt(line, 10)] : []).filter((pid) => pid !== process.pid);
}
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
  }
}
function signalGroup(leader, name) {
  try {
    return process.kill(process.platform === "win32" ? leader : -leader, name);
  } catch {
    return !1;
  }
}
async function endGroup(leader, graceMs2, beforeKill = async () => {
}) {
  let isThere = (name) => signalGroup(leader, name), end = Date.now() + graceMs2;
  if (isThere("SIGTERM"))
    for (; isThere(0); ) {
      if (Date.now() >= end) {
        await beforeKill(), isThere("SIGKILL");
        return;
      }
      await delay(pollMs);
    }
}

export {
  markedWith,
  undoProcess,
  endMarked,
  processesMarked,
  signalGroup,
  endGroup
};
