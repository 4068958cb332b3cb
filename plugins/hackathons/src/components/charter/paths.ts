/** Something that can stand in YAML. */
export type Value =
  | string
  | number
  | boolean
  | undefined
  | Value[]
  | { [key: string]: Value };

type Steps = Array<string | number>;

/** Takes a path such as `spec.criteria[1].weight` apart. */
function stepsOf(path: string): Steps {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(
    ([, name, index]): string | number => name ?? Number(index),
  );
}

/** What stands at a path; nothing if the way to it ends before. */
export function getAt(root: Value, path: string): Value {
  let value: any = root;
  for (const step of stepsOf(path)) {
    value = value?.[step];
  }
  return value;
}

/** The same with something else at a path. What is in the way is made; `undefined` takes a key away. */
export function setAt<T extends Value>(root: T, path: string, value: Value): T {
  return put(root, stepsOf(path), value) as T;
}

function put(node: Value, [step, ...rest]: Steps, value: Value): Value {
  if (step === undefined) {
    return value;
  }
  if (typeof step === 'number') {
    const list = Array.isArray(node) ? [...node] : [];
    list[step] = put(list[step], rest, value);
    return list;
  }
  const record =
    node && typeof node === 'object' && !Array.isArray(node) ? node : {};
  const { [step]: before, ...others } = record;
  const after = put(before, rest, value);
  if (after === undefined) {
    return others;
  }
  // The order of the keys stays, so that the preview doesn't jump.
  return step in record
    ? { ...record, [step]: after }
    : { ...others, [step]: after };
}

/** Leaves out what nobody filled in: empty texts, and lists and records of nothing. */
export function prune(value: Value): Value {
  if (Array.isArray(value)) {
    const items = value.map(prune).filter(item => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value && typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, item]) => [key, prune(item)] as const)
      .filter(([, item]) => item !== undefined);
    return entries.length ? Object.fromEntries(entries) : undefined;
  }
  return value === '' ? undefined : value;
}
