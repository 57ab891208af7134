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

export {
  findTool
};
