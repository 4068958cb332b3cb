import type { Participant } from '@guildhall/plugin-hackathons-common';
import type { ListedRegistration } from '../../database/DatabaseRegistrationStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { presentParticipant } from '../registrations/present';
import type { ExportTable } from './HackathonExports';
import { pagesOf } from './pagesOf';

const PAGE = 500;
const STATES = ['registered', 'pending', 'waiting-list', 'declined'] as const;

/** Who registered, as organisers see them: what people keep to themselves is in no file either. */
export function participantTable(
  core: Core,
  context: EventContext,
): ExportTable<Participant> {
  const questions = context.spec.registration?.questions ?? [];
  return {
    columns: [
      { name: 'name', value: person => person.displayName },
      { name: 'user', value: person => person.userRef },
      { name: 'state', value: person => person.state },
      { name: 'team', value: person => person.teamName },
      { name: 'lookingForTeam', value: person => person.lookingForTeam },
      { name: 'homeTeams', value: person => person.homeTeams },
      { name: 'skills', value: person => person.skills },
      { name: 'timezone', value: person => person.timezone },
      { name: 'choices', value: person => person.choices },
      { name: 'lookingFor', value: person => person.lookingFor },
      { name: 'queuedAt', value: person => person.queuedAt },
      ...questions.map(({ name }) => ({
        name: `answer: ${name}`,
        value: (person: Participant) => text(person.answers?.[name]),
      })),
    ],
    pages: pages(core, context),
  };
}

async function* pages(
  core: Core,
  { ref }: EventContext,
): AsyncGenerator<Participant[]> {
  for (const state of STATES) {
    const found = pagesOf<ListedRegistration>(
      PAGE,
      async (limit, after) =>
        (
          await core.stores.registrations.page(
            { hackathonRef: ref, state },
            limit,
            after?.position,
          )
        ).items,
    );
    for await (const page of found) {
      yield page.map(item => presentParticipant(item, 'organiser'));
    }
  }
}

function text(answer: unknown): string | boolean | undefined {
  return typeof answer === 'string' || typeof answer === 'boolean'
    ? answer
    : undefined;
}
