import {
  undoFault
} from "./shared-tools-machine.js";
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
