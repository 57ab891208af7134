"""Answers each datagram with another one: udp_server.py [PORT]"""
import socket
import sys

server_socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server_socket.bind(("localhost", int(sys.argv[1]) if len(sys.argv) > 1 else 8081))
print("port", server_socket.getsockname()[1], flush=True)

while True:
    data, addr = server_socket.recvfrom(1024)
    server_socket.sendto(b"Hello from UDP server", addr)
    print("request", data.decode(), flush=True)
