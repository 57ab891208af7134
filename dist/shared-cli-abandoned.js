import {
  findKept,
  keptFolder
} from "./shared-tools-kept-leftovers.js";
import {
  undoersOn
} from "./shared-gate-undoers.js";
import {
  machineOf,
  stepEnvironment
} from "./shared-tools-machine.js";
import {
  describeUndone,
  openLeftovers
} from "./shared-tools-leftovers.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/cli/abandoned.js
async function undoAbandoned(environment) {
  let { abandoned, running } = await findKept(keptFolder(environment)), machine = { ...machineOf(environment), step: stepEnvironment(environment, []) }, undone = [];
  for (let { left, save } of abandoned)
    undone.push(...await openLeftovers(save, left, undoersOn(machine)).undoAll());
  return { undone, running };
}
async function forgetAbandoned(environment) {
  let { abandoned } = await findKept(keptFolder(environment));
  for (let { save } of abandoned)
    save([]);
}
var tellUndone = (undone) => undone.flatMap((one) => {
  let text = describeUndone(one);
  return text === void 0 ? [] : [`${text} (left by a run that was killed)`];
});
function assertMended(undone, redact) {
  let broken = undone.flatMap((one) => one.outcome === "failed" && one.leftover.kind === "fault" ? [`${one.leftover.title}: ${one.message}`] : []);
  if (broken.length === 0)
    return;
  let message = `STILL BROKEN by a run that was killed: ${broken.join("; ")}`;
  throw new Problem("fault", redact(message), {
    hint: "mend it, then run `reliability-gate undo`, or `undo --forget` where it is mended by now"
  });
}

export {
  undoAbandoned,
  forgetAbandoned,
  tellUndone,
  assertMended
};
