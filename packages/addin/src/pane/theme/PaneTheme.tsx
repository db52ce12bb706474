import {
  FluentProvider,
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";

export type Look = "light" | "dark" | "contrast";

/** Dense Chinese text: the fonts that Excel's own panes use on Windows and the Mac. */
const FONTS = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const THEMES: Readonly<Record<Look, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONTS },
};

/** Follows Office where it says its theme, else the system: forced colours first, then dark or light. */
export function PaneTheme({ look, children }: { readonly look?: Look | undefined; readonly children: ReactNode }) {
  const system = useSystemLook();
  const present = look ?? system;
  return (
    <FluentProvider theme={THEMES[present]} data-look={present} style={{ height: "100%" }}>
      {children}
    </FluentProvider>
  );
}

function useSystemLook(): Look {
  const [look, setLook] = useState(systemLook);
  useEffect(() => {
    const queries = [matchMedia("(forced-colors: active)"), matchMedia("(prefers-color-scheme: dark)")];
    const follow = () => setLook(systemLook());
    for (const query of queries) query.addEventListener("change", follow);
    return () => {
      for (const query of queries) query.removeEventListener("change", follow);
    };
  }, []);
  return look;
}

function systemLook(): Look {
  if (matchMedia("(forced-colors: active)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
