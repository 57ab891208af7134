import {
  redactDeep
} from "./shared-gate-record-redact-deep.js";
import {
  formatHistory,
  gatherEvidence,
  nextHistory,
  parseHistory
} from "./shared-gate-stages-experiments-run-experiment.js";
import {
  buildRecord,
  publishRecord
} from "./shared-gate-record-build-record.js";
import {
  judge
} from "./shared-judge-judge-objective.js";
import {
  replaceFile
} from "./shared-files-replace-file.js";
import {
  makeFolder
} from "./shared-files-make-folder.js";
import {
  reportUndone
} from "./shared-tools-leftovers.js";
import {
  readPlainFile
} from "./shared-files-plain-file.js";

// build/gate/history/history-folder.js
import { join } from "node:path";
var largestBytes = 64 * 1024 * 1024, pathOf = (dir, service) => join(dir, `${encodeURIComponent(service).replaceAll("*", "%2A")}.history.json`);
function historyFolder(dir, service) {
  return async () => {
    let path = pathOf(dir, service), from = `the folder ${dir}`, fail = (message) => ({ from, runs: [], failure: { code: "history", message } }), read = await readPlainFile(path, largestBytes);
    if (read.kind === "missing")
      return read.isThere ? fail(`${path}: ${read.why}`) : { from, runs: [] };
    let runs = parseHistory(read.bytes.toString("utf8"), service);
    return runs ? { from, runs } : fail(`${path} is no history of ${service}`);
  };
}
function historyPublisher(dir) {
  return {
    id: "history",
    publish: async ({ record }) => {
      let { service, plan, evidence, context } = record;
      if (!plan.history || !evidence.history || context.pullRequest !== void 0)
        return { kind: "skipped", why: "no run of a base branch" };
      if (evidence.history.failure)
        return { kind: "skipped", why: evidence.history.failure.message };
      let path = pathOf(dir, service);
      try {
        await makeFolder(dir), await replaceFile(path, `${formatHistory(service, nextHistory(record, plan.history.runs))}
`);
      } catch (error) {
        return {
          kind: "denied",
          why: `the history could not be kept: ${error.code ?? error}`
        };
      }
      return { kind: "published" };
    }
  };
}

// build/gate/run-gate.js
async function runGate(plan, options, ports, context) {
  let startedAt = new Date(context.clock.now()).toISOString();
  try {
    let evidence = await gatherEvidence(plan, ports, context), record = buildRecord({
      plan,
      evidence,
      judgement: judge(plan, evidence),
      startedAt,
      ...options
    });
    return await publishRecord(redactDeep(record, ports.redact), ports.publishers);
  } finally {
    await cleanUp(ports, context);
  }
}
async function cleanUp({ leftovers }, { log }) {
  await leftovers?.undoAll((undone) => reportUndone(undone, log));
}

export {
  historyFolder,
  historyPublisher,
  runGate
};
