import type { Locale } from "@planlint/rules/engine";

export interface Words {
  readonly locale: Locale;
  readonly title: string;
  readonly check: string;
  readonly mark: string;
  readonly clearMarks: string;
  readonly previous: string;
  readonly next: string;
  readonly findings: string;
  readonly statusDone: (errors: number, warnings: number, infos: number) => string;
}
