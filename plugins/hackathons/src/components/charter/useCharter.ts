import type { CharterProblem } from '@guildhall/plugin-hackathons-common';
import { createContext, useContext } from 'react';
import type { CharterDraft } from './charter';
import { getAt, prune, type Value } from './paths';

/** The form of a charter: what stands in it, and what is wrong with that. */
export interface CharterContextValue {
  draft: CharterDraft;
  /** Puts something at a path, such as `spec.schedule.start`. */
  set: (path: string, value: Value) => void;
  /** Problems that are shown: of what was touched, or of everything once somebody wanted to finish. */
  problems: CharterProblem[];
  /** Whether the name is that of something that exists, and stays. */
  named: boolean;
}

export const CharterContext = createContext<CharterContextValue | undefined>(
  undefined,
);

/** The charter that is being written: for everything below `CharterForm`. */
export function useCharter(): CharterContextValue {
  const value = useContext(CharterContext);
  if (!value) {
    throw new Error('useCharter is for components below CharterForm');
  }
  return value;
}

/** One field of the charter. */
export function useField(path: string) {
  const { draft, set, problems } = useCharter();
  const problem =
    problems.find(({ field }) => field === path) ??
    // Where a whole record is missing, all of its fields are.
    problems.find(
      ({ field }) =>
        path.startsWith(`${field}.`) &&
        prune(getAt(draft, field)) === undefined,
    );
  return {
    value: getAt(draft, path),
    change: (value: Value) => set(path, value),
    problem: problem && withoutPath(problem),
  };
}

/** The message of a problem below the field that has it, where the path need not be said. */
export function withoutPath({ field, message }: CharterProblem): string {
  if (!field || !message.startsWith(`${field} `)) {
    return message;
  }
  const rest = message.slice(field.length + 1);
  return rest[0].toLocaleUpperCase() + rest.slice(1);
}
