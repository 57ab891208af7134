"""Answers each connection with one line of text, and closes it: tcp_server.py [PORT]"""
import socket
import sys

server_socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server_socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server_socket.bind(("localhost", int(sys.argv[1]) if len(sys.argv) > 1 else 8080))
server_socket.listen(128)
print("port", server_socket.getsockname()[1], flush=True)

while True:
    client_socket, addr = server_socket.accept()
    # A client that connects and says nothing only looks whether the server is there.
    data = client_socket.recv(1024)
    if data:
        client_socket.send(b"Hello from TCP server")
        print("request", data.decode(), flush=True)
    client_socket.close()
