import {
  describeEnd
} from "./shared-model-evidence-app-end.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/deployments/started/describe-end.js
import { constants } from "node:os";
var ofSignal = 128;
function describeHow(how) {
  let code = Number(/^exit code (\d+)$/.exec(how)?.[1]), [name] = Object.entries(constants.signals).find(([, no]) => no === code - ofSignal) ?? [];
  return name === void 0 ? how : `${how}, ${name}`;
}
var nameOf = (side) => side === "head" ? "the target" : "the baseline", endedEarly = (side, end) => new Problem("target", `${nameOf(side)} did not start: it ended ${describeEnd(end)}`);

// build/tools/cores.js
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
var leastCpus = 4, generatorShare = 4;
function shareCores(cpus, hasBase) {
  if (cpus.length < leastCpus)
    return;
  let left = cpus.length - Math.floor(cpus.length / generatorShare), side = hasBase ? Math.floor(left / 2) : left, generator = cpus.length - side * (hasBase ? 2 : 1), listed = (from, to) => formatCpus(cpus.slice(from, to));
  return {
    generator: listed(0, generator),
    head: listed(generator, generator + side),
    ...hasBase && { base: listed(generator + side, cpus.length) }
  };
}
var parseCpus = (text) => [...text.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, first, last = first]) => Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index));
function formatCpus(ids) {
  let ranges = [];
  for (let id of ids.toSorted((a, b) => a - b)) {
    let last = ranges.at(-1);
    last && last[1] === id - 1 ? last[1] = id : ranges.push([id, id]);
  }
  return ranges.map(([from, to]) => from === to ? `${from}` : `${from}-${to}`).join(",");
}
async function readCpus(root = "/") {
  let read = (path) => readFile(`${root}${path}`, "utf8").catch(() => ""), status = await read("proc/self/status"), ids = parseCpus(/^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? "");
  return (await Promise.all(ids.map(async (id) => {
    let siblings = `sys/devices/system/cpu/cpu${id}/topology/thread_siblings_list`, [core = id] = parseCpus((await read(siblings)).trim() || String(id));
    return { id, core };
  }))).toSorted((a, b) => a.core - b.core || a.id - b.id).map(({ id }) => id);
}
async function findCores(hasBase) {
  let cores = shareCores(await readCpus(), hasBase);
  return cores && await hasTaskset() ? cores : void 0;
}
var hasTaskset = () => promisify(execFile)("taskset", ["--version"]).then(() => !0, () => !1), boundTo = (cpus, command) => cpus === void 0 ? [...command] : ["taskset", "--cpu-list", cpus, ...command];
async function bindSelf(cpus, pid = process.pid) {
  let words = ["--all-tasks", "--pid", "--cpu-list", cpus, String(pid)];
  await promisify(execFile)("taskset", words);
}

export {
  describeHow,
  nameOf,
  endedEarly,
  findCores,
  boundTo,
  bindSelf
};
