import { type Address, type Area, formatArea, MAX_COLUMN, parseArea } from "@planlint/rules/engine";
import { readWorkbook } from "@planlint/xlsx";
import { areasOfAddress, intersect } from "../../../packages/addin/src/host/excel/addresses.ts";
import { type Book, type BookComment, type BookFormat, type BookSheet, emptySheet, sheetOf } from "./book.ts";
import {
  ApiError,
  areasWhere,
  cellAt,
  fullAddress,
  grid,
  moveRows,
  shownText,
  typeInto,
  usedArea,
  WHOLE_SHEET,
} from "./cells.ts";

/** An object as the batch protocol sees it: only what stands here exists. */
export interface ApiObject {
  readonly type: string;
  /** What instantiating it answers, beside that it exists. */
  readonly id?: string;
  readonly props?: Readonly<Record<string, () => unknown>>;
  readonly sets?: Readonly<Record<string, (value: unknown) => void>>;
  readonly parts?: Readonly<Record<string, () => ApiObject | null>>;
  /** Gives an object, `null` for a null object, or a plain value. */
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly items?: () => readonly ApiObject[];
}

export function isApiObject(value: unknown): value is ApiObject {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    ("props" in value || "methods" in value || "parts" in value)
  );
}

/** Characters that an address list may have on the web. */
const MAX_ADDRESS_LIST = 8192;

/** The object model over a book. `changed` is told of every change to cells or sheets. */
export interface ChangeListener {
  cells(sheet: BookSheet, area: string): void;
  rows(sheet: BookSheet, area: Area, change: "RowInserted" | "RowDeleted"): void;
  formats(sheet: BookSheet, area: string): void;
  sheets(kind: "added" | "deleted", sheet: BookSheet): void;
  registered(event: string, on: boolean): void;
}

export function workbookObject(book: Book, listener: ChangeListener): ApiObject {
  const newId = () => `id${book.nextId++}`;

  const sheetNamed = (key: string): BookSheet | undefined =>
    book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  const need = <T>(value: T | null | undefined, what: string): T => {
    if (value === null || value === undefined) throw new ApiError("ItemNotFound", `${what} is not there`);
    return value;
  };
  const guard = (sheet: BookSheet): void => {
    if (sheet.isProtected) throw new ApiError("AccessDenied", `${sheet.name} is protected`);
  };

  const worksheets = (): ApiObject => ({
    type: "WorksheetCollection",
    props: {},
    items: () => book.sheets.map(worksheet),
    methods: {
      GetItem: (key: string) => worksheet(need(sheetNamed(key), `sheet ${key}`)),
      GetItemOrNullObject: (key: string) => {
        const sheet = sheetNamed(key);
        return sheet ? worksheet(sheet) : null;
      },
      GetFirst: (visibleOnly: boolean) =>
        worksheet(
          need(
            book.sheets.find(({ visibility }) => !visibleOnly || visibility === "Visible"),
            "a sheet",
          ),
        ),
      Add: (name: string) => {
        if (book.isLocked) throw new ApiError("AccessDenied", "the workbook is protected");
        if (sheetNamed(name)) throw new ApiError("ItemAlreadyExists", `a sheet ${name} is there`);
        if (name.length > 31 || /[\\/?*:[\]]/.test(name))
          throw new ApiError("InvalidArgument", `no sheet name: ${name}`);
        const sheet = emptySheet(`{NEW-${newId()}}`, name);
        book.sheets.push(sheet);
        listener.sheets("added", sheet);
        return worksheet(sheet);
      },
      ...registrations(["DataChanged", "FormatChanged", "Added", "Deleted"]),
    },
  });

  const registrations = (names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => [
        [`_Register${name}Event`, () => listener.registered(name, true)],
        [`_Unregister${name}Event`, () => listener.registered(name, false)],
        [`_RegisterWorksheet${name}Event`, () => listener.registered(name, true)],
        [`_UnregisterWorksheet${name}Event`, () => listener.registered(name, false)],
      ]),
    );

  const worksheet = (sheet: BookSheet): ApiObject => ({
    type: "Worksheet",
    id: sheet.id,
    props: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => sheet.visibility },
    sets: { Gridlines: (value) => void sheet.looks.set("gridlines", value) },
    parts: {
      Protection: () => ({ type: "WorksheetProtection", props: { Protected: () => sheet.isProtected } }),
      Tables: () => tables(sheet),
      Notes: () => notes(sheet),
      FreezePanes: () => ({
        type: "WorksheetFreezePanes",
        methods: { FreezeRows: (count: number) => void sheet.looks.set("frozen", count) },
      }),
      PageLayout: () => ({
        type: "PageLayout",
        props: {},
        sets: {
          Orientation: (value) => void sheet.looks.set("orientation", value),
          PaperSize: (value) => void sheet.looks.set("paper", value),
          Zoom: (value) => void sheet.looks.set("zoom", value),
        },
        methods: { SetPrintTitleRows: (rows: unknown) => void sheet.looks.set("titles", rows) },
      }),
    },
    methods: {
      Activate: () => {
        if (sheet.visibility !== "Visible") throw new ApiError("InvalidOperation", "the sheet is hidden");
        book.active = { sheet, cell: book.active.sheet === sheet ? book.active.cell : "A1" };
      },
      Delete: () => {
        if (book.isLocked) throw new ApiError("AccessDenied", "the workbook is protected");
        if (book.sheets.length === 1) throw new ApiError("InvalidOperation", "a workbook needs a sheet");
        book.sheets = book.sheets.filter((other) => other !== sheet);
        book.comments = book.comments.filter((comment) => comment.sheet !== sheet);
        const [first] = book.sheets;
        if (book.active.sheet === sheet && first) book.active = { sheet: first, cell: "A1" };
        listener.sheets("deleted", sheet);
      },
      GetNextOrNullObject: (visibleOnly: boolean) => {
        const next = book.sheets
          .slice(book.sheets.indexOf(sheet) + 1)
          .find(({ visibility }) => !visibleOnly || visibility === "Visible");
        return next ? worksheet(next) : null;
      },
      GetRange: (address: string | null) => range(sheet, address === null ? WHOLE_SHEET : oneArea(address)),
      GetRanges: (list: string) => {
        if (list.length > MAX_ADDRESS_LIST) throw new ApiError("InvalidArgument", "address list too long");
        return rangeAreas(sheet, list.split(",").map(oneArea));
      },
      GetUsedRangeOrNullObject: (valuesOnly: boolean) => usedOf(sheet, WHOLE_SHEET, valuesOnly),
    },
  });

  const oneArea = (address: string): Area => {
    const areas = address.includes("!") ? [] : areasOfAddress(address);
    const [area] = areas;
    if (areas.length !== 1 || !area) throw new ApiError("InvalidArgument", `no address: ${address}`);
    return area;
  };

  const usedOf = (sheet: BookSheet, within: Area, valuesOnly: boolean): ApiObject | null => {
    if (valuesOnly !== true) throw new ApiError("InvalidArgument", "formats count too: ask for values only");
    const used = usedArea(sheet, within);
    return used && range(sheet, used);
  };

  const range = (sheet: BookSheet, area: Area): ApiObject => {
    const each = (write: (row: number, column: number, given: unknown) => void, values: unknown): void => {
      guard(sheet);
      const rows = values as unknown[][];
      const fits =
        Array.isArray(rows) &&
        rows.length === area.bottom - area.top + 1 &&
        rows.every((row) => Array.isArray(row) && row.length === area.right - area.left + 1);
      if (!fits) throw new ApiError("InvalidArgument", "the array does not fit the range");
      for (const [y, row] of rows.entries()) {
        for (const [x, given] of row.entries()) write(area.top + y, area.left + x, given);
      }
    };
    const type = (values: unknown): void => {
      each((row, column, given) => {
        if (sheet.arrays.some((array) => intersect(array, { top: row, left: column, bottom: row, right: column }))) {
          throw new ApiError("InvalidOperation", "part of an array");
        }
        typeInto(book, sheet, row, column, given);
      }, values);
      listener.cells(sheet, formatArea(area));
    };
    return {
      type: "Range",
      props: {
        Address: () => fullAddress(sheet, [area]),
        RowIndex: () => area.top - 1,
        RowCount: () => area.bottom - area.top + 1,
        Values: () => grid(sheet, area, (cell) => cell?.value ?? ""),
        Formulas: () => grid(sheet, area, (cell) => (cell?.formula ? `=${cell.formula}` : (cell?.value ?? ""))),
        NumberFormat: () => grid(sheet, area, (cell) => cell?.format ?? "General"),
        Text: () => grid(sheet, area, (cell) => shownText(cell, book.date1904)),
        HasSpill: () => sheet.spills.some((spill) => intersect(spill, area)),
        RowHidden: () => {
          let hidden = 0;
          for (let row = area.top; row <= area.bottom; row++) if (sheet.hiddenRows.has(row)) hidden++;
          return hidden === 0 ? false : hidden === area.bottom - area.top + 1 ? true : null;
        },
      },
      sets: {
        Values: type,
        Formulas: type,
        NumberFormat: (values) =>
          each((row, column, given) => {
            const cells = sheet.cells.get(row) ?? new Map();
            sheet.cells.set(row, cells);
            const cell = cells.get(column) ?? { value: "", formula: null, format: "General", isError: false };
            cells.set(column, { ...cell, format: String(given) });
            listener.formats(sheet, formatArea({ top: row, left: column, bottom: row, right: column }));
          }, values),
        ColumnHidden: (value) => void sheet.looks.set(`${formatArea(area)} columnHidden`, value),
      },
      parts: {
        ConditionalFormats: () => conditionalFormats(sheet, [area]),
        Worksheet: () => worksheet(sheet),
        Format: () => rangeFormat(sheet, area),
      },
      methods: {
        GetUsedRangeOrNullObject: (valuesOnly: boolean) => usedOf(sheet, area, valuesOnly),
        GetMergedAreasOrNullObject: () => {
          const merges = sheet.merges.filter((merge) => intersect(merge, area));
          return merges.length > 0 ? rangeAreas(sheet, merges) : null;
        },
        GetSpecialCellsOrNullObject: (kind: string, valueType: string | null) => {
          guardSpecial(sheet);
          const areas = specialAreas(sheet, area, kind, valueType);
          return areas.length > 0 ? rangeAreas(sheet, areas) : null;
        },
        GetRowProperties: (wanted: Record<string, boolean>) => {
          if (Object.keys(wanted).join() !== "rowHidden") throw new ApiError("InvalidArgument", "unknown row property");
          return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
            rowHidden: sheet.hiddenRows.has(area.top + index),
          }));
        },
        GetTables: (fully: boolean) => {
          if (fully !== false) throw new ApiError("InvalidArgument", "tables that the range touches");
          const touched = sheet.tables.filter((one) => intersect(oneArea(one.area), area));
          return {
            type: "TableScopedCollection",
            props: {},
            items: () => touched.map((one) => table(sheet, one)),
          };
        },
        Insert: (shift: string) => {
          guard(sheet);
          if (shift !== "Down" || area.left !== 1 || area.right !== MAX_COLUMN) {
            throw new ApiError("InvalidArgument", "whole rows only");
          }
          moveRows(book, sheet, area.top, area.bottom - area.top + 1);
          listener.rows(sheet, area, "RowInserted");
          return range(sheet, area);
        },
        Delete: (shift: string) => {
          guard(sheet);
          if (shift !== "Up" || area.left !== 1 || area.right !== MAX_COLUMN) {
            throw new ApiError("InvalidArgument", "whole rows only");
          }
          moveRows(book, sheet, area.top, -(area.bottom - area.top + 1));
          listener.rows(sheet, area, "RowDeleted");
        },
        CopyFrom: (source: string, kind: string) => {
          guard(sheet);
          const from = oneArea(source);
          if (kind !== "Formats" || from.top !== from.bottom) throw new ApiError("InvalidArgument", "formats of a row");
          for (let row = area.top; row <= area.bottom; row++) {
            const cells = sheet.cells.get(row) ?? new Map();
            for (const [column, { format }] of sheet.cells.get(from.top) ?? []) {
              if (format === "General") continue;
              const cell = cells.get(column) ?? { value: "", formula: null, isError: false };
              cells.set(column, { ...cell, format });
            }
            if (cells.size > 0) sheet.cells.set(row, cells);
          }
        },
        GetResizedRange: (rows: number, columns: number) =>
          range(sheet, { ...area, bottom: area.bottom + rows, right: area.right + columns }),
        GetRow: (index: number) => range(sheet, { ...area, top: area.top + index, bottom: area.top + index }),
        GetBoundingRect: (other: ApiObject) => {
          const [second] = areasOfAddress(String(other.props?.Address?.() ?? ""));
          if (!second) throw new ApiError("InvalidArgument", "no range");
          return range(sheet, {
            top: Math.min(area.top, second.top),
            left: Math.min(area.left, second.left),
            bottom: Math.max(area.bottom, second.bottom),
            right: Math.max(area.right, second.right),
          });
        },
        _ValidateArraySize: (rows: number, columns: number) => {
          if (rows !== area.bottom - area.top + 1 || columns !== area.right - area.left + 1) {
            throw new ApiError("InvalidArgument", "the array does not fit the range");
          }
        },
        Select: () => {
          if (sheet.visibility !== "Visible") throw new ApiError("InvalidOperation", "the sheet is hidden");
          book.active = { sheet, cell: formatArea(area) };
        },
      },
    };
  };

  const rangeFormat = (sheet: BookSheet, area: Area): ApiObject => {
    const look = (name: string) => (value: unknown) => void sheet.looks.set(`${formatArea(area)} ${name}`, value);
    return {
      type: "RangeFormat",
      props: {},
      sets: {
        ColumnWidth: look("columnWidth"),
        WrapText: look("wrapText"),
        VerticalAlignment: look("verticalAlignment"),
      },
      parts: {
        Font: () => ({
          type: "RangeFont",
          props: {},
          sets: { Size: look("size"), Bold: look("bold"), Color: look("color") },
        }),
      },
      methods: { AutofitRows: () => look("autofit")(true) },
    };
  };

  /** As in Excel, a protected sheet does not say where its formulas are. */
  const guardSpecial = (sheet: BookSheet): void => {
    if (sheet.isProtected) throw new ApiError("AccessDenied", "special cells of a protected sheet");
  };

  const specialAreas = (sheet: BookSheet, area: Area, kind: string, valueType: string | null): Area[] => {
    const tests: Record<string, (row: number, column: number) => boolean> = {
      "Constants ErrorsNumbers": (row, column) => {
        const cell = cellAt(sheet, row, column);
        return cell !== undefined && cell.formula === null && (typeof cell.value === "number" || cell.isError);
      },
      Formulas: (row, column) => (cellAt(sheet, row, column)?.formula ?? null) !== null,
      Visible: (row) => !sheet.hiddenRows.has(row),
    };
    const test = tests[valueType ? `${kind} ${valueType}` : kind];
    if (!test) throw new ApiError("InvalidArgument", `special cells ${kind} ${valueType}`);
    return areasWhere(area, test);
  };

  const rangeAreas = (sheet: BookSheet, areas: readonly Area[]): ApiObject => ({
    type: "RangeAreas",
    props: { Address: () => fullAddress(sheet, areas) },
    parts: { ConditionalFormats: () => conditionalFormats(sheet, areas) },
  });

  const conditionalFormats = (sheet: BookSheet, areas: readonly Area[]): ApiObject => ({
    type: "ConditionalFormatCollection",
    props: {},
    items: () =>
      sheet.formats
        .filter((format) => format.areas.some((one) => areas.some((area) => intersect(one, area))))
        .map((format) => conditionalFormat(sheet, format)),
    methods: {
      GetItem: (id: string) =>
        conditionalFormat(
          sheet,
          need(
            sheet.formats.find((format) => format.id === id),
            "conditional format",
          ),
        ),
      Add: (type: string) => {
        guard(sheet);
        if (type !== "Custom") throw new ApiError("InvalidArgument", `conditional format ${type}`);
        const format: BookFormat = {
          id: newId(),
          areas: [...areas],
          sqref: areas.map(formatArea).join(" "),
          type,
          formula: "",
          fill: null,
          priority: sheet.formats.length,
        };
        sheet.formats.push(format);
        return conditionalFormat(sheet, format);
      },
    },
  });

  const conditionalFormat = (sheet: BookSheet, format: BookFormat): ApiObject => {
    const custom = (): ApiObject => ({
      type: "CustomConditionalFormat",
      props: {},
      parts: {
        Rule: () => ({
          type: "ConditionalFormatRule",
          props: { Formula: () => format.formula },
          sets: {
            Formula: (value) => {
              format.formula = String(value);
            },
          },
        }),
        Format: () => ({
          type: "ConditionalRangeFormat",
          props: {},
          parts: {
            Fill: () => ({
              type: "ConditionalRangeFill",
              props: {},
              sets: {
                Color: (value) => {
                  format.fill = String(value);
                },
              },
            }),
          },
        }),
      },
    });
    return {
      type: "ConditionalFormat",
      id: format.id,
      props: { Id: () => format.id, Type: () => format.type, Priority: () => format.priority },
      sets: {
        Priority: (value) => {
          sheet.formats = [format, ...sheet.formats.filter((other) => other !== format)];
          if (value !== 0) throw new ApiError("InvalidArgument", "only the top is known here");
          for (const [index, other] of sheet.formats.entries()) other.priority = index;
        },
      },
      parts: { Custom: custom, CustomOrNullObject: () => (format.type === "Custom" ? custom() : null) },
      methods: {
        Delete: () => {
          guard(sheet);
          sheet.formats = sheet.formats.filter((other) => other !== format);
          for (const [index, other] of sheet.formats.entries()) other.priority = index;
        },
      },
    };
  };

  const tables = (sheet: BookSheet): ApiObject => ({
    type: "TableCollection",
    props: {},
    methods: {
      Add: (address: string, hasHeaders: boolean) => {
        guard(sheet);
        const area = oneArea(address);
        if (!hasHeaders) throw new ApiError("InvalidArgument", "a table needs its head");
        const headers = grid(sheet, { ...area, bottom: area.top }, (cell) => cell?.value ?? "")[0] ?? [];
        if (new Set(headers).size !== headers.length) throw new ApiError("InvalidArgument", "equal headers");
        const made = { id: newId(), area: address, headers: headers.map(String) };
        sheet.tables.push(made);
        return table(sheet, made);
      },
    },
  });

  const table = (sheet: BookSheet, made: BookSheet["tables"][number]): ApiObject => ({
    type: "Table",
    id: made.id,
    props: { Id: () => made.id },
    methods: {
      GetRange: () => range(sheet, oneArea(made.area)),
      Resize: (wanted: ApiObject) => {
        guard(sheet);
        const [area] = areasOfAddress(String(wanted.props?.Address?.()));
        if (!area) throw new ApiError("InvalidArgument", "no range");
        made.area = formatArea(area);
      },
    },
  });

  const allTables = (): ApiObject => ({
    type: "TableCollection",
    props: {},
    methods: {
      GetItem: (id: string) => {
        for (const sheet of book.sheets) {
          const found = sheet.tables.find((one) => one.id === id);
          if (found) return table(sheet, found);
        }
        throw new ApiError("ItemNotFound", `table ${id} is not there`);
      },
    },
  });

  const comment = (made: BookComment): ApiObject => ({
    type: "Comment",
    id: made.id,
    props: { Id: () => made.id, Content: () => made.content, AuthorName: () => made.author },
    parts: { Replies: () => replies(made) },
    methods: {
      Delete: () => {
        guard(made.sheet);
        book.comments = book.comments.filter((other) => other !== made);
      },
      GetLocation: () => range(made.sheet, oneArea(made.cell)),
    },
  });

  const replies = (to: BookComment): ApiObject => ({
    type: "CommentReplyCollection",
    props: {},
    items: () =>
      to.replies.map((content, index) => ({
        type: "CommentReply",
        id: `${to.id}/${index}`,
        props: { Id: () => `${to.id}/${index}`, Content: () => content },
      })),
  });

  const note = (sheet: BookSheet, cell: string): ApiObject => ({
    type: "Note",
    id: `${sheet.id}!${cell}`,
    props: { Content: () => need(sheet.notes.get(cell), "note"), AuthorName: () => "用户" },
    methods: {
      Delete: () => {
        guard(sheet);
        sheet.notes.delete(cell);
      },
      GetLocation: () => range(sheet, oneArea(cell)),
    },
  });

  /** Notes of a sheet, or of the whole workbook. */
  const notes = (of: BookSheet | null): ApiObject => {
    const all = () =>
      book.sheets
        .filter((sheet) => of === null || sheet === of)
        .flatMap((sheet) => [...sheet.notes.keys()].map((cell) => note(sheet, cell)));
    return {
      type: "NoteCollection",
      props: {},
      items: all,
      methods: {
        GetCount: () => all().length,
        GetItemAt: (index: number) => need(all()[index], "note"),
        GetItem: (cell: string) => {
          if (!of) throw new ApiError("InvalidArgument", "a cell of which sheet?");
          need(of.notes.get(cell), "note");
          return note(of, cell);
        },
        Add: (cell: string, content: string) => {
          if (!of || areasOfAddress(cell).length !== 1) throw new ApiError("InvalidCellAddress", cell);
          guard(of);
          if (of.notes.has(cell) || book.comments.some((one) => one.sheet === of && one.cell === cell)) {
            throw new ApiError("InvalidOperation", `${cell} has a note or comment`);
          }
          of.notes.set(cell, content);
          return note(of, cell);
        },
      },
    };
  };

  const comments = (): ApiObject => ({
    type: "CommentCollection",
    props: {},
    items: () => book.comments.map(comment),
    methods: {
      GetItem: (id: string) =>
        comment(
          need(
            book.comments.find((one) => one.id === id),
            "comment",
          ),
        ),
      Add: (address: string, content: string) => {
        const place = /^(?:'((?:[^']|'')*)'|([^'!]+))!([A-Z]+\d+)$/.exec(address);
        const sheet = place && sheetNamed((place[1] ?? place[2] ?? "").replaceAll("''", "'"));
        const cell = place?.[3] ?? "";
        if (!sheet) throw new ApiError("InvalidArgument", `no cell: ${address}`);
        guard(sheet);
        if (sheet.notes.has(cell) || book.comments.some((one) => one.sheet === sheet && one.cell === cell)) {
          throw new ApiError("InvalidOperation", `${address} has a note or comment`);
        }
        const made = { id: `{C-${newId()}}`, sheet, cell, content, author: "用户", replies: [] };
        book.comments.push(made);
        return comment(made);
      },
    },
  });

  const customXmlPart = (part: Book["parts"][number]): ApiObject => ({
    type: "CustomXmlPart",
    id: part.id,
    props: { Id: () => part.id, NamespaceUri: () => part.namespace },
    methods: {
      GetXml: () => part.xml,
      SetXml: (xml: string) => {
        part.xml = xml;
      },
      Delete: () => {
        book.parts = book.parts.filter((other) => other !== part);
      },
    },
  });

  const customXmlParts = (): ApiObject => ({
    type: "CustomXmlPartCollection",
    props: {},
    items: () => book.parts.map(customXmlPart),
    methods: {
      GetByNamespace: (namespace: string) => ({
        type: "CustomXmlPartScopedCollection",
        props: {},
        items: () => book.parts.filter((part) => part.namespace === namespace).map(customXmlPart),
      }),
      GetItem: (id: string) =>
        customXmlPart(
          need(
            book.parts.find((part) => part.id === id),
            "custom XML part",
          ),
        ),
      Add: (xml: string) => {
        const namespace = /<\w+[^>]*\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
        const part = { id: `{P-${newId()}}`, namespace, xml };
        book.parts.push(part);
        return customXmlPart(part);
      },
    },
  });

  const activeRange = (): ApiObject => {
    const area = parseArea(book.active.cell);
    if (!area) throw new ApiError("InvalidSelection", "nothing is selected");
    const cell: Address = { row: area.top, column: area.left };
    return range(book.active.sheet, { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
  };

  /** Takes over the sheets of another workbook, as they are but for what only that workbook has. */
  const insertSheets = (base64: string, options: { readonly positionType?: string } | null): string[] => {
    if (book.isLocked) throw new ApiError("AccessDenied", "the workbook is protected");
    if (options?.positionType !== "End") throw new ApiError("InvalidArgument", "only the end is known here");
    const { sheets } = readWorkbook(new Uint8Array(Buffer.from(base64, "base64")));
    return sheets.map((given) => {
      const sheet = sheetOf(given, `{NEW-${newId()}}`);
      for (let number = 2; sheetNamed(sheet.name); number++) sheet.name = `${given.name} (${number})`;
      book.sheets.push(sheet);
      listener.sheets("added", sheet);
      return sheet.id;
    });
  };

  /** How Excel on the web opens a new workbook in a window of its own. */
  const openWorkbook = (base64: string): void => {
    book.opened.push(new Uint8Array(Buffer.from(base64, "base64")));
  };

  return {
    type: "Workbook",
    props: { Name: () => book.name },
    parts: {
      Worksheets: worksheets,
      Tables: allTables,
      Comments: comments,
      Notes: () => notes(null),
      CustomXmlParts: customXmlParts,
      Protection: () => ({ type: "WorkbookProtection", props: { Protected: () => book.isLocked } }),
    },
    methods: {
      GetActiveCell: activeRange,
      InsertWorksheetsFromBase64: insertSheets,
      CreateAndOpenWorkbook: openWorkbook,
    },
  };
}
