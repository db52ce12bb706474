/** The sheet that marking adds. */
export const RESULT_SHEET = "校核结果";
/** Author of our notes, by which they are found again. */
export const NOTE_AUTHOR = "planlint 校核";
/** Head of the hidden column with fingerprints. It proves that the sheet is ours, whoever saved it since. */
export const FINGERPRINT_HEAD = "planlint:fingerprint";
