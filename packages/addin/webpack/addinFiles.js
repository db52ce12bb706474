import { join } from "node:path";

/**
 * What Office itself asks for beside the pane: icons, what it is told about cell functions and shortcuts, the help page,
 * and the manifest (for the address of `npm start`; `npm run manifest` writes it for another).
 * @param {string} root
 */
export function addinFiles(root) {
  const assets = join(root, "packages", "addin", "assets");
  return [
    { context: assets, from: "*.png", to: "assets/[name][ext]" },
    { context: assets, from: "*.{json,html}", to: "[name][ext]" },
    { context: root, from: "manifest.xml", to: "manifest.xml" },
  ];
}
