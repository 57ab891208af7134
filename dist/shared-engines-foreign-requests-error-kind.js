// build/engines/foreign/requests/error-kind.js
const kindBy = (kinds) => (said) => kinds.find(([pattern]) => pattern.test(said))?.[1] ?? "other";
export { kindBy };
