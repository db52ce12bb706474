import type { Plan } from "@planlint/rules/engine";

export type PackReading =
  | { readonly kind: "pack"; readonly pack: Plan }
  /** Something else than a plan pack. */
  | { readonly kind: "no-pack" }
  /** Where the schema objects, as `tasks.0.text`. */
  | { readonly kind: "wrong"; readonly where: string };

/** Reads a plan pack through the schema of the built-in ones, which is fetched for it alone. */
export async function readPack(text: string): Promise<PackReading> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return { kind: "no-pack" };
  }
  const { planSchema } = await import("@planlint/rules/schemas");
  const parsed = planSchema.safeParse(data);
  if (parsed.success) return { kind: "pack", pack: parsed.data };
  const path = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  return path === "" || path === "schema" ? { kind: "no-pack" } : { kind: "wrong", where: path };
}
