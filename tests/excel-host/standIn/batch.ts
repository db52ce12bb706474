import { ApiError } from "./cells.ts";
import { type ApiObject, isApiObject } from "./objects.ts";

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: {
    readonly Arguments?: readonly unknown[];
    readonly ReferencedObjectPathIds?: readonly (number | null)[];
  };
}

interface Action extends Pick<ObjectPath, "ArgumentInfo"> {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** Objects outside the workbook, by the names that office.js makes them with. */
const SERVICES: Readonly<Record<string, ApiObject>> = {
  // What office.js tells of itself once commands are associated.
  "Microsoft.InternalService.AddinInternalService": {
    type: "AddinInternalService",
    methods: { NotifyActionHandlerReady: () => null },
  },
};

/**
 * Executes a batch as Excel does: in order, up to the first thing that fails.
 * @param members takes the names of all members that are used: `Range.Values`.
 * @param lacking names of members that this Excel does not have.
 */
export function executeBatch(
  batch: Batch,
  workbook: ApiObject,
  members = new Set<string>(),
  lacking: ReadonlySet<string> = new Set(),
): BatchAnswer {
  const answer: BatchAnswer = { Results: [] };
  const resolved = new Map<number, ApiObject | null>();
  let at = "";
  const enter = (member: string): void => {
    at = member;
    members.add(member);
    if (lacking.has(member)) throw new ApiError("ApiNotFound", `${member} is not in this Excel`);
  };

  const argumentsOf = (info: ObjectPath["ArgumentInfo"]): unknown[] =>
    (info?.Arguments ?? []).map((argument, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return reference === undefined || reference === null ? argument : resolve(reference);
    });

  const call = (target: ApiObject, name: string, info: ObjectPath["ArgumentInfo"]): unknown => {
    enter(`${target.type}.${name}`);
    const method = target.methods?.[name];
    if (!method) throw new ApiError("ApiNotFound", `${at} is unknown to the stand-in`);
    return (method as (...args: unknown[]) => unknown)(...argumentsOf(info));
  };

  const resolve = (id: number): ApiObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidRequest", `object path ${id} is not given`);
    const found = find(path);
    resolved.set(id, found);
    return found;
  };

  const find = (path: ObjectPath): ApiObject | null => {
    if (path.ObjectPathType === 1) return workbook;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 2) {
      at = path.Name;
      const service = SERVICES[path.Name];
      if (!service) throw new ApiError("ApiNotFound", `${at} is unknown to the stand-in`);
      return service;
    }
    const parent = resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    if (path.ObjectPathType === 4) {
      enter(`${parent.type}.${path.Name}`);
      const part = parent.parts?.[path.Name];
      if (!part) throw new ApiError("ApiNotFound", `${at} is unknown to the stand-in`);
      return part();
    }
    if (path.ObjectPathType === 5) return objectFrom(call(parent, "GetItem", path.ArgumentInfo));
    if (path.ObjectPathType === 3) return objectFrom(call(parent, path.Name, path.ArgumentInfo));
    throw new ApiError("InvalidRequest", `object path type ${path.ObjectPathType}`);
  };

  const objectFrom = (value: unknown): ApiObject | null => {
    if (value === null || isApiObject(value)) return value;
    throw new ApiError("InvalidRequest", `${at} gives no object`);
  };

  for (const [index, action] of batch.Actions.entries()) {
    try {
      answer.Results.push({ ActionId: action.Id, Value: execute(action) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      answer.Error = {
        Code: error.code,
        Message: error.message,
        Location: at,
        ActionIndex: index,
        HttpStatusCode: 400,
      };
      break;
    }
  }
  return answer;

  function execute(action: Action): unknown {
    // Tracing marks where a promise of the add-in stands; it has a result and no object.
    if (action.ActionType === 5) return null;
    const target = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return target === null ? null : { ...(target.id !== undefined && { Id: target.id }) };
      case 2:
        return target === null ? null : query(target, action.QueryInfo?.Select ?? []);
      case 3: {
        if (target === null) throw new ApiError("InvalidObjectPath", `${action.Name} of a null object`);
        const value = call(target, action.Name, action.ArgumentInfo);
        return value === undefined ? null : value;
      }
      case 4: {
        if (target === null) throw new ApiError("InvalidObjectPath", `${action.Name} of a null object`);
        enter(`${target.type}.${action.Name}`);
        const set = target.sets?.[action.Name];
        if (!set) throw new ApiError("ApiNotFound", `${at} cannot be set in the stand-in`);
        set(argumentsOf(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw new ApiError("InvalidRequest", `action type ${action.ActionType}`);
    }
  }

  function query(target: ApiObject, select: readonly string[]): unknown {
    if (select.length === 0) throw new ApiError("InvalidArgument", `load of ${target.type} without names`);
    if (target.items)
      return { _Items: target.items().map((item) => ({ ...(item.id && { _Id: item.id }), ...pick(item, select) })) };
    return pick(target, select);
  }

  function pick(target: ApiObject, select: readonly string[]): Record<string, unknown> {
    const picked: Record<string, unknown> = {};
    const deeper = new Map<string, string[]>();
    for (const path of select) {
      const [head = "", ...rest] = path.split("/");
      const name = head.slice(0, 1).toUpperCase() + head.slice(1);
      enter(`${target.type}.${name}`);
      if (rest.length > 0) {
        deeper.set(name, [...(deeper.get(name) ?? []), rest.join("/")]);
        continue;
      }
      const read = target.props?.[name];
      if (!read) throw new ApiError("ApiNotFound", `${at} is unknown to the stand-in`);
      picked[name] = read();
    }
    for (const [name, paths] of deeper) {
      enter(`${target.type}.${name}`);
      const part = target.parts?.[name];
      if (!part) throw new ApiError("ApiNotFound", `${at} is unknown to the stand-in`);
      const child = part();
      picked[name] = child === null ? null : query(child, paths);
    }
    return picked;
  }
}
