"""A server that answers as a fake did, for the vendors' own clients."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

_current, _asked = {}, {}


class _Replay(BaseHTTPRequestHandler):
    def do_GET(self):
        size = int(self.headers.get("content-length") or 0)
        url = urlsplit(self.path)
        text = self.rfile.read(size).decode() or url.query
        _asked.update(method=self.command, path=url.path, form=dict(parse_qsl(text)))
        answer = json.dumps(_current["response"]).encode()
        self.send_response(_current["status"])
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_POST = do_GET

    def log_message(self, *_):
        pass


def start():
    """The port that it listens on."""
    server = HTTPServer(("127.0.0.1", 0), _Replay)
    Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


def asked_for(exchange, ask):
    """What a client reads, and what it sent for that: method, path, and query or form."""
    _current.clear()
    _current.update(exchange)
    _asked.clear()
    return ask(), dict(_asked)
