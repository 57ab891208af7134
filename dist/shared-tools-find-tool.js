import {
  startSupervised
} from "./shared-tools-processes-supervised.js";
import {
  containerName,
  dockerArguments
} from "./shared-tools-container.js";
import {
  markedWith
} from "./shared-tools-processes-process.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/tools/run-for-output.js
import { execFile } from "node:child_process";
var mostBytes = 16 * 1024 * 1024, runForOutput = (path, args, { environment, cwd, timeoutMs: timeoutMs2 }) => new Promise((resolve2) => {
  let options = {
    timeout: timeoutMs2,
    maxBuffer: mostBytes,
    env: environment,
    ...defined({ cwd })
  };
  execFile(path, args, options, (error, stdout, stderr) => {
    let code = error ? typeof error.code == "number" ? error.code : null : 0;
    resolve2({ code, stdout, stderr });
  });
});

// build/tools/tool-version.js
var timeoutMs = 6e4;
async function versionOf(tool, { environment }, args = ["--version"]) {
  if (tool.kind === "container")
    return versionIn(tool.image);
  let { code, stdout, stderr } = await runForOutput(tool.path, args, { environment, timeoutMs });
  return code === 0 ? versionIn(`${stdout}
${stderr}`) : void 0;
}
var versionIn = (text) => /(?<![\w.])v?(\d+\.\d+(?:\.\d+)*(?:-[\w.]+)?)/.exec(text)?.[1];

// build/tools/find-tool.js
import { access, constants, readdir, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, resolve } from "node:path";
async function findTool({ name, command, image }, { environment, toolCache }, { platform, arch }) {
  let program = command !== void 0 ? await namedProgram(command, environment.PATH) : await onPath(name, environment.PATH) ?? (toolCache === void 0 ? void 0 : await inToolCache(toolCache, name, arch));
  if (program !== void 0)
    return { kind: "program", path: program };
  if (command !== void 0 || image === void 0 || platform !== "linux")
    return;
  let docker = await onPath("docker", environment.PATH);
  return docker === void 0 ? void 0 : { kind: "container", path: docker, image };
}
async function namedProgram(command, path) {
  return !isAbsolute(command) && !/[\\/]/.test(command) ? onPath(command, path) : await isProgram(command) ? resolve(command) : void 0;
}
async function onPath(name, path = "") {
  for (let folder of path.split(delimiter))
    if (folder !== "" && await isProgram(join(folder, name)))
      return join(folder, name);
}
async function inToolCache(cache, name, arch) {
  let versions = (await namesIn(join(cache, name))).toSorted(byVersion).reverse();
  for (let version of versions) {
    let folder = join(cache, name, version, arch);
    if (!await stat(`${folder}.complete`).then(() => !0, () => !1))
      continue;
    let unpacked = (await namesIn(folder)).filter((entry) => entry.startsWith(`${name}-`));
    for (let path of [".", ...unpacked].map((entry) => join(folder, entry, name)))
      if (await isProgram(path))
        return path;
  }
}
var namesIn = (folder) => readdir(folder).catch(() => []);
function byVersion(a, b) {
  let [ofA, ofB] = [a, b].map((version) => version.split(".").map((part) => Number.parseInt(part, 10) || 0));
  for (let [index, part] of ofA.entries()) {
    let other = ofB[index] ?? 0;
    if (part !== other)
      return part - other;
  }
  return ofA.length - ofB.length;
}
async function isProgram(path) {
  return (await stat(path).catch(() => {
  }))?.isFile() ? access(path, constants.X_OK).then(() => !0, () => !1) : !1;
}

// build/tools/start-tool.js
import { randomUUID } from "node:crypto";
function startTool(tool, order, machine, leave) {
  let { title } = order, mark = randomUUID(), environment = { ...machine.environment, ...markedWith(mark) }, launch = launchOf(tool, { ...order, mark }, environment), leftovers = [{ kind: "process", id: mark, title }];
  if (launch.container !== void 0) {
    let data = { docker: tool.path };
    leftovers.push({ kind: "container", id: launch.container, title, data });
  }
  for (let leftover of leftovers)
    leave.add(leftover);
  let supervised = startSupervised(launch, environment);
  return {
    ...supervised,
    stop: async (patienceMs) => {
      let isGone = await supervised.stop(patienceMs);
      if (isGone)
        for (let leftover of leftovers)
          leave.done(leftover);
      return isGone;
    }
  };
}
function launchOf(tool, { args, folder, cwd, tells, speaks, variables, mark }, ours) {
  let { kind, path: command } = tool;
  if (kind === "program") {
    let environment = variables && { ...ours, ...variables }, more = defined({ cwd, tells, speaks, environment });
    return { kind: "launch", mark, command, args: [...args], folder, ...more };
  }
  let container = containerName(), ofClient = dockerArguments(tool.image, args, { folder, name: container });
  return { kind: "launch", mark, command, args: ofClient, folder, container };
}

export {
  runForOutput,
  findTool,
  versionOf,
  startTool
};
