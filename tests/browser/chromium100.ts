/**
 * What browsers learnt after Chromium 100, the oldest that the page promises to run in. Kept as data so that the built
 * file can be searched for it, and so that a newer browser can be made to forget it.
 */

/** Built-ins by their owner, `prototype` where instances have them; with the Chromium that brought them. */
export const LATER_MEMBERS: readonly (readonly [owner: string, members: readonly string[], since: number])[] = [
  ["Array.prototype", ["toSorted", "toReversed", "toSpliced", "with"], 110],
  ["Uint8Array.prototype.__proto__", ["toSorted", "toReversed", "with"], 110],
  ["Uint8Array.prototype", ["toBase64", "toHex", "setFromBase64"], 140],
  ["Uint8Array", ["fromBase64", "fromHex"], 140],
  ["Array", ["fromAsync"], 121],
  ["String.prototype", ["isWellFormed", "toWellFormed"], 111],
  ["Object", ["groupBy"], 117],
  ["Map", ["groupBy"], 117],
  ["Map.prototype", ["getOrInsert", "getOrInsertComputed"], 145],
  ["Promise", ["withResolvers", "try"], 119],
  [
    "Set.prototype",
    ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"],
    122,
  ],
  ["globalThis", ["Iterator", "CompressionStream", "DecompressionStream", "Float16Array"], 103],
  [
    "Object.getPrototypeOf(Object.getPrototypeOf([].values()))",
    ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find"],
    122,
  ],
  ["ArrayBuffer.prototype", ["transfer", "transferToFixedLength", "resize"], 114],
  ["RegExp", ["escape"], 136],
  ["Error", ["isError"], 134],
  ["Math", ["f16round", "sumPrecise"], 135],
  ["AbortSignal", ["timeout", "any"], 103],
  ["URL", ["canParse", "parse"], 120],
  ["Response", ["json"], 105],
  ["Blob.prototype", ["bytes"], 132],
];

/** Members of the page alone: workers never had them. */
export const LATER_PAGE_MEMBERS: typeof LATER_MEMBERS = [
  ["Document.prototype", ["startViewTransition"], 111],
  ["Element.prototype", ["checkVisibility", "getHTML", "setHTMLUnsafe", "moveBefore"], 105],
  ["HTMLElement.prototype", ["showPopover", "hidePopover", "togglePopover", "popover"], 114],
  ["HTMLDialogElement.prototype", ["requestClose"], 134],
];

/** Calls in the built text that only a later browser answers. Names that libraries use for their own are told apart. */
export const LATER_CALLS: readonly (readonly [what: string, pattern: RegExp, since: number])[] = [
  ["Array.prototype.toSorted and the like", /\.to(?:Sorted|Reversed|Spliced)\(/, 110],
  ["String.prototype.isWellFormed", /\.(?:is|to)WellFormed\(/, 111],
  ["Object.groupBy, Map.groupBy", /\b(?:Object|Map)\.groupBy\(/, 117],
  ["Array.fromAsync", /\bArray\.fromAsync\(/, 121],
  ["Promise.withResolvers, Promise.try", /\bPromise\.(?:withResolvers|try)\(/, 119],
  ["set algebra", /\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/, 122],
  ["Iterator.from", /\bIterator\.(?:from|prototype)\b/, 122],
  ["ArrayBuffer.transfer", /\.transferToFixedLength\(/, 114],
  ["AbortSignal.timeout, AbortSignal.any", /\bAbortSignal\.(?:timeout|any)\(/, 103],
  ["RegExp.escape", /\bRegExp\.escape\(/, 136],
  [
    "regular expressions with the v flag",
    /\/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(|RegExp\([^()]{1,80},"[dgimsuy]*v/,
    112,
  ],
  ["CompressionStream", /\bnew (?:Dec|C)ompressionStream\(/, 103],
  ["scheduler.yield", /\bscheduler\.yield\(/, 129],
  ["popovers", /\.(?:show|hide|toggle)Popover\(/, 114],
  ["Element.checkVisibility", /\.checkVisibility\(/, 105],
  ["Uint8Array.fromBase64", /\.(?:from|to)Base64\(/, 140],
  ["import attributes and using", /\bimport\([^)]+,\{with:|\bawait using /, 123],
];

/** Styles that only a later browser knows. */
export const LATER_STYLES: readonly (readonly [what: string, pattern: RegExp, since: number])[] = [
  [":has()", /:has\(/, 105],
  ["container queries", /@container[ (]|container-type:|containerType:/, 105],
  ["color-mix, oklch and the like", /\b(?:color-mix|oklch|oklab|lch|light-dark)\(/, 111],
  ["@starting-style, @scope", /@starting-style[ {]|@scope \(/, 117],
  [":popover-open", /:popover-open ?\{/, 114],
  ["dynamic viewport units", /[\d.](?:dvh|svh|lvh|dvw|svw|lvw)\b/, 108],
  ["media ranges", /@media[^{;"'`]{0,80}(?:width|height) ?[<>]=?/, 104],
  ["text-wrap", /text-wrap:|textWrap:"/, 114],
  ["subgrid", /\bsubgrid\b/, 117],
  ["anchor positioning", /\banchor-name:|anchorName:"/, 125],
  ["field-sizing", /field-sizing:|fieldSizing:"/, 123],
  ["scroll-driven animations", /animation-timeline:|animationTimeline:"/, 115],
];
