// build/language/access/telling-names.js
var words = /* @__PURE__ */ new Set([
  "password",
  "passwd",
  "pwd",
  "passphrase",
  "passcode",
  "pin",
  "otp",
  "secret",
  "token",
  "jwt",
  "apikey",
  "key",
  "auth",
  "authorization",
  "credential",
  "credentials",
  "signature",
  "sig",
  "session",
  "sessionid",
  "sid",
  "bypass"
]);
function namesCredential(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).some((part) => words.has(part));
}
var secretsOfVariables = (variables) => Object.entries(variables).flatMap(([name, value]) => value.length >= 4 && (namesCredential(name) || value.includes("://")) ? [value] : []), secretsOfPath = (path) => path.includes("?") ? secretsOfForm(path.replace(/^.*?\?/, "")) : [], secretsOfForm = (form) => form.split("&").flatMap((pair) => {
  let [name, value] = [...new URLSearchParams(pair)][0] ?? [];
  return name && value && value.length >= 4 && namesCredential(name) ? [.../* @__PURE__ */ new Set([value, pair.slice(pair.indexOf("=") + 1)])] : [];
}), secretsOfField = (name, value) => value.length >= 4 && namesCredential(name) ? [value] : [];
function secretsOfJson(value) {
  return value === null || typeof value != "object" ? [] : Object.entries(value).flatMap(([name, inner]) => namesCredential(name) && (typeof inner == "string" || typeof inner == "number") && `${inner}`.length >= 4 ? [String(inner)] : secretsOfJson(inner));
}
function secretsOfBody(body) {
  try {
    return secretsOfJson(JSON.parse(body));
  } catch {
    return /^[^\s=&]+=/.test(body) ? secretsOfForm(body) : [];
  }
}

export {
  namesCredential,
  secretsOfVariables,
  secretsOfPath,
  secretsOfField,
  secretsOfBody
};
