import {
  undoFault
} from "./shared-faults-ready-fault.js";
import {
  undoers
} from "./shared-tools-leftovers.js";

// build/gate/undoers.js
var undoersOn = (machine) => ({
  ...undoers,
  fault: undoFault({ machine, proxies: /* @__PURE__ */ new Map() })
});

export {
  undoersOn
};
