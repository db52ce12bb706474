import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import {
  attributeValue,
  descendantsOf,
  parseElements,
  type XmlElement,
} from "../../packages/xlsx/src/mark/elements.ts";
import { partText } from "../../packages/xlsx/src/mark/partText.ts";
import { CDNS, manifestFor, pageWithOffice } from "../../scripts/manifestFor.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const assets = join(root, "packages", "addin", "assets");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = parse(text);

function parse(xml: string): XmlElement {
  return parseElements(partText(new TextEncoder().encode(xml), "manifest.xml"), "manifest.xml");
}

function all(name: string): XmlElement[] {
  return descendantsOf(manifest, name);
}

function namesIn(element: XmlElement | undefined): string[] {
  return element?.children.map(({ localName }) => localName) ?? [];
}

/** Children of an element in the order that the published schema (offappmanifest.xsd, taskpaneappversionoverrides) asks. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "Dictionary",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["OverriddenByRibbonApi", "Group", "Label", "InsertAfter", "InsertBefore"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Tooltip", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "ToolTip", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "CustomTab"],
};

describe("the manifest", () => {
  it("has its elements in the order of the schema", () => {
    for (const [name, order] of Object.entries(ORDERS)) {
      const elements = name === "OfficeApp" ? [manifest] : all(name);
      expect(elements.length, name).toBeGreaterThan(0);
      for (const element of elements) {
        const places = namesIn(element).map((child) => order.indexOf(child));
        expect(places, `${name}: ${namesIn(element).join(" ")}`).not.toContain(-1);
        expect(
          [...places].sort((a, b) => a - b),
          name,
        ).toEqual(places);
      }
    }
    const [host] = all("Host").filter(({ children }) => children.length > 0);
    expect(namesIn(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  });

  it("has an id, a version and the locales", () => {
    const own = new Map(manifest.children.map((child) => [child.localName, child]));
    expect(own.get("Id")?.text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(own.get("Version")?.text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(own.get("DefaultLocale")?.text).toBe("zh-CN");
    for (const name of ["DisplayName", "Description"]) {
      const locales = descendantsOf(own.get(name) ?? manifest, "Override").map((one) => attributeValue(one, "Locale"));
      expect(locales).toEqual(["zh-TW", "en-US"]);
    }
    expect(attributeValue(own.get("DisplayName") ?? manifest, "DefaultValue")?.length).toBeLessThanOrEqual(125);
    expect(attributeValue(own.get("Description") ?? manifest, "DefaultValue")?.length).toBeLessThanOrEqual(250);
  });

  it("names https addresses of one origin only", () => {
    const addresses = [...text.matchAll(/"(https?:\/\/[^"]+)"/g)].map(([, url]) => url ?? "");
    const ours = addresses.filter((url) => !/schemas\.microsoft\.com|w3\.org/.test(url));
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.every((url) => url.startsWith("https://localhost:3000/"))).toBe(true);
  });

  it("resolves every resid, each within its lengths", () => {
    const resources = new Map(
      ["Image", "Url", "String"].flatMap((name) =>
        all(name)
          .filter((e) => attributeValue(e, "id"))
          .map((e) => [attributeValue(e, "id") ?? "", e] as const),
      ),
    );
    const used = new Set([...text.matchAll(/resid="([^"]*)"/g)].map(([, id]) => id ?? ""));
    expect([...used].filter((id) => !resources.has(id))).toEqual([]);
    expect([...resources.keys()].filter((id) => !used.has(id))).toEqual([]);
    expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
    for (const [list, limit] of [
      ["ShortStrings", 125],
      ["LongStrings", 250],
    ] as const) {
      for (const string of descendantsOf(all(list)[0] ?? manifest, "String")) {
        const texts = [
          attributeValue(string, "DefaultValue"),
          ...descendantsOf(string, "Override").map((one) => attributeValue(one, "Value")),
        ];
        expect(texts.every((one) => one !== undefined && one.length > 0 && one.length <= limit)).toBe(true);
      }
    }
  });

  it("has no id twice", () => {
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has icons that exist, in the sizes it says", () => {
    const images = new Map(
      all("Image").map((image) => [attributeValue(image, "id") ?? "", attributeValue(image, "DefaultValue") ?? ""]),
    );
    for (const use of all("Image").filter((image) => attributeValue(image, "resid"))) {
      const file = join(assets, basename(images.get(attributeValue(use, "resid") ?? "") ?? ""));
      expect(sizeOf(file)).toEqual([Number(attributeValue(use, "size")), Number(attributeValue(use, "size"))]);
    }
    for (const icon of all("Icon")) {
      expect(icon.children.map((image) => attributeValue(image, "size"))).toEqual(["16", "32", "80"]);
    }
    expect(sizeOf(join(assets, "icon-32.png"))).toEqual([32, 32]);
    expect(sizeOf(join(assets, "icon-64.png"))).toEqual([64, 64]);
  });

  it("has a command behind every button and every shortcut", () => {
    const commands = readFileSync(join(root, "packages/addin/src/commands/commands.ts"), "utf8");
    const named = all("FunctionName").map((one) => one.text);
    expect(named).toEqual(["check", "mark", "clear", "previous", "next", "template", "help"]);
    const shortcuts = JSON.parse(readFileSync(join(assets, "shortcuts.json"), "utf8")) as { actions: { id: string }[] };
    for (const name of [...named, ...shortcuts.actions.map(({ id }) => id)]) {
      expect(commands, name).toMatch(new RegExp(`^\\s*${name}:`, "m"));
    }
  });

  it("is read by Office's own tool", async () => {
    const info = await OfficeAddinManifest.readManifestFile(join(root, "manifest.xml"));
    expect(info).toMatchObject({
      displayName: "规划校核",
      defaultLocale: "zh-CN",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
    });
  });
});

function sizeOf(file: string): [number, number] {
  expect(existsSync(file), file).toBe(true);
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("ascii")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("a manifest for another address", () => {
  it("points there, and nowhere else", () => {
    const moved = manifestFor(text, "https://office.example.gov.cn/planlint/");
    expect(moved).not.toContain("localhost");
    expect(moved).toContain('"https://office.example.gov.cn/planlint/taskpane.html"');
    expect(moved).toContain("<AppDomain>https://office.example.gov.cn</AppDomain>");
  });

  it.each(["http://office.example.gov.cn", "office.example.gov.cn", "https://", ""])("refuses %j", (origin) => {
    expect(() => manifestFor(text, origin)).toThrow(RangeError);
  });
});

describe("office.js", () => {
  it.each([
    '<head><script src="office/office.js"></script></head>',
    "<head><script src=office/office.js></script><script defer src=assets/taskpane.js></script>",
  ])("comes from the add-in's own folder, or from a CDN, and back", (given) => {
    for (const cdn of ["worldwide", "21vianet"] as const) {
      const moved = pageWithOffice(given, cdn);
      expect(moved).toContain(`<script src="${CDNS[cdn]}"></script>`);
      expect(moved).not.toContain("office/office.js");
      expect(pageWithOffice(moved, null)).toContain('<script src="office/office.js"></script>');
    }
  });

  it("is missed where the page does not load it", () => {
    expect(() => pageWithOffice("<script src=assets/taskpane.js></script>", null)).toThrow(RangeError);
  });
});
