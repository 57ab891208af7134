import {
  undoersOn
} from "./shared-gate-undoers.js";
import {
  machineOf,
  stepEnvironment
} from "./shared-tools-machine.js";
import {
  describeUndone,
  openLeftovers,
  parseLeftovers
} from "./shared-tools-leftovers.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/tools/kept-leftovers.js
import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readdir, readFile as readFile2 } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

// build/tools/processes/birth.js
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
async function birthOf(pid) {
  if (!isThere(pid))
    return;
  if (process.platform === "win32")
    return "unknown";
  let stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => {
  });
  return stat === void 0 ? startedByPs(pid) : birthIn(stat);
}
function birthIn(stat) {
  let [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state === "Z" || state === "X" ? void 0 : rest[18];
}
async function startedByPs(pid) {
  let words = ["-o", "lstart=", "-p", String(pid)], { stdout } = await promisify(execFile)("ps", words).catch(() => ({ stdout: "" }));
  return stdout.trim() || void 0;
}
function isThere(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

// build/tools/kept-leftovers.js
var keptFolder = ({ XDG_STATE_HOME: state }) => join(state || join(homedir(), ".local", "state"), "reliability-gate", "leftovers");
async function keepLeftovers(folder) {
  let owner = { pid: process.pid, birth: await birthOf(process.pid) };
  return keeper(join(folder, `${randomUUID()}.json`), owner);
}
var keeper = (path, owner) => (left) => {
  try {
    write(path, owner, left);
  } catch (error) {
    if (!left.some(({ kind }) => kind === "fault"))
      return;
    throw new Problem("fault", `what reverts the fault cannot be saved: ${error.message}`, { hint: "set XDG_STATE_HOME to a folder that can be written" });
  }
};
function write(path, owner, left) {
  if (left.length === 0) {
    rmSync(path, { force: !0 });
    return;
  }
  mkdirSync(join(path, ".."), { recursive: !0, mode: 448 });
  let kept = { owner, left };
  writeFileSync(`${path}.new`, JSON.stringify(kept), { mode: 384 }), renameSync(`${path}.new`, path);
}
async function findKept(folder) {
  let names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json")), whole = (await Promise.all(names.map((name) => readKept(join(folder, name))))).filter((one) => one !== void 0);
  return {
    abandoned: whole.filter(({ isRunning }) => !isRunning),
    running: whole.filter(({ isRunning }) => isRunning).length
  };
}
async function readKept(path) {
  try {
    let { owner, left } = JSON.parse(await readFile2(path, "utf8")), birth = await birthOf(owner.pid);
    return {
      left: parseLeftovers(JSON.stringify(left)),
      save: keeper(path, owner),
      isRunning: birth !== void 0 && birth === owner.birth
    };
  } catch {
    return;
  }
}

// build/cli/abandoned.js
async function undoAbandoned(environment) {
  let { abandoned, running } = await findKept(keptFolder(environment)), machine = { ...machineOf(environment), step: stepEnvironment(environment, []) }, undone = [];
  for (let { left, save } of abandoned)
    undone.push(...await openLeftovers(save, left, undoersOn(machine)).undoAll());
  return { undone, running };
}
async function forgetAbandoned(environment) {
  let { abandoned } = await findKept(keptFolder(environment));
  for (let { save } of abandoned)
    save([]);
}
var tellUndone = (undone) => undone.flatMap((one) => {
  let text = describeUndone(one);
  return text === void 0 ? [] : [`${text} (left by a run that was killed)`];
});
function assertMended(undone, redact) {
  let broken = undone.flatMap((one) => one.outcome === "failed" && one.leftover.kind === "fault" ? [`${one.leftover.title}: ${one.message}`] : []);
  if (broken.length === 0)
    return;
  let message = `STILL BROKEN by a run that was killed: ${broken.join("; ")}`;
  throw new Problem("fault", redact(message), {
    hint: "mend it, then run `reliability-gate undo`, or `undo --forget` where it is mended by now"
  });
}

export {
  keptFolder,
  keepLeftovers,
  undoAbandoned,
  forgetAbandoned,
  tellUndone,
  assertMended
};
