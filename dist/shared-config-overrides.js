import {
  inputs
} from "./shared-config-inputs.js";
import {
  missingFor
} from "./shared-files-plain-file.js";

// build/config/overrides.js
var asInput = (input, key) => key === void 0 ? `input ${input}` : `input ${input}: ${key}`, asFlag = (input, key) => {
  let { flag } = inputs.find(({ name }) => name === input);
  return [flag?.name ?? `--${input}`, ...key === void 0 ? [] : [key]].join(" ");
}, overridingInputs = inputs.flatMap((input) => "overrides" in input ? [input.name] : []);
function overridesOf(given, name) {
  return inputs.flatMap((input) => {
    if (!("overrides" in input))
      return [];
    let text = given[input.name] ?? "", { overrides } = input;
    if (overrides.kind === "value") {
      let value = { text: text.trim() }, path = overrides.path.split(".");
      return value.text === "" ? [] : [{ by: name(input.name), path, value }];
    }
    return linesOf(text).map(({ line, number }) => overrides.kind === "headers" ? headerOf(line, overrides.path, `${name(input.name)}: line ${number}`) : settingOf(line, (key) => name(input.name, key)));
  });
}
var linesOf = (text) => text.split(/\r?\n/).map((line, index) => ({ line: line.trim(), number: index + 1 })).filter(({ line }) => line !== "");
function headerOf(line, path, by) {
  let colon = line.indexOf(":");
  if (colon <= 0)
    return { by, refused: "expected `Name: value`" };
  let name = line.slice(0, colon).trim();
  return { by, path: [...path.split("."), name], value: { text: line.slice(colon + 1).trim() } };
}
function settingOf(line, name) {
  let [, key, yaml] = /^([^=]*?)\s*=(.*)$/s.exec(line) ?? [], hint = "such as load.rate=50/s";
  if (key === void 0 || yaml === void 0)
    return { by: name(), refused: "expected `key=value`", hint };
  let path = key.split(".");
  return path.some((one) => !/^[\x21-\x7e]{1,100}$/.test(one)) ? { by: name(), refused: "expected keys, joined by dots, before the `=`", hint } : { by: name(key), path, value: { yaml } };
}
var withoutPolicy = (overrides) => overrides.map((override) => "path" in override && ["policy", "waivers"].includes(override.path[0]) ? { by: override.by, refused: "policy and waivers are those of the base branch" } : override);

// build/files/within.js
import { realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
function isBelow(folder, path) {
  let way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
var outside = {
  kind: "missing",
  isThere: !0,
  why: "it is outside of the repository",
  hint: "a config names files of its own repository or, without one, of the working folder"
};
async function within(root, path) {
  if (!isBelow(root, path))
    return outside;
  try {
    let real = await realPathOf(path);
    return isBelow(await realpath(root), real) ? { kind: "within", path: real } : outside;
  } catch (error) {
    return missingFor(error);
  }
}
async function realPathOf(path) {
  try {
    return await realpath(path);
  } catch (error) {
    let parent = dirname(path);
    if (error.code !== "ENOENT" || parent === path)
      throw error;
    return join(await realPathOf(parent), basename(path));
  }
}

export {
  asInput,
  asFlag,
  overridingInputs,
  overridesOf,
  withoutPolicy,
  isBelow,
  outside,
  within
};
