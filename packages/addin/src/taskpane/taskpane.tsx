import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands/commands.ts";
import { loadPacks } from "../engine/packs.ts";
import { associateFunctions, functionsHost } from "../functions/associate.ts";
import { App } from "../pane/App.tsx";
import { PaneTheme } from "../pane/theme/PaneTheme.tsx";
import { NotInExcel } from "./NotInExcel.tsx";
import { followOfficeLook, officeLook } from "./officeLook.ts";
import { excelPane } from "./startPane.ts";

const element = document.getElementById("pane");
if (!element) throw new Error("taskpane.html has no #pane");
const root = createRoot(element);

const { host } = await Office.onReady();
if (host === Office.HostType.Excel) {
  const pane = excelPane();
  associateCommands(pane);
  const functions = functionsHost();
  if (functions) associateFunctions(functions, loadPacks);
  const show = (look = officeLook()) => root.render(themed(<App pane={pane} />, look));
  show();
  followOfficeLook(show);
  void pane.recognise();
} else {
  root.render(themed(<NotInExcel />, undefined));
}

function themed(content: ReactNode, look: ReturnType<typeof officeLook>): ReactNode {
  return (
    <StrictMode>
      <PaneTheme look={look}>{content}</PaneTheme>
    </StrictMode>
  );
}
