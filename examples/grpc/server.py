# A service of users. Needs `pip install grpcio grpcio-tools`, and the code that this makes of the types:
#   python -m grpc_tools.protoc -I. --python_out=. --grpc_python_out=. user.proto
import os
from concurrent import futures

import grpc
import user_pb2
import user_pb2_grpc


class UserServicer(user_pb2_grpc.UserServiceServicer):
    def GetUser(self, request, context):
        # Fetch user logic
        return user_pb2.User(
            id=request.user_id,
            name="John Doe",
            email="john@example.com",
        )

    def StreamUsers(self, request, context):
        for number in range(request.limit):
            yield user_pb2.User(id=str(number), name="John Doe")


def serve():
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=10))
    user_pb2_grpc.add_UserServiceServicer_to_server(UserServicer(), server)
    server.add_insecure_port(f"127.0.0.1:{os.environ.get('PORT', '50051')}")
    server.start()
    server.wait_for_termination()


if __name__ == "__main__":
    serve()
