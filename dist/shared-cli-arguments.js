import {
  Problem
} from "./shared-model-problem.js";

// build/cli/arguments.js
import { parseArgs } from "node:util";
function readArguments(words, flags, counts) {
  let { values, positionals } = parse(words, flags);
  if (positionals.length < counts.least)
    throw new Problem("usage", "a file is missing", { hint: seeHelp });
  if (positionals.length > counts.most)
    throw new Problem("usage", `unexpected argument ${JSON.stringify(positionals[counts.most])}`, {
      hint: seeHelp
    });
  return {
    positionals,
    text: (flag) => values[flag],
    list: (flag) => values[flag] ?? [],
    isSet: (flag) => values[flag] === !0
  };
}
function parse(words, flags) {
  try {
    return parseArgs({ args: words, options: flags, allowPositionals: !0, strict: !0 });
  } catch (error) {
    throw new Problem("usage", error instanceof Error ? error.message : String(error), {
      hint: seeHelp
    });
  }
}
var seeHelp = "`reliability-gate --help` shows the commands";

export {
  readArguments,
  seeHelp
};
