// build/tools/processes/supervisor-messages.js
var supervisorRole = "supervise";

export {
  supervisorRole
};
