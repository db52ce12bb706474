import type { Look } from "../pane/theme/PaneTheme.tsx";

/** What Office says of its own colours; `undefined` where it says nothing, then the system decides. */
export function officeLook(): Look | undefined {
  const theme = Office.context?.officeTheme;
  if (!theme) return undefined;
  if (typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme ? "dark" : "light";
  const ground = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(theme.bodyBackgroundColor ?? "");
  if (!ground) return undefined;
  const [red = 255, green = 255, blue = 255] = ground.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128 ? "dark" : "light";
}

/** Calls back when Office changes its colours, where it tells. */
export function followOfficeLook(listener: (look: Look | undefined) => void): void {
  const { document } = Office.context;
  if (!document || Office.EventType.OfficeThemeChanged === undefined) return;
  document.addHandlerAsync(
    Office.EventType.OfficeThemeChanged,
    () => listener(officeLook()),
    () => {
      // Hosts without this event keep the colours of the start.
    },
  );
}
