import type { Registry } from "../agencies/registry.ts";
import type { Plan } from "../model/plan.ts";
import type { Labels } from "./labels.ts";
import type { OutlineNode } from "./outline.ts";
import type { UnitReader } from "./units.ts";

export interface ImportOptions {
  /** Id of the new pack: `a-z`, `0-9`, `-`. */
  readonly id: string;
  /** The agencies that the plan's names are looked up in. */
  readonly registry: Registry;
  /** What the text's head says is taken where these are not given. */
  readonly title?: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly period?: { readonly from: number; readonly to: number };
  /** Plans that this one may carry on: the one whose title it repeats becomes its parent, and its tasks are tied to it. */
  readonly above?: readonly Plan[];
  /** Id of the plan above where the title does not tell; tied to where it is among `above`. */
  readonly parent?: string;
  /** Id of the government whose 省财政厅, 市教育局 … are meant; found in the head where not given. */
  readonly government?: string;
}

/** Something that import could not settle: a person has to look at this line. */
export interface Unresolved {
  /** Line of the source text, from 1. */
  readonly line: number;
  readonly kind:
    | "unit-unknown"
    | "unit-missing"
    | "unit-open"
    | "numbering"
    | "damage"
    | "deadline"
    | "stray"
    | "scope"
    | "period"
    | "place";
  /** The entry concerned, or `null`. */
  readonly id: string | null;
  /** The words of the source. */
  readonly text: string;
  /** Plain Chinese: what is unsure and what was assumed. */
  readonly note: string;
}

export interface Work {
  readonly options: ImportOptions;
  readonly labels: Labels;
  readonly reader: UnitReader;
  readonly period: { readonly from: number; readonly to: number };
  readonly unresolved: Unresolved[];
  /** The plan names units at all. */
  stated: boolean;
  readonly sectionIds: Map<OutlineNode, string>;
  /** How often each id was asked for: two sections of one label are told apart by a number. */
  readonly sectionSlugs: Map<string, number>;
}
