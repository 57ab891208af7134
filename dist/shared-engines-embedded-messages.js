// build/engines/embedded/messages.js
var stopMessage = "stop";

export {
  stopMessage
};
