-- Counts, and times in microseconds, one a line.
function done(summary, latency)
  local errors = summary.errors
  local function say(name, value) io.write(string.format("%s %d\n", name, value)) end
  say("requests", summary.requests)
  say("bad_status", errors.status)
  say("broken", errors.connect + errors.read + errors.write + errors.timeout)
  say("p50", latency:percentile(50))
  say("p95", latency:percentile(95))
  say("p99", latency:percentile(99))
  say("max", latency.max)
end
