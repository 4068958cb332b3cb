import { useApiHolder } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import type {
  JudgeActInput,
  JudgeLook,
  JudgeScoresInput,
} from '@guildhall/plugin-hackathons-common';
import { versionAfterOwn, withVersion } from '../../query/judgingOutbox';
import { useSending } from '../../query/useJudgingOutbox';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';

type Change =
  | { kind: 'scores'; input: JudgeScoresInput }
  | { kind: 'act'; input: JudgeActInput };

/**
 * Changes a look by way of the outbox, so that nothing is lost without a network. `send` answers whether the judge can go
 * on: whatever was not refused is kept, and said so.
 */
export function useChangeLook(
  look: Pick<JudgeLook, 'id' | 'title'>,
  userRef: string,
) {
  const t = useTexts();
  const { ref } = useEvent();
  const { outbox, send: sendChange, busy } = useSending(userRef);
  const toasts = useApiHolder().get(toastApiRef);

  async function send(change: Change): Promise<boolean> {
    const version = versionAfterOwn(outbox, look.id, change.input.version);
    const outcome = await sendChange(
      look.id,
      withVersion(
        {
          ...change,
          hackathonRef: ref,
          lookId: look.id,
          title: look.title,
        },
        version,
      ),
    );
    if (outcome === 'refused') {
      return false;
    }
    const act = change.kind === 'act' ? change.input.act : 'scores';
    toasts?.post(
      outcome === 'sent'
        ? { title: t(`judging.done.${act}`), status: 'success', timeout: 3_000 }
        : {
            title: t('judging.unsent.kept'),
            status: 'warning',
            timeout: 3_000,
          },
    );
    return true;
  }
  return { send, busy };
}
