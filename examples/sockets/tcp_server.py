# A server that greets whoever connects to port 8080 and sends something.
import os
import socket

server_socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server_socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server_socket.bind(("127.0.0.1", int(os.environ.get("PORT", "8080"))))
server_socket.listen(128)
print(server_socket.getsockname()[1], flush=True)

while True:
    client_socket, addr = server_socket.accept()
    data = client_socket.recv(1024)
    client_socket.send(b"Hello from TCP server")
    client_socket.close()
    print(data.decode(), flush=True)
