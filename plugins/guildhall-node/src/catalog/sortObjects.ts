import type { CatalogEntry } from './CatalogView';
import type { EntityDraft, SourceReading } from './EntityDraft';
import { TieIndex } from './TieIndex';
import { nameOfTie, tieKey, type Tie, type TieSystemId } from './ties';

/** One instance of a system, as the catalog sees it. */
export interface CatalogInstance {
  system: TieSystemId;
  name: string;
  /** What its entities have as their origin. */
  origin: string;
}

/** What is to become of every object, and of every entity that we brought into the catalog. */
export interface SortedObjects {
  /** Objects that get an entity from us, with the one that they have already. */
  ours: Array<{ key: string; draft: EntityDraft; current?: CatalogEntry }>;
  /** Our entities whose objects are gone. */
  vanished: CatalogEntry[];
  /** Our entities whose objects could not be understood. */
  unclear: CatalogEntry[];
  /** Our entities that are as they should be, the marked ones left out. */
  unmarked: number;
  /** The ref of what others brought into the catalog for an object, of this system or of another. */
  findOthers: (tie: Tie) => string | undefined;
  warnings: string[];
}

/**
 * Compares what a source has with what the catalog has. An object for which somebody else wrote an entity gets none from us.
 *
 * @param tied - all entities of the catalog that stand for objects, by ref
 */
export function sortObjects(
  reading: SourceReading,
  tied: CatalogEntry[],
  instance: CatalogInstance,
): SortedObjects {
  const drafts = [
    ...new Map(
      reading.drafts.map(draft => [tieKey(draft.tie), draft]),
    ).values(),
  ];
  const others = tied.filter(({ origin }) => origin !== instance.origin);
  const isHere = ({ system, instance: name }: CatalogEntry['ties'][number]) =>
    system === instance.system && name === instance.name;
  const here = new TieIndex(others, isHere);
  const elsewhere = new TieIndex(
    others,
    ({ system }) => system !== instance.system,
  );
  const projects = projectsByName(drafts.map(({ tie }) => tie));
  const findHere = (tie: Tie) => here.find(tie, projects.get(keyOfName(tie)));

  const current = new Map<string, CatalogEntry>();
  for (const entry of tied) {
    const key = tieKey(entry.ties[0]);
    if (entry.origin === instance.origin && !current.has(key)) {
      current.set(key, entry);
    }
  }

  const written = new Map<string, string>();
  const ours: SortedObjects['ours'] = [];
  for (const draft of drafts) {
    const key = tieKey(draft.tie);
    const found = [draft.tie, ...(draft.alsoKnownAs ?? [])]
      .map(findHere)
      .find(entry => entry !== undefined);
    if (found) {
      written.set(key, found.ref);
    } else {
      ours.push({ key, draft, current: current.get(key) });
    }
  }

  const present = new Set(drafts.map(({ tie }) => tieKey(tie)));
  const wanted = [...current].filter(
    ([key, { ties }]) => present.has(key) || !reading.isUnwanted(ties[0]),
  );
  const left = wanted
    .filter(([key, { ties }]) => !present.has(key) && !findHere(ties[0]))
    .map(([, entry]) => entry);
  const isUnclear = ({ ties }: CatalogEntry) =>
    reading.isUnclear?.(ties[0]) ?? false;
  return {
    ours,
    vanished: left.filter(entry => !isUnclear(entry)),
    unclear: left.filter(isUnclear),
    unmarked: wanted.filter(([, { missingSince }]) => !missingSince).length,
    findOthers: tie =>
      tie.system === instance.system
        ? written.get(tieKey(tie)) ?? findHere(tie)?.ref
        : elsewhere.find(tie)?.ref,
    warnings: findAmbiguous(others, isHere, projects),
  };
}

/** Entities that name no project although several have such an object: they stand for none of them. */
function findAmbiguous(
  entries: CatalogEntry[],
  isHere: (tie: CatalogEntry['ties'][number]) => boolean,
  projects: Map<string, string[]>,
): string[] {
  return entries.flatMap(({ ref, ties }) =>
    ties.filter(isHere).flatMap(tie => {
      const found = projects.get(keyOfName(tie)) ?? [];
      return tie.project === undefined && found.length > 1
        ? `${ref} has ${nameOfTie(tie)} but names no project, and ${found.join(
            ' and ',
          )} have one of that name; add the annotation of the project`
        : [];
    }),
  );
}

function projectsByName(ties: Tie[]): Map<string, string[]> {
  const projects = new Map<string, string[]>();
  for (const tie of ties) {
    if (tie.project !== undefined) {
      const key = keyOfName(tie);
      projects.set(key, [...(projects.get(key) ?? []), tie.project]);
    }
  }
  return projects;
}

function keyOfName({ annotation, name }: Tie): string {
  return JSON.stringify([annotation, name]);
}
