import { useApi } from '@backstage/core-plugin-api';
import { Button, Select } from '@backstage/ui';
import {
  Chip,
  choiceParam,
  ConfirmDialog,
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
  Signature,
  SignatureDecision,
  SignatureState,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { useSignatures } from '../../query/useAccess';
import { LoadMore, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './access.module.css';
import { SIGNATURE_TONES } from './AgreementCard';

const STATES: SignatureState[] = [
  'waiting',
  'granted',
  'declined',
  'revoked',
  'expired',
  'withdrawn',
];
const PARAMS = { signature: choiceParam(STATES) };
const ALL = 'all';

/** Who signed what, for organisers and approvers, with what they can decide. */
export function SignaturesPanel() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { filters, change } = useUrlFilters(PARAMS);
  const result = useSignatures(ref, { state: filters.signature });
  const signatures = result.data?.items;
  return (
    <Panel
      title={t('access.signatures')}
      actions={
        <Select
          className={classes.filter}
          size="small"
          aria-label={t('access.stateColumn')}
          value={filters.signature ?? ALL}
          onChange={key =>
            change({
              signature: key === ALL ? undefined : (key as SignatureState),
            })
          }
          options={[
            { id: ALL, label: t('access.allStates') },
            ...STATES.map(state => ({
              id: state,
              label: t(`access.state.${state}`),
            })),
          ]}
        />
      }
    >
      {result.isPending && <LoadingLines />}
      {result.isError && !signatures && (
        <FailureState
          compact
          error={result.error}
          onRetry={() => result.refetch()}
        />
      )}
      {signatures?.length === 0 && (
        <p className={classes.muted}>
          {t(filters.signature ? 'access.noneSuch' : 'access.noSignatures')}
        </p>
      )}
      {signatures && signatures.length > 0 && (
        <ScrollRegion label={t('access.signatures')}>
          <table
            className={`${layoutClasses.table} ${layoutClasses.roomy}`}
            aria-label={t('access.signatures')}
          >
            <thead>
              <tr>
                <th scope="col">{t('access.person')}</th>
                <th scope="col">{t('access.agreement')}</th>
                <th scope="col">{t('access.stateColumn')}</th>
                <th scope="col">{t('access.when')}</th>
                <th scope="col">{t('access.decision')}</th>
              </tr>
            </thead>
            <tbody>
              {signatures.map(signature => (
                <tr key={signature.id}>
                  <th scope="row">
                    <Person entityRef={signature.userRef} />
                  </th>
                  <td>
                    {titleOf(signature, event.agreements)}
                    <span className={classes.why}>
                      {t('access.version', { version: signature.version })}
                    </span>
                  </td>
                  <td className={classes.state}>
                    <Chip
                      tone={
                        SIGNATURE_TONES[
                          signature.stale ? 'stale' : signature.state
                        ]
                      }
                    >
                      {t(`access.state.${signature.state}`)}
                    </Chip>
                    {signature.reason && (
                      <span className={classes.why}>{signature.reason}</span>
                    )}
                  </td>
                  <td>
                    <RelativeTime at={signature.signedAt} />
                  </td>
                  <td>
                    <Decisions
                      signature={signature}
                      title={titleOf(signature, event.agreements)}
                    />
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

function titleOf(
  signature: Signature,
  agreements: Array<{ name: string; title: string }>,
): string {
  return (
    agreements.find(({ name }) => name === signature.agreement)?.title ??
    signature.agreement
  );
}

function Decisions(props: { signature: Signature; title: string }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref } = useEvent();
  const { signature, title } = props;
  const [who] = useEntityTitles([signature.userRef]);
  const [decision, setDecision] = useState<SignatureDecision['decision']>();
  // While the dialog goes away it still says what it asked.
  const [shown, setShown] = useState(decision);
  const decide = useAct({
    hackathonRef: ref,
    topics: ['agreements', 'sandboxes'],
    act: (input: SignatureDecision, options) =>
      api.agreements.decideSignature(signature.id, input, options),
    done: () => t('access.decideDone'),
  });
  const asked = decision ?? shown ?? 'approve';
  return (
    <span className={classes.buttons}>
      {signature.mayDecide.map(each => (
        <Button
          key={each}
          size="small"
          variant={each === 'approve' ? 'primary' : 'secondary'}
          aria-label={t('access.actOn', {
            act: t(`access.${each}`),
            who,
            what: title,
          })}
          onPress={() => {
            setShown(each);
            setDecision(each);
          }}
        >
          {t(`access.${each}`)}
        </Button>
      ))}
      <ConfirmDialog
        isOpen={decision !== undefined}
        onClose={() => setDecision(undefined)}
        title={t(`access.decideTitle.${asked}`)}
        confirmLabel={t(`access.${asked}`)}
        destructive={asked === 'revoke'}
        reason={{
          label: t('access.whyLabel'),
          required: asked !== 'approve',
        }}
        onConfirm={reason => decide.run({ decision: asked, reason })}
      >
        {t(`access.decideText.${asked}`, { who, what: title })}
      </ConfirmDialog>
    </span>
  );
}
