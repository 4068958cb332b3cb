/** Judges and projects that looks link, directly or over others. */
export interface Part {
  judges: string[];
  projects: string[];
}

/** The connected parts of who looks at what, the largest first; judges without a look are in none. */
export function partsOf(
  judges: { judge: string; projects: Iterable<string> }[],
): Part[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    while (parent.get(root) !== root) {
      root = parent.get(root) ?? root;
    }
    let at = key;
    while (at !== root) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const add = (key: string) => {
    if (!parent.has(key)) {
      parent.set(key, key);
    }
  };
  for (const { judge, projects } of judges) {
    for (const project of projects) {
      add(`j${judge}`);
      add(`p${project}`);
      parent.set(find(`p${project}`), find(`j${judge}`));
    }
  }
  const parts = new Map<string, Part>();
  for (const key of parent.keys()) {
    const root = find(key);
    const part = parts.get(root) ?? { judges: [], projects: [] };
    parts.set(root, part);
    (key.startsWith('j') ? part.judges : part.projects).push(key.slice(1));
  }
  return [...parts.values()]
    .map(part => ({
      judges: part.judges.sort(),
      projects: part.projects.sort(),
    }))
    .sort(
      (a, b) =>
        b.judges.length - a.judges.length ||
        (a.judges[0] < b.judges[0] ? -1 : 1),
    );
}
