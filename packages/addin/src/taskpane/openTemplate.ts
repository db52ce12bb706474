import { hostErrorOf } from "../host/excel/errors.ts";
import { requireExcel } from "../host/excel/requirements.ts";
import type { TemplateWanted } from "../pane/store/template.ts";

/** Opens a blank ledger in a window of its own; what makes it is fetched for it alone. @throws HostError */
export async function openTemplate(wanted: TemplateWanted): Promise<void> {
  requireExcel();
  const { templateFile } = await import("../template/templateFile.ts");
  const { bytes } = templateFile(wanted);
  try {
    await Excel.createWorkbook(base64(bytes));
  } catch (error) {
    throw hostErrorOf(error);
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  // More arguments than this at once and some browsers refuse.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
