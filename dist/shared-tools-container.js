// build/tools/container.js
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { promisify } from "node:util";
var containerName = () => `reliability-gate-${randomUUID()}`;
function dockerArguments(image, args, { folder, name }) {
  let { uid, gid } = userInfo();
  return [
    "run",
    "--rm",
    "--name",
    name,
    "--network",
    "host",
    "--user",
    `${uid}:${gid}`,
    "--pull",
    "missing",
    "--volume",
    `${folder}:${folder}`,
    "--workdir",
    folder,
    image,
    ...args
  ];
}
async function removeContainer(docker, name) {
  try {
    let { stdout } = await promisify(execFile)(docker, ["rm", "--force", name], {
      timeout: 1e4
    });
    return stdout.includes(name) ? "undone" : "was not there";
  } catch (error) {
    if (/no such container/i.test(error.stderr ?? ""))
      return "was not there";
    throw error;
  }
}
var undoContainer = ({ id, data }) => {
  let { docker } = data ?? {};
  return removeContainer(typeof docker == "string" ? docker : "docker", id);
};

export {
  containerName,
  dockerArguments,
  removeContainer,
  undoContainer
};
