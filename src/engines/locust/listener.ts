/*
 * What Locust loads before the user's file. It writes each request as a line of JSON to the
 * standard output, which it keeps for itself: what the file prints goes to the standard error.
 * Lines of several processes do not mix, since the system writes up to 4096 bytes to a pipe at
 * once. Locust's own files hold figures of the whole run, and lose its end.
 */

/**
 * Kinds of lines: `["request", start in s, ms, name, method, status, error, message, origin]`,
 * `["fault", time in s, did it end its user, error, message]`, `["end", exit code, exit code that
 * the file set]`, and those of `distantWorkers`.
 */
/**
 * How long requests may take that are under way when the time is over: what ended with them would
 * be missing.
 */
export const stopSeconds = 10

export const listenerFile = 'reliability_gate_listener.py'
/** Says to the listener that its standard output is the gate's. */
export const hereVariable = 'RELIABILITY_GATE_LISTENER'
export const listener = `import json
import os
import re
import time

import gevent
from locust import User, events
from locust.clients import HttpSession
from locust.contrib.fasthttp import FastHttpSession

# A worker on another machine has this file from its master, and not this variable.
_is_here = "${hereVariable}" in os.environ
_most = 4096
_an_origin = re.compile(r"(https?://)(?:[^/?#@]*@)?([\\w.:\\[\\]-]{1,100})", re.ASCII)
_stop_seconds = ${stopSeconds}
_waiting = []
_kept = []
_environments = []
if _is_here:
    _out = os.dup(1)
    os.dup2(2, 1)


def _flush():
    while _waiting:
        chunk = _waiting.pop(0)
        while _waiting and len(chunk) + len(_waiting[0]) <= _most:
            chunk += _waiting.pop(0)
        os.write(_out, chunk)


def _write(*row):
    _write_line(json.dumps(row, separators=(",", ":")))


def _write_line(line):
    _waiting.append(line.encode() + b"\\n")
    if sum(map(len, _waiting)) > _most:
        _flush()


def _brief(value):
    # Twelve bytes of JSON for a character at most, so that a line has less than 4096.
    text = str(value)[:300]
    return text if text.isascii() else text[:140]


# Clients of the user's own say nothing of it, or something else.
def _origin(url):
    found = _an_origin.match(url) if isinstance(url, str) else None
    return found and found.group(1) + found.group(2)


def _flush_now_and_then():
    while True:
        gevent.sleep(0.2)
        _flush()


@events.init.add_listener
def _on_init(environment, **_):
    if _is_here:
        _environments.append(environment)
        gevent.spawn(_flush_now_and_then)


@events.request.add_listener
def _on_request(request_type, name, response_time, exception=None, response=None, start_time=None, url=None, **_):
    status = getattr(response, "status_code", None)
    status = int(status) if isinstance(status, int) else None
    error = None if exception is None else type(exception).__name__
    message = None if exception is None else _brief(exception)
    # A client of the user's own may not say when it started: then it has just ended.
    start = start_time or time.time() - (response_time or 0) / 1000
    row = ("request", start, response_time, _brief(name), _brief(request_type)[:20], status, error, message, _origin(url))
    _keep(row)


# Locust kills a user whose request still waits when the time to end is over, and reports nothing.
# A user that sends several may be killed in one that has just begun, of which nothing is known.
def _watch(session):
    send = session.request

    def request(self, method, url, name=None, *args, **kwargs):
        start = time.time()
        try:
            return send(self, method, url, name, *args, **kwargs)
        except gevent.GreenletExit:
            waited = time.time() - start
            if waited >= _stop_seconds:
                said = Exception("it timed out: it had no response when Locust ended its user")
                label = name or getattr(self, "request_name", None) or url
                _on_request(method, label, waited * 1000, said, start_time=start)
            raise

    session.request = request


_watch(HttpSession)
_watch(FastHttpSession)


# Of a task, or of \`on_start\`, which ends the user.
@events.user_error.add_listener
def _on_fault(user_instance, exception, **_):
    _keep(("fault", time.time(), isinstance(user_instance, User), type(exception).__name__, _brief(exception)))


def _keep(row):
    if _is_here:
        _write(*row)
    else:
        _kept.append(row)


@events.quit.add_listener
def _on_quit(exit_code, **_):
    if not _is_here:
        return
    own = _environments[0].process_exit_code if _environments else None
    _write("end", exit_code, own)
    _flush()
`
