import { join } from "node:path";

/**
 * What office.js loads at run time, from its package: the loader, Excel's parts (web, Windows, Mac), the three
 * locales' strings and the page that it shows when the host is not to be trusted.
 * @param {string} root
 */
export function officeFiles(root) {
  const from = join(root, "node_modules", "@microsoft", "office-js", "dist");
  const take = (pattern, to = "office/[path][name][ext]") => ({
    context: from,
    from: pattern,
    to,
    info: { minimized: true },
  });
  return [
    take("office.js"),
    take("o15apptofilemappingtable.js"),
    take("excel-{web-16.00,win32-16.01,mac-16.00,ios-16.00}*(-core).js"),
    take("{zh-cn,zh-tw,en-us}/*_strings.js"),
    take("telemetry/*.js"),
    take("ariatelemetry/*.js"),
    // office.js asks for the folder in this spelling.
    { ...take("agaveerrorux/**/*"), to: "office/AgaveErrorUX/[name][ext]" },
    take("custom-functions-runtime.js"),
  ].map((pattern) => ({ ...pattern, noErrorOnMissing: true, filter: (path) => !/\.debug\./.test(path) }));
}
