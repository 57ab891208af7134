// build/tools/processes/supervisor-messages.js
const supervisorRole = "supervise";
// build/model/version.js
const gateVersion = "0.1.0";
export { gateVersion, supervisorRole };
