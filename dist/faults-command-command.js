import {
  usualTimeoutMs
} from "./shared-faults-command-options.js";
import "./shared-language-option.js";
import {
  endMarked,
  markedWith
} from "./shared-tools-processes-process.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-section.js";
import "./shared-language-limits.js";
import "./shared-language-scalars-texts.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import {
  formatDuration
} from "./shared-model-basics-units.js";
import {
  oneLine
} from "./shared-net-redaction-excerpt.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/faults/command/command.js
import { spawn } from "node:child_process";
import { once } from "node:events";
var graceMs = 3e3, longestError = 500, open = async ({ command: { inject, revert: mend, timeout: timeoutMs = usualTimeoutMs } }, { key, machine, folder }) => {
  let injection = { key, revert: mend, folder, timeoutMs }, status = "pending";
  return {
    injection,
    inject: async ({ signal }) => {
      let order = { command: inject, folder, timeoutMs, environment: markedWith(key), signal }, failure = await runCommand(order, machine);
      if (failure !== void 0)
        throw new Problem("fault", `the command that injects the fault failed: ${failure}`);
      status = "active";
    },
    // Nobody else knows what the command has done.
    status: async () => status,
    mend: `run ${mend}`
  };
}, revert = async (saved, { machine }) => {
  let { key, revert: command, folder, timeoutMs } = saved;
  await endMarked(key, graceMs);
  let failure = await runCommand({ command, folder, timeoutMs, environment: {} }, machine);
  if (failure !== void 0)
    throw new Error(`the command that mends it failed: ${failure}`);
  return "undone";
};
async function runCommand(order, machine) {
  let { command, folder, timeoutMs, environment, signal } = order, late = AbortSignal.timeout(timeoutMs), child = spawn("/bin/sh", ["-c", command], {
    cwd: folder,
    env: { ...machine.step ?? machine.environment, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
    detached: !0
  }), stop = signal ? AbortSignal.any([signal, late]) : late, end = () => killGroup(child.pid);
  stop.addEventListener("abort", end, { once: !0 });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said = `${said}${text}`.slice(-longestError);
  });
  try {
    let [code, by] = await once(child, "exit");
    if (code === 0)
      return;
    if (late.aborted)
      return `it took longer than ${formatDuration(timeoutMs)}`;
    let last = oneLine(said).trim();
    return `${code === null ? by : `exit code ${code}`}${last === "" ? "" : `: ${last}`}`;
  } catch (error) {
    return error.message;
  } finally {
    stop.removeEventListener("abort", end), child.stderr.destroy();
  }
}
function killGroup(leader) {
  try {
    leader !== void 0 && process.kill(-leader, "SIGKILL");
  } catch {
  }
}
export {
  open,
  revert
};
