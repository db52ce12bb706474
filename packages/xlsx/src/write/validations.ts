import { formatArea } from "@planlint/rules/model";
import { cutText } from "../mark/xmlWords.ts";
import { escapeXml } from "../xml/entities.ts";
import type { NewValidation } from "./newWorkbook.ts";

/** What Excel takes; more makes it repair the file. */
const MAX_TITLE = 32;
const MAX_TEXT = 255;
const MAX_CHOICES = 255;

/** `<dataValidations>` of a sheet, or nothing. @throws RangeError for a list that Excel could not take. */
export function validationsXml(validations: readonly NewValidation[]): string {
  const items = validations.filter(({ areas }) => areas.length > 0).map(validationXml);
  return items.length > 0 ? `<dataValidations count="${items.length}">${items.join("")}</dataValidations>` : "";
}

function validationXml({ areas, rule, strictness, objection, hint }: NewValidation): string {
  const type = rule.kind === "formula" ? "custom" : rule.kind;
  const between = rule.kind === "decimal" || rule.kind === "whole" || rule.kind === "date";
  return (
    `<dataValidation type="${type}"${strictness === "stop" ? "" : ` errorStyle="${strictness}"`}` +
    `${between ? ' operator="between"' : ""} allowBlank="1"${hint ? ' showInputMessage="1"' : ""} showErrorMessage="1"` +
    words("errorTitle", "error", objection) +
    words("promptTitle", "prompt", hint) +
    ` sqref="${areas.map(formatArea).join(" ")}">${formulas(rule)}</dataValidation>`
  );
}

function words(title: string, text: string, said: { title: string; text: string } | undefined): string {
  if (!said) return "";
  return ` ${title}="${messageText(said.title, MAX_TITLE)}" ${text}="${messageText(said.text, MAX_TEXT)}"`;
}

/** Line breaks of a message are written as Excel does, `_x000a_`. */
function messageText(text: string, most: number): string {
  return escapeXml(cutText(text, most)).replaceAll("\n", "_x000a_");
}

function formulas(rule: NewValidation["rule"]): string {
  if (rule.kind === "formula") return `<formula1>${escapeXml(rule.formula)}</formula1>`;
  if (rule.kind !== "list") return `<formula1>${rule.min}</formula1><formula2>${rule.max}</formula2>`;
  const { choices } = rule;
  if (typeof choices === "string") return `<formula1>${escapeXml(choices)}</formula1>`;
  const listed = choices.join(",");
  if (listed.length > MAX_CHOICES || choices.some((choice) => choice.includes(","))) {
    throw new RangeError(`a list of choices takes ${MAX_CHOICES} characters and no commas: ${listed}`);
  }
  return `<formula1>${escapeXml(`"${listed.replaceAll('"', '""')}"`)}</formula1>`;
}
