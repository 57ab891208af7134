"""The dependency: each `POST /charge` is a side effect, once for each idempotency key.

    python3 examples/patterns/payment.py --port 9110

`GET /charges/count` gives the number of charges so far.
"""

import argparse
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

arguments = argparse.ArgumentParser()
arguments.add_argument("--port", type=int, default=9110)
options = arguments.parse_args()

lock = threading.Lock()
keys = set()
charges = 0


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.answer(str(charges).encode())

    def do_POST(self):
        global charges
        key = self.headers.get("idempotency-key")
        with lock:
            if self.path == "/charge" and (key is None or key not in keys):
                charges += 1
            keys.add(key)
        self.answer(b"done")

    def answer(self, body):
        self.send_response(200)
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
