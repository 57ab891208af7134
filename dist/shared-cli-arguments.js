import {
  commands,
  flagsOf,
  seeHelp
} from "./shared-cli-commands.js";
import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/cli/arguments.js
import { parseArgs } from "node:util";
function readArguments(name, given) {
  let { words = { name: "", least: 0, most: 0 } } = commands[name], { values, positionals } = parse(name, given), hint = seeHelp(name);
  if (positionals.length < words.least)
    throw new Problem("usage", `${words.name} is missing`, { hint });
  if (positionals.length > words.most) {
    let found = JSON.stringify(positionals[words.most]);
    throw new Problem("usage", `unexpected argument ${found}`, { hint });
  }
  return {
    positionals,
    text: (flag) => values[flag],
    list: (flag) => values[flag] ?? [],
    isSet: (flag) => values[flag] === !0
  };
}
function parse(name, args) {
  let options = Object.fromEntries(flagsOf(name).map((flag) => [
    flag.name.slice(2),
    {
      type: flag.value === void 0 ? "boolean" : "string",
      multiple: flag.repeated === !0
    }
  ]));
  try {
    return parseArgs({ args, options, allowPositionals: !0, strict: !0 });
  } catch (error) {
    throw new Problem("usage", describeMistake(error, name), {
      hint: seeHelp(name)
    });
  }
}
function describeMistake({ code, message }, name) {
  let given = /'(?:-\w, )?(--?[^' =]+)/.exec(message)?.[1];
  if (given === void 0)
    return message;
  let flag = flagsOf(name).find((one) => one.name === given);
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    let near = nearest(given, flagsOf(name).map((one) => one.name));
    return `${name} has no flag ${given}${near ? `; did you mean ${near}?` : ""}`;
  }
  return flag === void 0 ? message : flag.value === void 0 ? `${given} takes no value` : `${given} needs a value: ${given} ${flag.value}`;
}
function formatOf(given, renderings) {
  let format = given.text("format") ?? "terminal";
  if (Object.hasOwn(renderings, format))
    return format;
  let hint = `one of ${Object.keys(renderings).join(", ")}`;
  throw new Problem("usage", `there is no format ${JSON.stringify(format)}`, { hint });
}

export {
  readArguments,
  formatOf
};
