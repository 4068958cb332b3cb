import { awardsOf, type Results } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import { iso } from '../iso';

/** What everybody sees before the publication: which awards there will be, and when. */
export function noResults(context: EventContext): Results {
  return {
    hackathonRef: context.ref,
    state: 'none',
    version: 0,
    expectedAt: expectedAt(context),
    looksPerProject: context.spec.judging?.looksPerProject,
    items: [],
    awards: awardsOf(context.spec).map(
      ({ name, title, description, size }) => ({
        award: name,
        title,
        description,
        size,
        places: [],
      }),
    ),
    bands: [],
    publications: [],
    may: { seeDraft: false, giveAwards: false, publish: false },
  };
}

/** When the charter says that results come. */
export function expectedAt({ timeline }: EventContext): string | undefined {
  const moment = timeline.moments.find(({ kind }) => kind === 'results');
  return moment && iso(moment.at);
}
