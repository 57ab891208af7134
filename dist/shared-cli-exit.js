import {
  exitCodeByPolicy,
  exitCodes
} from "./shared-config-inputs.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/cli/exit.js
function exitByOf(given) {
  let by = given.text("exit-by") ?? "verdict";
  if (by === "verdict" || by === "policy")
    return by;
  let hint = "verdict (the default), or policy: 0 where the policy does not block";
  throw new Problem("usage", `--exit-by: there is no ${JSON.stringify(by)}`, { hint });
}
function exitOf(record, by) {
  return by === "policy" ? { by, code: exitCodeByPolicy(record) } : { by, code: record.advisory ? 0 : exitCodes[record.verdict] };
}

export {
  exitByOf,
  exitOf
};
