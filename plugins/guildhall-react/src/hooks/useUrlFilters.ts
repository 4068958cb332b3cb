import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** How one parameter of an address is read and written. */
export interface UrlParam<T> {
  /** What the values of the address mean. What cannot be used is left out. */
  read(values: string[]): T;
  /** The values for the address; none for what need not be said. */
  write(value: T): string[];
  /** Grows letter by letter. */
  typed?: boolean;
  /** Not a filter but a setting, such as an order: it stays when the filters are cleared. */
  setting?: boolean;
}

type UrlParams = Record<string, UrlParam<any>>;

/** What an address says, by the name of the parameter. */
export type UrlValues<TParams extends UrlParams> = {
  [K in keyof TParams]: TParams[K] extends UrlParam<infer T> ? T : never;
};

/** Words to search for; empty by default. */
export function textParam(): UrlParam<string> {
  return {
    read: ([text = '']) => text,
    write: text => (text ? [text] : []),
    typed: true,
  };
}

/** Yes or no; no by default. */
export function flagParam(): UrlParam<boolean> {
  return {
    read: ([value]) => value === 'true',
    write: value => (value ? ['true'] : []),
  };
}

/** Any number of values, each a parameter of its own; of the allowed ones, if there is a list of them. */
export function listParam<T extends string = string>(
  allowed?: readonly T[],
): UrlParam<T[]> {
  return {
    read: values =>
      (values as T[]).filter(value => !allowed || allowed.includes(value)),
    write: values => values,
  };
}

/** One of several values, or none of them; any value without a list of them. */
export function choiceParam<T extends string = string>(
  allowed?: readonly T[],
): UrlParam<T | undefined> {
  return {
    read: ([value]) =>
      value && (!allowed || allowed.includes(value as T))
        ? (value as T)
        : undefined,
    write: value => (value ? [value] : []),
  };
}

/** One of several values, the first one by default, such as an order or a tab. Clearing the filters keeps it. */
export function settingParam<T extends string>(
  options: readonly T[],
): UrlParam<T> {
  return {
    read: ([value]) =>
      options.includes(value as T) ? (value as T) : options[0],
    write: value => (value === options[0] ? [] : [value]),
    setting: true,
  };
}

function readValues<TParams extends UrlParams>(
  params: TParams,
  search: URLSearchParams,
): UrlValues<TParams> {
  return Object.fromEntries(
    Object.entries(params).map(([key, param]) => [
      key,
      param.read(search.getAll(key)),
    ]),
  ) as UrlValues<TParams>;
}

function writeValues<TParams extends UrlParams>(
  params: TParams,
  current: URLSearchParams,
  changes: Partial<UrlValues<TParams>>,
): URLSearchParams {
  const values = { ...readValues(params, current), ...changes };
  // Parameters that are not ours are left alone.
  const search = new URLSearchParams(current);
  for (const [key, param] of Object.entries(params)) {
    search.delete(key);
    param.write(values[key]).forEach(value => search.append(key, value));
  }
  return search;
}

/**
 * The filters of a page, kept in its address, so that they can be shared and the way back leads to them.
 *
 * @param params - what the address may say; a constant outside of the component
 * @returns `filters` as the address has them, `active` when one of them leaves something out, `change` to set some of
 * them, `clear` to take all of them away
 */
export function useUrlFilters<TParams extends UrlParams>(params: TParams) {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readValues(params, search), [params, search]);

  const change = useCallback(
    (changes: Partial<UrlValues<TParams>>) =>
      setSearch(current => writeValues(params, current, changes), {
        // While somebody goes on typing, one step back leads to before the search.
        replace: Object.keys(changes).some(
          key => params[key].typed && changes[key] && filters[key],
        ),
      }),
    [params, setSearch, filters],
  );

  const clear = useCallback(
    () =>
      change(
        Object.fromEntries(
          Object.entries(params)
            .filter(([, param]) => !param.setting)
            .map(([key, param]) => [key, param.read([])]),
        ) as Partial<UrlValues<TParams>>,
      ),
    [params, change],
  );

  const active = Object.entries(params).some(
    ([key, param]) => !param.setting && param.write(filters[key]).length > 0,
  );

  return { filters, active, change, clear };
}
