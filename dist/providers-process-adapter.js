import {
  resources
} from "./shared-model-evidence-conventional.js";
import {
  processesMarked
} from "./shared-tools-processes-process.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/providers/process/uses.js
var bytesPerMegabyte = 1e6, mostPoints = 600, leastPartSeconds = 1, mostParts = 240, megabytes = (bytes) => bytes === void 0 ? void 0 : bytes / bytesPerMegabyte, readings = {
  cpu: { file: "stat", isCounted: !0, of: ({ cpuSeconds }) => cpuSeconds },
  memory: { file: "status", isCounted: !1, of: ({ memory: memory2 }) => megabytes(memory2) },
  threads: { file: "status", isCounted: !1, of: ({ threads }) => threads },
  open_files: { file: "fd", isCounted: !1, of: ({ openFiles }) => openFiles },
  io: { file: "io", isCounted: !0, of: ({ ioBytes }) => megabytes(ioBytes) }
}, isReported = (resource) => Object.hasOwn(readings, resource), queryOf = (resource) => process.platform === "darwin" ? "ps -o rss,time" : `/proc/<pid>/${readings[resource].file}`;
function courseOf(resource, samples, { start, end }) {
  let { of, isCounted } = readings[resource], points = samples.flatMap(({ at, ...sample }) => {
    let value = of({ at, ...sample });
    return value === void 0 || at < start || at > end ? [] : [[at, value]];
  });
  return isCounted ? points.slice(1).map(([at, value], index) => {
    let [before, had] = points[index];
    return [at, (value - had) / (at - before)];
  }) : points;
}
function useOf(resource, samples, window) {
  let values = courseOf(resource, samples, window).map(([, value]) => value), within = samples.filter(({ at }) => at >= window.start && at <= window.end);
  if (!(within.length < 2 || values.length === 0))
    return {
      most: values.reduce((most, value) => Math.max(most, value)),
      average: values.reduce((sum, value) => sum + value, 0) / values.length,
      processes: within.reduce((most, { processes }) => Math.max(most, processes), 0)
    };
}
function pairsOf(resource, sides, { start, end }) {
  let count = Math.min(mostParts, Math.max(1, Math.floor((end - start) / leastPartSeconds))), seconds = (end - start) / count, { of, isCounted } = readings[resource], valueIn = (side) => {
    let points = sides[side].flatMap((sample) => {
      let value = of(sample);
      return value === void 0 ? [] : [[sample.at, value]];
    }), at = valueAt(points);
    return (from) => {
      if (!isCounted)
        return at(from + seconds / 2);
      let [first, last] = [at(from), at(from + seconds)];
      return first === void 0 || last === void 0 ? void 0 : (last - first) / seconds;
    };
  }, [head, base] = [valueIn("head"), valueIn("base")], pairs = Array.from({ length: count }, (_, part) => {
    let from = start + part * seconds;
    return [head(from), base(from)];
  }).filter((pair) => pair.every((value) => value !== void 0));
  return { seconds, pairs };
}
function valueAt(points) {
  let from = 0;
  return (time) => {
    for (; from < points.length - 2 && points[from + 1][0] < time; )
      from += 1;
    let [left, right] = [points[from], points[from + 1]];
    if (!(!left || !right || time < left[0] || time > right[0]))
      return left[1] + (right[1] - left[1]) * (time - left[0]) / (right[0] - left[0]);
  };
}
function thinned(points) {
  let size = Math.ceil(points.length / mostPoints);
  return points.flatMap((point, index) => index % size > 0 ? [] : [points.slice(index, index + size).reduce((a, b) => b[1] > a[1] ? b : a, point)]);
}
var measuredBy = (resource) => ({
  query: queryOf(resource),
  unit: resources[resource].unit,
  warnings: []
});

// build/tools/containers.js
import { execFile } from "node:child_process";
import { promisify } from "node:util";
var timeoutMs = 1e4;
async function runningContainers({ project, environment }) {
  let docker = async (...words) => {
    let options = { env: environment, timeout: timeoutMs }, { stdout } = await promisify(execFile)("docker", words, options);
    return stdout.split(`
`).filter((line) => line.trim() !== "");
  }, listed = (filter) => docker("ps", "--quiet", "--no-trunc", "--filter", filter);
  try {
    let ids = await Promise.all([
      listed(`label=com.docker.compose.project=${project}`),
      listed(`name=^/?${project}$`)
    ]), unique = [...new Set(ids.flat())];
    return unique.length === 0 ? [] : (await docker("inspect", "--format", "{{.Id}} {{.State.Pid}}", ...unique)).flatMap((line) => {
      let [, id, pid] = /^([0-9a-f]{12,64}) ([1-9]\d*)$/.exec(line.trim()) ?? [];
      return id === void 0 ? [] : [{ id, pid: Number(pid) }];
    });
  } catch {
    return [];
  }
}

// build/providers/process/read-cgroup.js
import { readFile } from "node:fs/promises";
import { join } from "node:path";
async function cgroupOf({ id, pid }, root = "/") {
  let text = await readFile(join(root, `proc/${pid}/cgroup`), "utf8").catch(() => ""), name = /^0::(\/\S+)$/m.exec(text)?.[1];
  if (name?.includes(id))
    return { pid, path: join(root, "sys/fs/cgroup", name) };
}
async function readCgroup({ pid, path }) {
  let read = (name) => readFile(join(path, name), "utf8").catch(() => {
  }), [cpu, current, stat, pids, procs, io] = await Promise.all(["cpu.stat", "memory.current", "memory.stat", "pids.current", "cgroup.procs", "io.stat"].map(read)), microseconds = numberOf("usage_usec", cpu);
  if (microseconds === void 0)
    return;
  let idle = numberOf("inactive_file", stat) ?? 0, threads = pids === void 0 ? void 0 : Number(pids);
  return {
    pid,
    processes: (procs ?? "").split(`
`).filter((line) => line !== "").length,
    cpuSeconds: microseconds / 1e6,
    memory: Math.max(0, Number(current ?? 0) - idle),
    ...defined({ threads, ioBytes: io === void 0 ? void 0 : bytesOf(io) })
  };
}
var bytesOf = (io) => [...io.matchAll(/\b[rw]bytes=(\d+)/g)].reduce((sum, [, bytes]) => sum + Number(bytes), 0);
function numberOf(name, text = "") {
  let digits = new RegExp(`^${name} (\\d+)$`, "m").exec(text)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}

// build/providers/process/read-use.js
import { execFile as execFile2 } from "node:child_process";
import { readdir, readFile as readFile2 } from "node:fs/promises";
import { promisify as promisify2 } from "node:util";
var readers = {
  linux: async (pids) => (await Promise.all(pids.map(ofProc))).filter((one) => one !== void 0),
  darwin: async (pids) => pids.length === 0 ? [] : parsePs(await ps(pids))
}, ticksPerSecond = 100;
async function ofProc(pid) {
  let read = (name) => readFile2(`/proc/${pid}/${name}`, "utf8").catch(() => ""), [stat, status, io, files] = await Promise.all([
    read("stat"),
    read("status"),
    read("io"),
    readdir(`/proc/${pid}/fd`).catch(() => {
    })
  ]), words = stat.slice(stat.lastIndexOf(")") + 2).split(" "), ticks = Number(words[11]) + Number(words[12]);
  if (!Number.isFinite(ticks))
    return;
  let [bytesRead, bytesWritten] = [numberOf2("read_bytes", io), numberOf2("write_bytes", io)], ioBytes = bytesRead === void 0 || bytesWritten === void 0 ? void 0 : bytesRead + bytesWritten;
  return {
    pid,
    cpuSeconds: ticks / ticksPerSecond,
    memory: (numberOf2("VmRSS", status) ?? 0) * 1024,
    threads: numberOf2("Threads", status) ?? 0,
    // Those of a process of another user cannot be read.
    ...defined({ openFiles: files?.length, ioBytes })
  };
}
function numberOf2(name, text) {
  let digits = new RegExp(`^${name}:\\s*(\\d+)`, "m").exec(text)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
var ps = async (pids) => {
  let words = ["-o", "pid=,rss=,time=", "-p", pids.join(",")], { stdout } = await promisify2(execFile2)("ps", words).catch(() => ({ stdout: "" }));
  return stdout;
};
function parsePs(text) {
  return text.split(`
`).flatMap((line) => {
    let [, pid, kilobytes, time] = /^\s*(\d+)\s+(\d+)\s+([\d:.]+)\s*$/.exec(line) ?? [];
    if (time === void 0)
      return [];
    let cpuSeconds = time.split(":").reduce((sum, part) => 60 * sum + Number(part), 0);
    return [{ pid: Number(pid), cpuSeconds, memory: Number(kilobytes) * 1024 }];
  });
}

// build/providers/process/watch-use.js
function watchUse(app, intervalMs) {
  let { mark, supervisor, containers } = app, samples = [], sum = summer(), read = readers[process.platform], inContainers = containers && containerReader(containers), isLooking = !1, look = async () => {
    if (isLooking || !read)
      return;
    isLooking = !0;
    let pids = (await processesMarked(mark)).filter((pid) => pid !== supervisor), found = [...await read(pids), ...await inContainers?.() ?? []];
    isLooking = !1, found.length > 0 && samples.push({ at: Date.now() / 1e3, ...sum(found) });
  };
  look();
  let timer = setInterval(look, intervalMs).unref();
  return { samples, stop: () => clearInterval(timer) };
}
function containerReader(containers) {
  let groups;
  return async () => {
    groups ??= await cgroupsOf(containers);
    let found = (await Promise.all(groups.map(readCgroup))).filter((one) => one !== void 0);
    return found.length < groups.length && (groups = void 0), found;
  };
}
async function cgroupsOf(containers) {
  let running = await runningContainers(containers);
  return (await Promise.all(running.map((one) => cgroupOf(one)))).filter((one) => one !== void 0);
}
var counted = ["cpuSeconds", "ioBytes"], held = ["memory", "threads", "openFiles"];
function summer() {
  let last, totals = { cpuSeconds: 0, ioBytes: 0 };
  return (seen) => {
    let sumOf = (name, of) => seen.some((one) => one[name] !== void 0) ? seen.reduce((sum, one) => sum + of(one), 0) : void 0, sums = {};
    for (let name of counted) {
      let before = (one) => last ? last.get(one.pid)?.[name] ?? 0 : one[name], grown = sumOf(name, (one) => Math.max(0, (one[name] ?? 0) - (before(one) ?? 0)));
      totals[name] += grown ?? 0, grown !== void 0 && (sums[name] = totals[name]);
    }
    for (let name of held)
      Object.assign(sums, defined({ [name]: sumOf(name, (one) => one[name] ?? 0) }));
    return last = new Map(seen.map((one) => [one.pid, one])), { processes: seen.reduce((sum, one) => sum + (one.processes ?? 1), 0), cpuSeconds: 0, memory: 0, ...sums };
  };
}

// build/providers/process/adapter.js
var open = async ({ intervalMs }, { head, base }) => {
  let watches = {};
  return head?.processes && (watches.head = watchUse(head.processes, intervalMs)), base?.processes && (watches.base = watchUse(base.processes, intervalMs)), processProvider((side) => watches[side]?.samples ?? [], {
    close: async () => {
      for (let watch of Object.values(watches))
        watch.stop();
    }
  });
}, examine = async () => [
  findingOn(process.platform)
];
function findingOn(platform) {
  let check = "process";
  return platform === "linux" ? { check, state: "ok", message: "the processes of the app are watched by /proc" } : platform === "darwin" ? { check, state: "warning", message: macOs, hint: "for more than that, run on Linux" } : { check, state: "warning", message: "what processes use is read on Linux and macOS only" };
}
var macOs = "on macOS `ps` shows CPU and memory of the processes of the app, and not their threads, open files and I/O";
function processProvider(samplesOf, { close } = {}) {
  return {
    check: async () => [],
    measure: async (query, window) => measure(query, window, samplesOf),
    series: async ({ question, side = "head" }, window) => {
      let resource = question.kind === "use" && question.of;
      if (!resource || !isReported(resource))
        return notReported(String(resource));
      let values = thinned(courseOf(resource, samplesOf(side), window));
      return values.length === 0 ? noSamples(resource, side) : { ...measuredBy(resource), kind: "series", series: [{ labels: {}, values }] };
    },
    uses: Object.keys(resources).filter(isReported),
    usesOfBase: !0,
    memory: async (window) => memory(window, samplesOf("head")),
    ...close && { close }
  };
}
function measure({ question, side = "head" }, window, samplesOf) {
  let resource = question.kind === "use" && question.of;
  if (!resource || !isReported(resource))
    return notReported(String(resource));
  let use = useOf(resource, samplesOf(side), window);
  if (!use)
    return noSamples(resource, side);
  let measured = { ...measuredBy(resource), kind: "use", ...use };
  if (question.kind !== "use" || !question.tolerance)
    return measured;
  let base = useOf(resource, samplesOf("base"), window);
  if (!base)
    return noSamples(resource, "base");
  let sides = { head: samplesOf("head"), base: samplesOf("base") };
  return { ...measured, base: { ...base, ...pairsOf(resource, sides, window) } };
}
function memory({ start, end }, samples) {
  let values = samples.filter(({ at }) => at >= start && at <= end).map(({ at, memory: memory2 }) => [at, memory2]);
  return values.length < 2 ? noSamples("memory", "head") : {
    query: queryOf("memory"),
    warnings: [],
    kind: "series",
    series: [{ labels: {}, values }]
  };
}
var names = { head: "target", base: "baseline" }, noSamples = (what, side) => ({
  kind: "no-data",
  query: `${what} of the ${names[side]}`,
  detail: `the ${what} of the processes of the ${names[side]} was not read twice in the window`,
  warnings: []
}), notReported = (what) => ({
  kind: "no-data",
  query: what,
  detail: `processes do not show their ${what}`,
  warnings: []
});
export {
  examine,
  findingOn,
  open,
  processProvider
};
