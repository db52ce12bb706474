import {
  FluentProvider,
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { type CSSProperties, type ReactNode, useEffect, useState } from "react";

export type Look = "light" | "dark" | "contrast";

/** Dense Chinese text: the fonts that Excel's own panes use on Windows and the Mac. */
const FONTS = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const THEMES: Readonly<Record<Look, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONTS },
};

/** Text colours of the severities and of a good result, each at least 4.5 : 1 on the theme's ground. */
const COLOURS: Readonly<Record<Look, Readonly<Record<`--planlint-${string}`, string>>>> = {
  light: {
    "--planlint-selected": "#e8f1fb",
    "--planlint-hover": "#f3f6fa",
    "--planlint-error": "#b10e1c",
    "--planlint-warning": "#8a4b00",
    "--planlint-info": "#0f5ba7",
    "--planlint-good": "#0e6b0e",
    "--planlint-error-ground": "#fdf3f4",
    "--planlint-added": "#dff3df",
    "--planlint-removed": "#fbdfe1",
  },
  dark: {
    "--planlint-selected": "#2d3a4a",
    "--planlint-hover": "#333333",
    "--planlint-error": "#ff9aa2",
    "--planlint-warning": "#f2b45c",
    "--planlint-info": "#8ac3ff",
    "--planlint-good": "#7fd17f",
    "--planlint-error-ground": "#3b2224",
    "--planlint-added": "#1f4a1f",
    "--planlint-removed": "#5c2226",
  },
  contrast: {
    "--planlint-selected": "#262626",
    "--planlint-hover": "#333333",
    "--planlint-error": "#ff8c8c",
    "--planlint-warning": "#ffd23f",
    "--planlint-info": "#7fd4ff",
    "--planlint-good": "#3ff23f",
    "--planlint-error-ground": "#000000",
    "--planlint-added": "#004400",
    "--planlint-removed": "#550000",
  },
};

interface PaneThemeProps {
  /** What Office says; by default the system's forced colours, dark or light mode. */
  readonly look?: Look | undefined;
  readonly children: ReactNode;
}

/** Fluent's themes with planlint's few colours; fills its parent. */
export function PaneTheme({ look, children }: PaneThemeProps) {
  const system = useSystemLook();
  const present = system === "contrast" ? system : (look ?? system);
  return (
    <FluentProvider
      theme={THEMES[present]}
      data-look={present}
      style={
        { height: "100%", colorScheme: present === "light" ? "light" : "dark", ...COLOURS[present] } as CSSProperties
      }
    >
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
