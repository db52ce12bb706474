import { refresh } from "./checking.ts";
import type { Desk } from "./desk.ts";

/** Follows the workbook: after a while without edits the list is made anew. The result stops it. */
export function watch(desk: Desk): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = desk.parts.host.watch(() => {
    desk.stale = true;
    clearTimeout(timer);
    if (!desk.store.get().answer) return;
    timer = setTimeout(() => {
      // A quiet check under way has read what is now old.
      if (desk.store.get().refreshing) desk.controller?.abort();
      void refresh(desk);
    }, desk.parts.settleAfter ?? 350);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
