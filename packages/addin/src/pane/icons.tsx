import type { Severity } from "@planlint/rules/engine";

interface IconProps {
  readonly size?: number;
}

function Lines({ path, size = 16 }: IconProps & { readonly path: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export const UpIcon = ({ size = 16 }: IconProps) => <Lines size={size} path="M8 12.5v-9M4 7.5l4-4 4 4" />;
export const DownIcon = ({ size = 16 }: IconProps) => <Lines size={size} path="M8 3.5v9M4 8.5l4 4 4-4" />;
export const EditIcon = ({ size = 16 }: IconProps) => (
  <Lines size={size} path="M3 13l.7-3L10.5 3.2a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L6 12.3 3 13z" />
);
export const FilterIcon = ({ size = 16 }: IconProps) => <Lines size={size} path="M2.5 4h11M4.5 8h7M6.5 12h3" />;
export const CloseIcon = ({ size = 16 }: IconProps) => <Lines size={size} path="M4 4l8 8M12 4l-8 8" />;
export const ChevronIcon = ({ size = 16 }: IconProps) => <Lines size={size} path="M6 3.5L10.5 8 6 12.5" />;
export const UndoIcon = ({ size = 16 }: IconProps) => <Lines size={size} path="M6 3L3 6l3 3M3 6h6a4 4 0 0 1 0 8H6" />;
export const SearchIcon = ({ size = 16 }: IconProps) => (
  <Lines size={size} path="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5L14 14" />
);
export const HelpIcon = ({ size = 16 }: IconProps) => (
  <Lines
    size={size}
    path="M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4zM6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2v.2M8 11.4v.1"
  />
);
export const DoneIcon = ({ size = 16 }: IconProps) => <Lines size={size} path="M3 8.5l3.2 3.2L13 4.8" />;

interface SeverityIconProps extends IconProps {
  readonly severity: Severity;
  /** Takes the colour of the text beside it: there are none of this kind. */
  readonly quiet?: boolean;
}

/** ● ▲ ○: told apart by shape, in every theme and in print. */
export function SeverityIcon({ severity, size = 12, quiet = false }: SeverityIconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0, ...(!quiet && { color: severityColor(severity), forcedColorAdjust: "none" }) }}
    >
      {severity === "error" && <circle cx="6" cy="6" r="5" fill="currentColor" />}
      {severity === "warning" && <path d="M6 1l5.4 10H.6z" fill="currentColor" />}
      {severity === "info" && <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />}
    </svg>
  );
}

/** Colours that keep 4.5 : 1 in every theme; see PaneTheme. */
export function severityColor(severity: Severity): string {
  return `var(--planlint-${severity})`;
}
