import { errBooks } from "./errBooks.ts";
import { okBooks } from "./okBooks.ts";
import type { Book } from "./writing.ts";

/** All workbooks of this folder. */
export const books: readonly Book[] = [...okBooks, ...errBooks];
