# The command for machines without Node:
#   docker run --rm --network host -v "$PWD:/work" ghcr.io/reliability-gate/reliability-gate:1 validate
FROM node:24-bookworm-slim
# git checks out the base of a pull request beside its head.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates git \
  && rm -rf /var/lib/apt/lists/*
COPY package.json LICENSE /opt/reliability-gate/
COPY dist /opt/reliability-gate/dist
COPY schema /opt/reliability-gate/schema
RUN printf '#!/bin/sh\nexec node /opt/reliability-gate/dist/index.js "$@"\n' > /usr/local/bin/reliability-gate \
  && chmod 755 /usr/local/bin/reliability-gate
# The workspace belongs to whoever runs the container, and so to another user than the image's.
RUN git config --system --add safe.directory /work
WORKDIR /work
USER node
ENTRYPOINT ["reliability-gate"]
CMD ["--help"]
