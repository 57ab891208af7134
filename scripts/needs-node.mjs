/*
 * Run by `npm ci`, in JavaScript that an old Node understands: on Linux (x64) the packages bring
 * Node 24, elsewhere the machine has to have it, or the first script would end with a stack trace.
 */
const oldest = 24

if (Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(
    `The scripts of this repository need Node ${oldest} or newer; this is ${process.version}. ` +
      'On Linux (x64) npm installs it, unless told to omit optional packages; elsewhere install it yourself.',
  )
  process.exit(1)
}
