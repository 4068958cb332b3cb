import {
  FailureState,
  LoadingLines,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import { hackathonsEventReadPermission } from '@guildhall/plugin-hackathons-common';
import { useAgreements, useSandboxes } from '../../query/useAccess';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './access.module.css';
import { AgreementCard } from './AgreementCard';
import { MySandbox } from './MySandbox';
import { SandboxOfferCard } from './SandboxOfferCard';
import { SandboxRequestsPanel } from './SandboxRequestsPanel';
import { SignaturesPanel } from './SignaturesPanel';

/** Agreements to sign and sandboxes to ask for; below them what organisers and approvers decide. */
export function AccessPage() {
  const { ref, event } = useEvent();
  const agreements = useAgreements(ref);
  const approves = agreements.data?.items.some(item => item.mayApprove);
  return (
    <div className={classes.page}>
      <AgreementsPanel result={agreements} />
      <SandboxesPanel agreements={agreements.data?.items ?? []} />
      {(event.may.manage || approves) && event.agreements.length > 0 && (
        <SignaturesPanel />
      )}
      {event.may.manage && event.sandboxes.length > 0 && (
        <SandboxRequestsPanel />
      )}
    </div>
  );
}

function AgreementsPanel(props: { result: ReturnType<typeof useAgreements> }) {
  const t = useTexts();
  const { result } = props;
  return (
    <Panel title={t('access.agreements')}>
      {result.isPending && <LoadingLines />}
      {result.isError && !result.data && (
        <FailureState
          compact
          error={result.error}
          permission={hackathonsEventReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && (
        <>
          <p className={classes.muted}>
            {t(
              result.data.items.length
                ? 'access.agreementsIntro'
                : 'access.noAgreements',
            )}
          </p>
          <ul className={classes.cards}>
            {result.data.items.map(agreement => (
              <li key={agreement.name}>
                <AgreementCard agreement={agreement} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

const MINE = { mine: true } as const;

function SandboxesPanel(props: {
  agreements: Array<{ name: string; title: string }>;
}) {
  const t = useTexts();
  const { ref } = useEvent();
  const result = useSandboxes(ref, MINE);
  const first = result.data?.first;
  const mine = result.data?.items ?? [];
  return (
    <Panel title={t('access.sandboxes')}>
      {result.isPending && <LoadingLines />}
      {result.isError && !first && (
        <FailureState
          compact
          error={result.error}
          permission={hackathonsEventReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {first?.sandboxes.length === 0 && (
        <p className={classes.muted}>{t('access.noSandboxes')}</p>
      )}
      <ul className={classes.cards}>
        {first?.sandboxes.map(offer => (
          <li key={offer.name}>
            <SandboxOfferCard offer={offer} agreements={props.agreements} />
          </li>
        ))}
      </ul>
      {mine.length > 0 && (
        <>
          <h4 className={classes.subtitle}>{t('access.mySandboxes')}</h4>
          <ul className={classes.cards}>
            {mine.map(grant => (
              <li key={grant.id}>
                <MySandbox grant={grant} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
