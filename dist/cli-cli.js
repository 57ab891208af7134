import {
  inputFlags
} from "./shared-cli-load-flags.js";
import {
  seeHelp
} from "./shared-cli-arguments.js";
import "./shared-config-inputs.js";
import {
  exitCodes,
  usageExitCode
} from "./shared-model-verdict.js";
import {
  gateVersion
} from "./shared-model-version.js";
import {
  Problem,
  formatProblem
} from "./shared-model-problem.js";
import "./shared-runtime-2.js";

// build/cli/help.js
var width = 118, help = () => `reliability-gate ${gateVersion}

${runUsage()}
  reliability-gate judge RECORD [--config F] [--report-dir DIR]   the verdict again, offline
  reliability-gate judge --samples FILE [--config F] [--report-dir DIR]
                                                                  requests of any tool, judged as a run would be
  reliability-gate render RECORD --format markdown|summary|html|json|junit|terminal
  reliability-gate calibrate [--config F] [--target URL] [--baseline URL] [--runs N] [--file F]
                                                                  how far two deployments of the same build differ
  reliability-gate validate [CONFIG]                              every mistake of a config file
  reliability-gate init                                           writes a workflow and a commented config
  reliability-gate doctor [--config F] [--target URL] [--prometheus-url URL] [--repository owner/name]
                                                                  what is missing before a run; sends no load
  reliability-gate advisory [--repository owner/name] [--days N] [--service S] [--format terminal|markdown|json]
  reliability-gate advisory FOLDER|RECORD...                      what advisory runs would have blocked

Flags of run; all but --advisory and --report-dir are flags of calibrate and doctor too:
${flagLines()}

Exit codes: 0 pass, warn or --advisory · 1 fail · 2 config or usage · 3 inconclusive · 4 error · 130 interrupted
With --exit-by policy, run and judge exit as a step of the action does: 0 where the policy does not block, else the same codes.
`;
function runUsage() {
  let flags = inputFlags.map((flag) => `[${written(flag)}]${flag.repeated ? "..." : ""}`);
  return wrapped("  reliability-gate run ", [...flags, "[--exit-by verdict|policy]"]);
}
function flagLines() {
  let indent = 2 + Math.max(...inputFlags.map((flag) => written(flag).length)) + 2;
  return inputFlags.map((flag) => wrapped(`  ${written(flag)}`.padEnd(indent), flag.doc.split(" "))).join(`
`);
}
var written = ({ name, value }) => value === void 0 ? name : `${name} ${value}`;
function wrapped(head, words) {
  let lines = [""];
  for (let word of words) {
    let line = lines.at(-1);
    line !== "" && head.length + line.length + 1 + word.length > width ? lines.push(word) : lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.map((line, index) => (index === 0 ? head : " ".repeat(head.length)) + line).join(`
`);
}

// build/cli/cli.js
var commands = {
  run: async () => (await import("./cli-commands-run.js")).run,
  judge: async () => (await import("./cli-commands-replay.js")).judgeAgain,
  render: async () => (await import("./cli-commands-replay.js")).renderAgain,
  calibrate: async () => (await import("./cli-commands-calibrate.js")).calibrate,
  validate: async () => (await import("./cli-commands-validate.js")).validate,
  doctor: async () => (await import("./cli-commands-doctor.js")).doctor,
  init: async () => (await import("./cli-commands-init.js")).init,
  advisory: async () => (await import("./cli-commands-advisory.js")).advisory
};
async function runCommand(words) {
  process.stdout.on("error", endQuietly);
  try {
    let [name, ...rest] = words;
    return name === void 0 || name === "help" || words.includes("--help") || words.includes("-h") ? (process.stdout.write(help()), name === void 0 ? usageExitCode : 0) : name === "--version" ? (process.stdout.write(`${gateVersion}
`), 0) : await (await commandOf(name))(rest);
  } catch (error) {
    return error instanceof Problem ? (process.stderr.write(`${formatProblem(error)}
`), exitCodeOf(error)) : (process.stderr.write(`A bug in Reliability Gate ${gateVersion}, please report it:
${stackOf(error)}
`), exitCodes.error);
  }
}
function endQuietly(error) {
  if (error.code !== "EPIPE")
    throw error;
}
async function commandOf(name) {
  let load = Object.hasOwn(commands, name) ? commands[name] : void 0;
  if (load)
    return load();
  throw new Problem("usage", `there is no command ${JSON.stringify(name)}`, { hint: seeHelp });
}
var exitCodeOf = ({ code }) => ["config", "usage", "record"].includes(code) ? usageExitCode : exitCodes.error, stackOf = (error) => error instanceof Error ? error.stack ?? error.message : String(error);
export {
  runCommand
};
