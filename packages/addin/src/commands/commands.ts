/** What the ribbon can ask of the pane; buttons and keys of the pane call the same. */
export interface CommandTarget {
  check(): Promise<void>;
  mark(): Promise<void>;
  clear(): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  makeTemplate(): Promise<void>;
}

/** Ribbon buttons and shortcuts by the names that manifest.xml and shortcuts.json give them. */
export function commandsFor(pane: CommandTarget, shell: Shell): Readonly<Record<string, () => Promise<void>>> {
  const shown = (work: () => Promise<void>) => async () => {
    await shell.showPane();
    await work();
  };
  return {
    check: shown(() => pane.check()),
    mark: shown(() => pane.mark()),
    clear: shown(() => pane.clear()),
    next: shown(() => pane.next()),
    previous: shown(() => pane.previous()),
    template: shown(() => pane.makeTemplate()),
    help: () => shell.openHelp(),
  };
}

/** What commands need of Office beside the pane. */
export interface Shell {
  showPane(): Promise<void>;
  openHelp(): Promise<void>;
}

/** Office's own shell; where there is no shared runtime the pane is the only thing that runs, and is shown already. */
export function officeShell(): Shell {
  return {
    async showPane() {
      try {
        await Office.addin?.showAsTaskpane();
      } catch {
        // Hosts that cannot show a pane by themselves show it already; the command is what was asked for.
      }
    },
    openHelp: () =>
      new Promise((resolve) => {
        const help = new URL("help.html", location.href).href;
        Office.context.ui.displayDialogAsync(help, { height: 70, width: 45, promptBeforeOpen: false }, () => resolve());
      }),
  };
}

/**
 * Ties the ribbon to the pane. In the shared runtime both are one page, so that a command needs no page of its own.
 * Does nothing where Office has no commands (a browser page).
 */
export function associateCommands(pane: CommandTarget, shell: Shell = officeShell()): void {
  if (typeof Office === "undefined" || !Office.actions) return;
  for (const [name, run] of Object.entries(commandsFor(pane, shell))) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      // Excel greys the button until it is told that the command is done; what went wrong stands in the pane.
      void run().finally(() => event?.completed?.());
    });
  }
}
