// build/tools/supervisor-messages.js
var supervisorRole = "supervise";

export {
  supervisorRole
};
