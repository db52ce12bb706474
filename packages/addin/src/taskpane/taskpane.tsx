import { createRoot } from "react-dom/client";
import { PaneTheme } from "../pane/theme/PaneTheme.tsx";

const element = document.getElementById("pane");
if (element) createRoot(element).render(<PaneTheme>规划校核</PaneTheme>);
