import {
  seeHelp
} from "./shared-cli-arguments.js";
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
import "./shared-model-basics-defined.js";
import "./shared-runtime-2.js";

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
    return name === void 0 || name === "help" || words.includes("--help") || words.includes("-h") ? (process.stdout.write((await import("./cli-help.js")).help()), name === void 0 ? usageExitCode : 0) : name === "--version" ? (process.stdout.write(`${gateVersion}
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
