// build/tools/container.js
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { promisify } from "node:util";
var containerName = () => `reliability-gate-${randomUUID()}`;
function dockerArguments(image, args, { folder, name }) {
  let { uid, gid } = userInfo();
  return [
    "run",
    "--rm",
    "--name",
    name,
    "--network",
    "host",
    "--user",
    `${uid}:${gid}`,
    "--pull",
    "missing",
    "--volume",
    `${folder}:${folder}`,
    "--workdir",
    folder,
    image,
    ...args
  ];
}
async function removeContainer(docker, name) {
  try {
    let { stdout } = await promisify(execFile)(docker, ["rm", "--force", name], {
      timeout: 1e4
    });
    return stdout.includes(name) ? "undone" : "was not there";
  } catch (error) {
    if (/no such container/i.test(error.stderr ?? ""))
      return "was not there";
    throw error;
  }
}
var undoContainer = ({ id, data }) => {
  let { docker } = data ?? {};
  return removeContainer(typeof docker == "string" ? docker : "docker", id);
};

// build/tools/process.js
import { execFile as execFile2 } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { promisify as promisify2 } from "node:util";
var graceMs = 5e3, pollMs = 50, markName = "RELIABILITY_GATE_PROCESS", markedWith = (mark) => ({ [markName]: mark }), undoProcess = async ({ id }) => {
  let found = await processesMarked(id);
  for (let pid of found)
    signal(pid, "SIGTERM");
  let end = Date.now() + graceMs, left = found;
  for (; left.length > 0 && Date.now() < end; )
    await delay(pollMs), left = await processesMarked(id);
  for (let pid of left)
    signal(pid, "SIGKILL");
  return found.length > 0 ? "undone" : "was not there";
};
async function processesMarked(mark) {
  let variable = `${markName}=${mark}`, all = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  return all.length === 0 ? listedWith(variable) : (await Promise.all(all.map(async (pid) => ({
    pid: Number(pid),
    // Those of others, and of what has ended meanwhile, cannot be read.
    variables: (await readFile(`/proc/${pid}/environ`, "latin1").catch(() => "")).split("\0")
  })))).flatMap(({ pid, variables }) => variables.includes(variable) ? [pid] : []);
}
async function listedWith(variable) {
  let { stdout } = await promisify2(execFile2)("ps", ["-A", "-E", "-ww", "-o", "pid=,command="], {
    maxBuffer: 67108864
  }).catch(() => ({ stdout: "" }));
  return stdout.split(`
`).flatMap((line) => line.includes(variable) ? [Number.parseInt(line, 10)] : []);
}
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
  }
}
async function endGroup(leader, graceMs2, beforeKill = async () => {
}) {
  let group = process.platform === "win32" ? leader : -leader, isThere = (name) => {
    try {
      return process.kill(group, name);
    } catch {
      return !1;
    }
  }, end = Date.now() + graceMs2;
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
  containerName,
  dockerArguments,
  removeContainer,
  undoContainer,
  markedWith,
  undoProcess,
  endGroup
};
