/** The part of ncc that the build uses; the package has no types. */
declare module '@vercel/ncc' {
  type Options = {
    externals: readonly string[]
    /** The asset that gets the licences of all that is bundled. */
    license: string
    cache: false
    quiet: true
  }
  type Bundled = { code: string; assets: Record<string, { source: string | Buffer }> }
  const ncc: (entry: string, options: Options) => Promise<Bundled>
  export = ncc
}
