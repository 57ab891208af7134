# A server that greets whoever sends a datagram to port 8081.
import os
import socket

server_socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server_socket.bind(("127.0.0.1", int(os.environ.get("PORT", "8081"))))
print(server_socket.getsockname()[1], flush=True)

while True:
    data, addr = server_socket.recvfrom(1024)
    server_socket.sendto(b"Hello from UDP server", addr)
    print(data.decode(), flush=True)
