// build/model/verdict.js
var verdicts = ["fail", "error", "inconclusive", "warn", "pass"], isGreen = (verdict) => verdict === "pass" || verdict === "warn", blockingRules = [
  "fail",
  "no-data",
  "too-few-requests",
  "inconclusive",
  "error"
];
function worst(several) {
  return verdicts.find((verdict) => several.includes(verdict)) ?? "error";
}
var exitCodes = {
  pass: 0,
  warn: 0,
  fail: 1,
  inconclusive: 3,
  error: 4
}, exitCodeByPolicy = ({ verdict, blocks }) => blocks ? exitCodes[verdict] : 0, usageExitCode = 2, interruptedExitCode = 130;

export {
  verdicts,
  isGreen,
  blockingRules,
  worst,
  exitCodes,
  exitCodeByPolicy,
  usageExitCode,
  interruptedExitCode
};
