import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { ListedIdea } from '../../database/DatabaseIdeaStore';
import type { StoredTeam } from '../../database/DatabaseTeamStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { staleVersion } from '../people';
import { ideaNotice, teamIn } from './notices';

/**
 * Claims an idea for a team, and tells who follows it.
 *
 * @param db - a transaction that holds the event
 * @throws ConflictError when another team has it, or the team has another one
 */
export async function claimIdea(
  core: Core,
  context: EventContext,
  idea: ListedIdea,
  team: StoredTeam,
  db: Knex,
): Promise<void> {
  if (idea.teamId === team.id) {
    return;
  }
  if (idea.state !== 'open') {
    throw new ConflictError(
      idea.state === 'claimed'
        ? `${teamIn(context, idea.teamName)} has claimed "${
            idea.title
          }"; choose another idea, or join the team`
        : `"${idea.title}" was withdrawn; choose another idea`,
    );
  }
  const other = await core.stores.ideas.ofTeam(team.id, db);
  if (other) {
    throw new ConflictError(
      `${team.name} has claimed "${other.title}", and a team has one idea; let go of it first`,
    );
  }
  const by = context.requireUser();
  const claimed = await core.stores.ideas.update(
    {
      ...idea,
      state: 'claimed',
      teamId: team.id,
      updatedBy: by,
      updatedAt: context.now,
    },
    db,
  );
  if (!claimed) {
    throw staleVersion(`"${idea.title}"`);
  }
  const followers = await core.stores.ideas.followersOf(idea.id, db);
  await core.stores.notices.add(
    [
      ideaNotice(
        context,
        claimed,
        `${teamIn(context, team.name)} takes on "${idea.title}"`,
        followers,
        by,
      ),
    ],
    context.now,
    db,
  );
}
