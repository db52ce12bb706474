import type { Words } from "../../words/index.ts";
import type { News, Problem } from "../store/state.ts";

/** Why something could not be done, in one plain sentence. */
export function problemText({ code, args }: Problem, words: Words): string {
  return words.problem[code](args);
}

/** What was done, in one plain sentence. */
export function newsText(news: News, words: Words): string {
  switch (news.kind) {
    case "marked": {
      const { keptNotes, skippedSheets } = news.outcome;
      return [
        words.marked,
        keptNotes > 0 ? words.keptNotes(keptNotes) : "",
        skippedSheets.length > 0 ? words.skippedSheets(skippedSheets) : "",
      ].join("");
    }
    case "cleared": {
      const { notesLeft, skippedSheets } = news.outcome;
      if (skippedSheets.length > 0) return words.clearedExcept(skippedSheets);
      return notesLeft ? words.clearedNotesLeft : words.cleared;
    }
    case "cancelled":
      return words.cancelled;
    case "fixed":
      return words.fixed(news.cells);
    case "undone":
      return words.undone(news.cells);
    case "reason-saved":
      return words.reasonSaved;
    case "reason-removed":
      return words.reasonRemoved;
    case "choice-saved":
      return words.choiceSaved;
    case "inserted":
      return words.inserted(words.place(news.sheet, news.cell));
    case "rows-added":
      return words.rowsAdded(news.rows);
    case "no-selection":
      return words.noSelection;
    case "no-room":
      return words.addMissingNoRoom(news.sheet, news.row, news.rows);
    case "no-table":
      return words.addMissingNoTable;
    case "template-needs":
      return words.templateNeeds;
    case "template-made":
      return words.templateMade(news.unit);
    case "settings-not-kept":
      return words.settingsNotKept;
  }
}
