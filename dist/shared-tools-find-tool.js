import { exists } from "./shared-config.js";
import { delimiter, isAbsolute, join, resolve } from "node:path";
import { access, constants, readdir, stat } from "node:fs/promises";
// build/tools/find-tool.js
async function findTool({ name, command, image }, { environment, toolCache }, { platform, arch }) {
	const program = command !== void 0 ? await namedProgram(command, environment.PATH) : await onPath(name, environment.PATH) ?? (toolCache === void 0 ? void 0 : await inToolCache(toolCache, name, arch));
	if (program !== void 0) return {
		kind: "program",
		path: program
	};
	if (command !== void 0 || image === void 0 || platform !== "linux") return void 0;
	const docker = await onPath("docker", environment.PATH);
	return docker === void 0 ? void 0 : {
		kind: "container",
		path: docker,
		image
	};
}
async function namedProgram(command, path) {
	if (!isAbsolute(command) && !/[\\/]/.test(command)) return onPath(command, path);
	return await isProgram(command) ? resolve(command) : void 0;
}
async function onPath(name, path = "") {
	for (const folder of path.split(delimiter)) if (folder !== "" && await isProgram(join(folder, name))) return join(folder, name);
}
async function inToolCache(cache, name, arch) {
	const versions = (await namesIn(join(cache, name))).toSorted(byVersion).reverse();
	for (const version of versions) {
		const folder = join(cache, name, version, arch);
		if (!await exists(`${folder}.complete`)) continue;
		const unpacked = (await namesIn(folder)).filter((entry) => entry.startsWith(`${name}-`));
		for (const path of [".", ...unpacked].map((entry) => join(folder, entry, name))) if (await isProgram(path)) return path;
	}
}
const namesIn = (folder) => readdir(folder).catch(() => []);
function byVersion(a, b) {
	const [ofA, ofB] = [a, b].map((version) => version.split(".").map((part) => Number.parseInt(part, 10) || 0));
	for (const [index, part] of ofA.entries()) {
		const other = ofB[index] ?? 0;
		if (part !== other) return part - other;
	}
	return ofA.length - ofB.length;
}
async function isProgram(path) {
	if (!(await stat(path).catch(() => void 0))?.isFile()) return false;
	return access(path, constants.X_OK).then(() => true, () => false);
}
export { findTool };
