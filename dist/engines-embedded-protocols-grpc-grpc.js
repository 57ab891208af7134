export { connect, dynamic, prepare } from "./shared-engines-embedded-protocols-grpc-call-response.js";
