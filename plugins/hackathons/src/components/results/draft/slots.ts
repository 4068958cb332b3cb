import type {
  AwardInput,
  GivenAward,
  ResultRow,
} from '@guildhall/plugin-hackathons-common';

/** Awards with more places show those that are taken, and one more. */
const SHOWN = 5;

/** A place of an award that can be filled. */
export interface Slot {
  award: string;
  place: number;
  entry: AwardInput | undefined;
}

/** Who gets what, as it is sent. */
export function givenOf(awards: readonly GivenAward[]): AwardInput[] {
  return awards.flatMap(({ award, places }) =>
    places.map(({ projectId, place, reason }) => ({
      award,
      projectId,
      place,
      reason,
    })),
  );
}

/** The places of an award, the first place first, those that nobody gets included. Two projects may share a place. */
export function slotsOf(
  given: readonly AwardInput[],
  award: Pick<GivenAward, 'award' | 'size'>,
): Slot[] {
  const entries = given
    .filter(entry => entry.award === award.award)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const last = Math.max(0, ...entries.map(({ place = 0 }) => place));
  const shown = Math.min(award.size, Math.max(SHOWN, last + 1));
  return Array.from({ length: shown }, (_, index) => index + 1).flatMap(
    place => {
      const here = entries.filter(entry => entry.place === place);
      return (here.length > 0 ? here : [undefined]).map(entry => ({
        award: award.award,
        place,
        entry,
      }));
    },
  );
}

/** Gives a place to a project, or to nobody, or changes why. The same project twice in an award moves to the new place. */
export function fill(
  given: readonly AwardInput[],
  { award, place, entry }: Slot,
  change: { projectId?: string } | { reason: string },
): AwardInput[] {
  if ('reason' in change) {
    return given.map(each =>
      each === entry ? { ...each, reason: change.reason || undefined } : each,
    );
  }
  const { projectId } = change;
  const others = given.filter(
    each =>
      each !== entry && (each.award !== award || each.projectId !== projectId),
  );
  return projectId ? [...others, { award, projectId, place }] : others;
}

/** Fills the empty places of awards that have several with the first projects that don't have them yet. */
export function fillByPlace(
  given: readonly AwardInput[],
  awards: readonly GivenAward[],
  rows: readonly ResultRow[],
): AwardInput[] {
  const next = [...given];
  for (const award of awards.filter(({ size }) => size > 1)) {
    for (const { place, entry } of slotsOf(given, award)) {
      const free = rows.find(
        row =>
          row.place !== undefined &&
          !next.some(
            each =>
              each.award === award.award && each.projectId === row.projectId,
          ),
      );
      if (!entry && free) {
        next.push({ award: award.award, projectId: free.projectId, place });
      }
    }
  }
  return next;
}
