/** The end of 2023 is 2023, the end of June 2023 is 2022.5. */
export function yearAndMonth(at: number): { readonly year: number; readonly month: number } {
  const year = Math.ceil(at - 1e-6);
  const month = Math.round((at - (year - 1)) * 12);
  return { year, month: Math.min(12, Math.max(1, month)) };
}
