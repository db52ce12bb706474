import { check } from "./checking.ts";
import { type Desk, working } from "./desk.ts";

/** 标注: paints the last report; a report that the workbook has outrun is made anew first. */
export async function mark(desk: Desk): Promise<void> {
  await desk.queue;
  if (!desk.store.get().answer || desk.stale) {
    await check(desk);
    if (desk.store.get().problem) return;
  }
  const { answer } = desk.store.get();
  if (!answer || desk.stale) return;
  await working(desk, "mark", async (signal) => {
    desk.store.set({ step: "mark" });
    const outcome = await desk.parts.host.mark(answer.report, { signal });
    desk.store.set({ news: { kind: "marked", outcome } });
  });
}

/** 清除标注. */
export async function clear(desk: Desk): Promise<void> {
  await working(desk, "clear", async (signal) => {
    const outcome = await desk.parts.host.clear({ signal });
    desk.store.set({ news: { kind: "cleared", outcome } });
  });
}
