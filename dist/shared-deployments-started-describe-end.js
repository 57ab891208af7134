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

export {
  describeHow,
  nameOf,
  endedEarly
};
