import { createHash } from "node:crypto";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

/**
 * Puts the page's one script into its HTML, and the script's hash where the template's Content-Security-Policy says
 * `SCRIPT_HASH`, so that nothing but this script can run.
 */
export class InlineIntoHtml {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.compilation.tap("InlineIntoHtml", (compilation) => {
      /** @type {Map<string, string>} */
      const scripts = new Map();
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap("InlineIntoHtml", (data) => {
        for (const tag of [...data.headTags, ...data.bodyTags]) {
          const source = tag.attributes.src;
          const asset = typeof source === "string" ? compilation.getAsset(source) : undefined;
          if (tag.tagName !== "script" || !asset) continue;
          // The text must not close its own element, nor open a comment that swallows what follows.
          const text = asset.source
            .source()
            .toString()
            .replace(/<\/(script)/gi, "<\\/$1")
            .replace(/<!--/g, "<\\!--");
          const place = `SCRIPT_TEXT_${scripts.size}`;
          scripts.set(place, text);
          delete tag.attributes.src;
          tag.innerHTML = place;
          compilation.deleteAsset(source);
        }
        return data;
      });
      // Last of all, so that nothing that minifies HTML (and may end the script in `;`) comes between it and its hash.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "InlineIntoHtml", stage }, (assets) => {
        for (const name of Object.keys(assets).filter((each) => each.endsWith(".html"))) {
          let html = assets[name]?.source().toString() ?? "";
          const hashes = [...scripts.values()].map(
            (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
          );
          html = html.replace("SCRIPT_HASH", () => hashes.join(" "));
          for (const [place, text] of scripts) html = html.replace(new RegExp(`${place};?`), () => text);
          compilation.updateAsset(name, new webpack.sources.RawSource(html));
        }
      });
    });
  }
}
