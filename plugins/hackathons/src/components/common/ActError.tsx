import { Alert, Button } from '@backstage/ui';
import { errorMessage } from '@guildhall/plugin-guildhall-react';
import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '../../query/useLive';
import { isConflict, type Act } from '../../query/useAct';
import type { Topic } from '../../query/keys';
import { useTexts } from './useTexts';

/**
 * Says why something could not be done; nothing while all is well. When the reader's page is behind, it offers to read
 * again.
 *
 * @param props.title - what did not work, instead of the words for everything
 * @param props.topics - what is read again
 */
export function ActError(props: {
  act: Pick<Act<never, unknown>, 'error' | 'reset'>;
  hackathonRef: string;
  topics: Topic[];
  title?: string;
}) {
  const t = useTexts();
  const client = useQueryClient();
  const { error, reset } = props.act;
  if (!error) {
    return null;
  }
  const behind = isConflict(error);
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={props.title ?? t(behind ? 'common.conflict' : 'common.failed')}
        description={errorMessage(error)}
        customActions={
          behind && (
            <Button
              size="small"
              variant="secondary"
              onPress={async () => {
                await refresh(client, props.hackathonRef, props.topics);
                reset();
              }}
            >
              {t('common.readAgain')}
            </Button>
          )
        }
      />
    </div>
  );
}
