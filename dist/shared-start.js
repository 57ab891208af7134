// build/tools/processes/supervisor-messages.js
const supervisorRole = "supervise";
// build/model/version.js
const gateVersion = "1.0.0-rc.1";
export { gateVersion, supervisorRole };
