// build/model/version.js
var gateVersion = "0.1.0";

export {
  gateVersion
};
