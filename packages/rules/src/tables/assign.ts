import type { ColumnProfile } from "./columnProfile.ts";
import type { ColumnSenses } from "./columnSenses.ts";
import type { Sense } from "./headings.ts";

/** A column under a header: its words and what stands below them. */
export interface HeadedColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly senses: ColumnSenses;
  readonly profile: ColumnProfile;
}

/** Which column plays which role, and how surely (the weight of the heading). */
export interface Assignment<Role extends string> {
  readonly columns: Map<Role, number>;
  readonly weights: Map<Role, number>;
}

/** A role that a column may play, with its score. */
export interface Claim<Role extends string> {
  readonly column: number;
  readonly role: Role;
  readonly weight: number;
  readonly score: number;
}

/** Score below which what stands under a heading speaks against the role. */
const LEAST = 0;

/**
 * One role a column, one column a role, the best claims first.
 * @param fit how well the cells below suit a role, added to ten times the heading's weight
 */
export function assignRoles<Role extends string>(
  columns: readonly HeadedColumn[],
  sensesOf: (column: HeadedColumn) => readonly Sense<Role>[],
  fit: (role: Role, column: HeadedColumn) => number,
): Assignment<Role> {
  const claims: Claim<Role>[] = [];
  for (const column of columns) {
    for (const { role, weight } of sensesOf(column)) {
      const score = weight * 10 + fit(role, column);
      if (score > LEAST) claims.push({ column: column.column, role, weight, score });
    }
  }
  claims.sort((a, b) => b.score - a.score || a.column - b.column);
  const assignment: Assignment<Role> = { columns: new Map(), weights: new Map() };
  const taken = new Set<number>();
  for (const claim of claims) {
    if (assignment.columns.has(claim.role) || taken.has(claim.column)) continue;
    give(assignment, claim.role, claim.column, claim.weight);
    taken.add(claim.column);
  }
  return assignment;
}

export function give<Role extends string>(
  assignment: Assignment<Role>,
  role: Role,
  column: number,
  weight: number,
): void {
  assignment.columns.set(role, column);
  assignment.weights.set(role, weight);
}

/** Gives a column another role. */
export function recast<Role extends string>(assignment: Assignment<Role>, from: Role, to: Role): void {
  const column = assignment.columns.get(from);
  if (column === undefined) return;
  const weight = assignment.weights.get(from) ?? 0;
  assignment.columns.delete(from);
  assignment.weights.delete(from);
  give(assignment, to, column, weight);
}

/** Columns that play no role yet. */
export function unassigned<Role extends string>(
  assignment: Assignment<Role>,
  columns: readonly HeadedColumn[],
): HeadedColumn[] {
  const taken = new Set(assignment.columns.values());
  return columns.filter((column) => !taken.has(column.column));
}

export const weightOf = <Role extends string>(assignment: Assignment<Role>, role: Role): number =>
  assignment.weights.get(role) ?? 0;
