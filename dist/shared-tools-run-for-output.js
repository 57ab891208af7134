import {
  defined
} from "./shared-model-basics-defined.js";

// build/tools/run-for-output.js
import { execFile } from "node:child_process";
var mostBytes = 16 * 1024 * 1024, runForOutput = (path, args, { environment, cwd, timeoutMs }) => new Promise((resolve) => {
  let options = {
    timeout: timeoutMs,
    maxBuffer: mostBytes,
    env: environment,
    ...defined({ cwd })
  };
  execFile(path, args, options, (error, stdout, stderr) => {
    let code = error ? typeof error.code == "number" ? error.code : null : 0;
    resolve({ code, stdout, stderr });
  });
});

export {
  runForOutput
};
