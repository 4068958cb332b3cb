import type { EventContext } from '../access';
import type { AgendaItem, Area, Core } from '../areas';
import { Agreements } from './Agreements';
import { AgreementUpkeep } from './AgreementUpkeep';
import { DataAccess } from './DataAccess';
import { isApprover, termsIn } from './decisions';
import { isStale, standingOf, type Terms } from './terms';

/** The area of data-access agreements. */
export function createAgreements(core: Core) {
  const upkeep = new AgreementUpkeep(core);
  const area: Area = {
    upkeep: (now, signal) => upkeep.run(now, signal),
    agenda: context => agendaOf(core, context),
    erase: hackathonRef => core.stores.agreements.erase(hackathonRef),
  };
  return {
    ...area,
    agreements: new Agreements(core),
    dataAccess: new DataAccess(core),
  };
}

async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const { userRef } = context.caller;
  const terms = termsIn(context).filter(
    ({ expiresAt }) => context.now < expiresAt,
  );
  if (!userRef || terms.length === 0 || context.hackathon.goneAt) {
    return [];
  }
  const { agreements } = core.stores;
  const approves = terms.filter(each => isApprover(context, each));
  const [own, counts] = await Promise.all([
    agreements.latest({ hackathonRefs: [context.ref], userRefs: [userRef] }),
    approves.length > 0 ? agreements.counts(context.ref) : [],
  ]);
  const toSign = terms.flatMap(each => {
    const signature = own.find(({ agreement }) => agreement === each.name);
    const standing = standingOf(signature, each, context.now);
    return toSignItem(context, each, standing);
  });
  const toApprove = approves.flatMap(each => {
    const waiting = counts
      .filter(
        row =>
          row.agreement === each.name &&
          row.state === 'waiting' &&
          !isStale(row, each),
      )
      .reduce((sum, { count }) => sum + count, 0);
    const others =
      waiting -
      (own.some(
        ({ agreement, state }) =>
          agreement === each.name && state === 'waiting',
      )
        ? 1
        : 0);
    return others > 0
      ? [
          {
            key: `approve-agreement:${each.name}`,
            kind: 'approve-agreement',
            title: `${others} ${
              others === 1 ? 'person waits' : 'people wait'
            } for access under ${each.title}`,
            path: 'access',
          },
        ]
      : [];
  });
  return [...toSign, ...toApprove];
}

function toSignItem(
  context: EventContext,
  terms: Terms,
  standing: string,
): AgendaItem[] {
  const item = { key: `agreement:${terms.name}`, path: 'access' };
  if (standing === 'stale') {
    return [
      {
        ...item,
        kind: 'renew-agreement',
        title: `Sign ${terms.title} again: its terms changed`,
      },
    ];
  }
  return standing === 'unsigned' && context.has('participant')
    ? [
        {
          ...item,
          kind: 'sign-agreement',
          title: `Read and sign ${terms.title}`,
        },
      ]
    : [];
}
