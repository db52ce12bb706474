import type { Finding } from "@planlint/rules/engine";

/** A content that the cell may be meant to have; a person decides. */
export interface Suggestion {
  readonly value: string | number;
}

/** Rules whose finding gives the plan's own wording for the cell as a whole. */
const PLAN_WORDING: ReadonlySet<string> = new Set([
  "unit-missing",
  "task-text-altered",
  "task-text-shortened",
  "task-figure-altered",
  "nature-altered",
  "measure-unit-mismatch",
  "target-altered",
  "baseline-altered",
]);

/** What could be written instead; nothing where a certain fix exists, or where only people can know. */
export function suggestionsFor(finding: Finding): Suggestion[] {
  const { rule, fix, expected, actual, args, cell } = finding;
  if (fix || cell === "") return [];
  if (rule === "unit-omitted") return addedUnits(actual ?? "", texts(args.units));
  if (rule === "unit-unknown") return nearest(actual ?? "", texts(args.units), args.nearest);
  if (!PLAN_WORDING.has(rule) || expected === null || expected === "" || expected === actual) return [];
  return [{ value: expected }];
}

function addedUnits(cell: string, units: readonly string[]): Suggestion[] {
  let text = cell.trim().replace(/[、，,；;]+$/u, "");
  if (text === "" || units.length === 0) return [];
  const added: string[] = [];
  for (const unit of units) {
    const written = COLLECTIVE.test(unit) ? writtenAlike(text, unit) : null;
    if (written !== null) text = text.replace(written, () => unit);
    // A collective that the cell words in quite another way is there already, in its way.
    else if (COLLECTIVE.test(unit)) return [];
    else added.push(unit);
  }
  if (added.length === 0) return [{ value: text }];
  // 等 leaves the list open: what comes after it would belong to nothing. A 牵头/配合 cell has its own order.
  if (/等$|[：:]|\n/u.test(text)) return [];
  return [{ value: `${text}、${added.join("、")}` }];
}

/** Words that name no unit, but many. */
const COLLECTIVE = /[\d０-９]|各|相关|有关|相關|有關/u;

/** The one piece of the cell that is this collective but for its number: `12个重点产业链责任部门` for 14个…. */
function writtenAlike(cell: string, unit: string): string | null {
  const wording = withoutNumber(unit);
  const pieces = cell
    .split(/[、，,；;：:\s]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== unit && withoutNumber(piece) === wording);
  const [piece] = pieces;
  return pieces.length === 1 && piece !== undefined && cell.split(piece).length === 2 ? piece : null;
}

function withoutNumber(text: string): string {
  return text.normalize("NFKC").replace(/^[\d一二三四五六七八九十百两]+\s*[个個]?/u, "");
}

function nearest(cell: string, units: readonly string[], found: unknown): Suggestion[] {
  if (!Array.isArray(found)) return [];
  return units.flatMap((unit, index) => {
    if (unit === "" || cell.split(unit).length !== 2) return [];
    return texts(found[index]).map((name) => ({ value: cell.replace(unit, () => name) }));
  });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** A task that an ambiguous row may be. */
export interface TaskChoice {
  readonly id: string;
  readonly number: string;
  readonly locator: string;
  readonly text: string;
}

/** The candidates of an ambiguous row, best first. */
export function taskChoices({ rule, args }: Finding): TaskChoice[] {
  if (rule !== "task-ambiguous" || !Array.isArray(args.candidates)) return [];
  return args.candidates.flatMap((candidate: unknown): TaskChoice[] => {
    if (typeof candidate !== "object" || candidate === null) return [];
    const { id, number, locator, text } = candidate as Readonly<Record<string, unknown>>;
    if (typeof id !== "string" || typeof text !== "string") return [];
    const numbered = typeof number === "number" || typeof number === "string" ? String(number) : "";
    return [{ id, number: numbered, locator: typeof locator === "string" ? locator : "", text }];
  });
}

/** A piece of a text compared with the plan's. */
export interface DiffPiece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** How the cell's wording differs from the plan's, where the finding says so. */
export function diffOf({ args }: Finding): DiffPiece[] {
  if (!Array.isArray(args.diff)) return [];
  return args.diff.flatMap((piece: unknown): DiffPiece[] => {
    if (typeof piece !== "object" || piece === null) return [];
    const { kind, text } = piece as Readonly<Record<string, unknown>>;
    if (typeof text !== "string") return [];
    return kind === "removed" || kind === "added" ? [{ kind, text }] : [{ kind: "same", text }];
  });
}
