import {
  faultKindOf
} from "./shared-faults-proxy-options.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/faults/ready-fault.js
import { randomUUID } from "node:crypto";
async function readyFault(plan, title, { leave, ...opening }, context) {
  let kind = faultKindOf(plan), { open, revert } = await kind.load(), key = randomUUID(), fault = await open(plan.settings, { key, ...opening }, context), { injection, mend } = fault, leftover = { kind: "fault", id: key, title, data: { kind: kind.id, injection } };
  return {
    inject: async (running) => {
      leave.add(leftover), await fault.inject(running);
    },
    status: fault.status,
    revert: async () => {
      try {
        await revert(injection, opening);
      } catch (error) {
        let what = `${title}: ${kind.describe(plan.settings)}`;
        throw new Problem("fault", `STILL BROKEN: ${what}: ${error.message}`, {
          hint: mend
        });
      }
      leave.done(leftover);
    }
  };
}
var undoFault = (opening) => async ({ data }) => {
  let { kind, injection } = data ?? {}, { revert } = await faultKindOf({ kind }).load();
  return revert(injection, opening);
};

export {
  readyFault,
  undoFault
};
