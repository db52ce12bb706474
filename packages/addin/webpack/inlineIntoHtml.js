import { createHash } from "node:crypto";
import HtmlPlugin from "html-webpack-plugin";

/**
 * Puts the page's one script into its HTML, and the script's hash where the template's Content-Security-Policy says
 * `SCRIPT_HASH`, so that nothing but this script can run.
 */
export class InlineIntoHtml {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.compilation.tap("InlineIntoHtml", (compilation) => {
      const hooks = HtmlPlugin.getCompilationHooks(compilation);
      /** @type {string[]} */
      const hashes = [];
      hooks.alterAssetTagGroups.tap("InlineIntoHtml", (data) => {
        for (const tag of [...data.headTags, ...data.bodyTags]) {
          const source = tag.attributes.src;
          if (tag.tagName !== "script" || typeof source !== "string") continue;
          const asset = compilation.getAsset(source);
          if (!asset) continue;
          // The text must not close its own element, nor open a comment that swallows what follows.
          const text = asset.source
            .source()
            .toString()
            .replace(/<\/(script)/gi, "<\\/$1")
            .replace(/<!--/g, "<\\!--");
          hashes.push(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
          delete tag.attributes.src;
          tag.innerHTML = text;
          compilation.deleteAsset(source);
        }
        return data;
      });
      hooks.beforeEmit.tap("InlineIntoHtml", (data) => {
        data.html = data.html.replace("SCRIPT_HASH", () => hashes.join(" "));
        return data;
      });
    });
  }
}
