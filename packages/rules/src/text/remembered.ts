/** Longer texts hardly repeat: keeping them would cost more than reading them. */
const LONGEST = 64;
const MOST = 4096;

/**
 * A pure reader of texts that reads each only once: columns repeat their dates, states and formats thousands of times.
 * What is kept is bounded; the result has to be treated as read-only.
 * @param longest characters of the longest text that is kept.
 */
export function remembered<Result>(read: (text: string) => Result, longest = LONGEST): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > longest) return read(text);
    let result = known.get(text);
    if (result === undefined && !known.has(text)) {
      result = read(text);
      if (known.size >= MOST) known.clear();
      known.set(text, result);
    }
    return result as Result;
  };
}
