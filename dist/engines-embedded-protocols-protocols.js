import {
  loadProtocols,
  protocols
} from "./shared-engines-embedded-protocols-protocols.js";
import "./shared-runtime-2.js";
export {
  loadProtocols,
  protocols
};
