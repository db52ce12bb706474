import { country } from "./readings/country.ts";
import { economy } from "./readings/economy.ts";
import { goals } from "./readings/goals.ts";
import { innovation } from "./readings/innovation.ts";
import { people } from "./readings/people.ts";
import type { TextTarget } from "./readings/textTarget.ts";

export type { TextTarget } from "./readings/textTarget.ts";

/** Every goal with a figure outside 表1 and 表2, in the order of the text. */
export const textTargets: readonly TextTarget[] = [...goals, ...innovation, ...economy, ...country, ...people];
