import {
  prepare,
  reportOf,
  sampledOf,
  survey
} from "./shared-engines-sample-log.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import "./shared-engines-count-request.js";
import "./shared-engines-answered-windows.js";
import "./shared-stats-histogram.js";
import "./shared-model-basics-units.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-model-basics-defined.js";
export {
  prepare,
  reportOf,
  sampledOf,
  survey
};
