import {
  faultKindOf
} from "./shared-faults-proxy-options.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/tools/machine.js
var passedOn = [
  "PATH",
  "HOME",
  "TMPDIR",
  "XDG_RUNTIME_DIR",
  "DOCKER_HOST",
  "DOCKER_CONTEXT",
  "DOCKER_CONFIG",
  "DOCKER_CERT_PATH",
  "DOCKER_TLS_VERIFY"
];
function machineOf(environment) {
  let given = passedOn.flatMap((name) => environment[name] ? [[name, environment[name]]] : []), variables = Object.entries(environment).flatMap(([name, value]) => value && !passedOn.includes(name) && !ownNames.test(name) ? [[name, value]] : []), { RUNNER_TOOL_CACHE: toolCache, RUNNER_TEMP: temporary } = environment;
  return {
    environment: Object.fromEntries(given),
    ...variables.length > 0 && { variables: Object.fromEntries(variables) },
    ...toolCache && { toolCache },
    ...temporary && { temporary }
  };
}
var ownNames = /^(INPUT_.*|STATE_.*|ACTIONS_.*|GITHUB_TOKEN|GH_TOKEN|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|NODE_(CHANNEL_.*|UNIQUE_ID))$/, leastSecret = 8;
function stepEnvironment(environment, secrets) {
  let hidden = new Set(secrets.filter((secret) => secret.length >= leastSecret));
  return Object.fromEntries(Object.entries(environment).filter((pair) => pair[1] !== void 0 && !ownNames.test(pair[0]) && !hidden.has(pair[1].trim())));
}

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
  undoFault,
  machineOf,
  stepEnvironment
};
