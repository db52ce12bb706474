/** A worker bundled to one script's text by webpack's loader (see webpack.config.js). */
declare module "*?inline-worker" {
  const script: string;
  // biome-ignore lint/style/noDefaultExport: what webpack's loaders give
  export default script;
}
