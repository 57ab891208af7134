import {
  sent
} from "./shared-engines-embedded-protocols-http-request-as.js";
import {
  connect,
  headOf,
  messagesIn
} from "./shared-engines-embedded-protocols-grpc-call-response.js";
import {
  failureOf
} from "./shared-engines-embedded-connection-outcome.js";
import {
  revealed
} from "./shared-model-secret.js";

// build/engines/embedded/protocols/grpc/call-once.js
async function callOnce(options, one) {
  let { method, headers, body, timeoutMs, signal } = one, connection = connect(options, {})(), deadline = AbortSignal.timeout(timeoutMs), pieces = [], metadata = Object.entries(revealed(headers));
  try {
    let outcome = await sent(connection, {
      request: {
        side: "head",
        name: method,
        isGood: (code2) => typeof code2 == "number" || code2 === "OK",
        head: headOf(method, { url: options.url, method, metadata }),
        body,
        isStream: !0
      },
      taker: {
        head: () => {
        },
        body: (bytes, from, to) => {
          pieces.push(Buffer.from(bytes.subarray(from, to)));
        }
      },
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline
    });
    if (outcome.kind === "failed")
      return { kind: "failed", message: outcome.message };
    let code = `${outcome.code}`, said = connection.bodyStart?.text() ?? "";
    return {
      kind: "called",
      code,
      message: said === "" ? `it responded with ${code}` : `it responded with ${code}: ${said}`,
      messages: messagesIn(Buffer.concat(pieces))
    };
  } catch (error) {
    return { kind: "failed", message: deadline.aborted ? `no response within ${timeoutMs} ms` : failureOf(error).message };
  } finally {
    connection.close();
  }
}

export {
  callOnce
};
