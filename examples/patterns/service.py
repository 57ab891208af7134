"""A service that lives with a dependency that fails, or does not.

    python3 examples/patterns/service.py right --port 3000
    python3 examples/patterns/service.py wrong --port 3000

Each path calls one of the gate's proxies. `right` has retries, a circuit breaker, idempotency keys,
a bulkhead and a fallback; `wrong` has what is often written in their place.
"""

import argparse
import http.client
import threading
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from handbook import CircuitBreaker, retry_with_backoff

arguments = argparse.ArgumentParser()
arguments.add_argument("kind", choices=["right", "wrong"])
arguments.add_argument("--port", type=int, default=3000)
# Where each of the proxies listens.
arguments.add_argument("--retried", type=int, default=9111)
arguments.add_argument("--guarded", type=int, default=9112)
arguments.add_argument("--charged", type=int, default=9113)
arguments.add_argument("--hanging", type=int, default=9114)
arguments.add_argument("--priced", type=int, default=9115)
options = arguments.parse_args()
is_right = options.kind == "right"


def call(port, request_id, path="/check", key=None):
    """One call of a dependency; an error where it does not succeed."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    headers = {"x-request-id": request_id}
    if key is not None:
        headers["idempotency-key"] = key
    try:
        connection.request("POST", path, headers=headers)
        response = connection.getresponse()
        body = response.read()
        if response.status >= 500:
            raise Exception(f"status {response.status}")
        return body
    finally:
        connection.close()


def retried(request_id):
    if is_right:
        return retry_with_backoff(lambda: call(options.retried, request_id))
    return at_once(lambda: call(options.retried, request_id), 10)


def at_once(func, attempts):
    """Wrong: tries again without a wait, which multiplies the load on what is broken."""
    for attempt in range(attempts):
        try:
            return func()
        except Exception:
            if attempt == attempts - 1:
                raise


breaker = CircuitBreaker(failure_threshold=5, recovery_timeout=2)


def guarded(request_id):
    func = lambda: call(options.guarded, request_id)
    return breaker.call(func) if is_right else func()


def charged(request_id):
    """Right: one key for all attempts. Wrong: a key for each of them."""
    key = str(uuid.uuid4())

    def charge():
        return call(options.charged, request_id, "/charge", key if is_right else str(uuid.uuid4()))

    return at_once(charge, 3)


# Wrong: whoever waits for the dependency keeps one of the few slots that every request needs.
slots = threading.Semaphore(4)
# Right: only so many may wait for it.
compartment = threading.Semaphore(4)


def hanging(request_id):
    if not is_right:
        return call(options.hanging, request_id)
    if not compartment.acquire(blocking=False):
        raise Exception("too many wait for it already")
    try:
        return call(options.hanging, request_id)
    finally:
        compartment.release()


def priced(request_id):
    """Right: the last known prices, and a word that says so. Wrong: an empty list, as if it were well."""
    try:
        call(options.priced, request_id)
        return b'{"prices": [3, 5], "degraded": false}'
    except Exception:
        return b'{"prices": [3, 5], "degraded": true}' if is_right else b'{"prices": []}'


routes = {
    "/retried": retried,
    "/guarded": guarded,
    "/charged": charged,
    "/hanging": hanging,
    "/priced": priced,
    "/products": lambda request_id: b"a list of products",
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        route = routes.get(self.path, lambda request_id: b"well")
        if is_right:
            self.answer(route)
        else:
            with slots:
                self.answer(route)

    def answer(self, route):
        try:
            status, body = 200, route(str(uuid.uuid4()))
        except Exception as error:
            status, body = 503, str(error).encode()
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_):
        pass  # Whoever asked is gone.


server = Server(("127.0.0.1", options.port), Handler)
print(f"Listening on http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
