import { useApi } from '@backstage/core-plugin-api';
import { Button, Select } from '@backstage/ui';
import {
  Chip,
  choiceParam,
  ConfirmDialog,
  Deadline,
  FailureState,
  layoutClasses,
  LoadingLines,
  Panel,
  Person,
  RelativeTime,
  ScrollRegion,
  useEntityTitles,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type {
  SandboxDecision,
  SandboxGrant,
  SandboxState,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { useSandboxes } from '../../query/useAccess';
import { LoadMore, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './access.module.css';
import { GrantDialog } from './GrantDialog';
import { GRANT_TONES } from './MySandbox';

const STATES = Object.keys(GRANT_TONES) as SandboxState[];
const PARAMS = { sandbox: choiceParam(STATES) };
const ALL = 'all';

/** All requests for sandboxes, for organisers, with what they can decide. */
export function SandboxRequestsPanel() {
  const t = useTexts();
  const { ref } = useEvent();
  const { filters, change } = useUrlFilters(PARAMS);
  const result = useSandboxes(ref, { state: filters.sandbox });
  const grants = result.data?.items;
  return (
    <Panel
      title={t('access.requests')}
      actions={
        <Select
          className={classes.filter}
          size="small"
          aria-label={t('access.stateColumn')}
          value={filters.sandbox ?? ALL}
          onChange={key =>
            change({ sandbox: key === ALL ? undefined : (key as SandboxState) })
          }
          options={[
            { id: ALL, label: t('access.allStates') },
            ...STATES.map(state => ({
              id: state,
              label: t(`access.grantState.${state}`),
            })),
          ]}
        />
      }
    >
      {result.isPending && <LoadingLines />}
      {result.isError && !grants && (
        <FailureState
          compact
          error={result.error}
          onRetry={() => result.refetch()}
        />
      )}
      {grants?.length === 0 && (
        <p className={classes.muted}>
          {t(filters.sandbox ? 'access.noneSuch' : 'access.noRequests')}
        </p>
      )}
      {grants && grants.length > 0 && (
        <ScrollRegion label={t('access.requests')}>
          <table
            className={`${layoutClasses.table} ${layoutClasses.roomy}`}
            aria-label={t('access.requests')}
          >
            <thead>
              <tr>
                <th scope="col">{t('access.who')}</th>
                <th scope="col">{t('access.sandbox')}</th>
                <th scope="col">{t('access.stateColumn')}</th>
                <th scope="col">{t('access.ends')}</th>
                <th scope="col">{t('access.when')}</th>
                <th scope="col">{t('access.decision')}</th>
              </tr>
            </thead>
            <tbody>
              {grants.map(grant => (
                <tr key={grant.id}>
                  <th scope="row">
                    <Person entityRef={grant.userRef} />
                    {grant.teamName && (
                      <span className={classes.why}>{grant.teamName}</span>
                    )}
                  </th>
                  <td>
                    {grant.title}
                    {grant.reason && (
                      <span className={classes.why}>{grant.reason}</span>
                    )}
                  </td>
                  <td className={classes.state}>
                    <Chip tone={GRANT_TONES[grant.state]}>
                      {t(`access.grantState.${grant.state}`)}
                    </Chip>
                    {(grant.failure ?? grant.decisionReason) && (
                      <span className={classes.why}>
                        {grant.failure ?? grant.decisionReason}
                      </span>
                    )}
                  </td>
                  <td>
                    <Deadline
                      at={grant.expiresAt}
                      quiet={grant.state !== 'granted'}
                    />
                  </td>
                  <td>
                    <RelativeTime at={grant.createdAt} />
                  </td>
                  <td>
                    <Decisions grant={grant} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <LoadMore result={result} />
    </Panel>
  );
}

type Asked = 'decline' | 'revoke' | 'retry';

function Decisions(props: { grant: SandboxGrant }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref } = useEvent();
  const { grant } = props;
  const [person] = useEntityTitles([grant.userRef]);
  const who = grant.teamName ?? person;
  const [granting, setGranting] = useState(false);
  const [asked, setAsked] = useState<Asked>('decline');
  const [asking, setAsking] = useState(false);
  const decide = useAct({
    hackathonRef: ref,
    topics: ['sandboxes'],
    act: (input: SandboxDecision, options) =>
      api.sandboxes.decideSandbox(grant.id, input, options),
    done: () => t('access.decideDone'),
  });
  return (
    <span className={classes.buttons}>
      {grant.may.map(
        act =>
          act !== 'return' && (
            <Button
              key={act}
              size="small"
              variant={act === 'grant' ? 'primary' : 'secondary'}
              aria-label={t('access.actOn', {
                act: t(`access.${act}`),
                who,
                what: grant.title,
              })}
              onPress={() => {
                if (act === 'grant') {
                  setGranting(true);
                } else {
                  setAsked(act);
                  setAsking(true);
                }
              }}
            >
              {t(`access.${act}`)}
            </Button>
          ),
      )}
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t(`access.sandboxDecideTitle.${asked}`)}
        confirmLabel={t(`access.${asked}`)}
        destructive={asked === 'revoke'}
        reason={
          asked === 'retry'
            ? undefined
            : { label: t('access.whyLabel'), required: true }
        }
        onConfirm={reason =>
          decide.run({ decision: asked, reason, version: grant.version })
        }
      >
        {t(`access.sandboxDecideText.${asked}`, { who })}
      </ConfirmDialog>
      <GrantDialog
        grant={grant}
        who={who}
        isOpen={granting}
        onClose={() => setGranting(false)}
      />
    </span>
  );
}
