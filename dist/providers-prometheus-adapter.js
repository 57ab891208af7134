import {
  open,
  overPort
} from "./shared-providers-prometheus-alerts-server-alerts.js";
import "./shared-net-clock-skew.js";
import "./shared-promql-locate-selectors.js";
import "./shared-promql-indicator.js";
import "./shared-providers-samples.js";
import "./shared-providers-link-at.js";
import "./shared-net-auth-google.js";
import "./shared-net-waiting.js";
import "./shared-net-http.js";
import "./shared-stats-quantile-type7.js";
import "./shared-model-basics-format-quantile.js";
import "./shared-files-plain-file.js";
import "./shared-net-proxy.js";
import "./shared-model-basics-is-object.js";
import "./shared-net-join-url.js";
import "./shared-net-lookup.js";
import "./shared-net-excerpt.js";
import "./shared-net-address-guard.js";
import "./shared-model-basics-nearest.js";
import "./shared-model-secret.js";
import "./shared-net-wildcard.js";
import "./shared-model-basics-units.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-model-basics-defined.js";
import "./shared-model-basics-joiners.js";
import "./shared-runtime-2.js";
export {
  open,
  overPort
};
