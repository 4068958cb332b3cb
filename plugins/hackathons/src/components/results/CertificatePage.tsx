import { Button, Link, Select, Text } from '@backstage/ui';
import {
  choiceParam,
  FailureState,
  LoadingLines,
  StateMessage,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type { Certificate } from '@guildhall/plugin-hackathons-common';
import {
  RiArrowLeftLine,
  RiHourglassLine,
  RiPrinterLine,
} from '@remixicon/react';
import { useParams } from 'react-router-dom';
import { isConflict } from '../../query/useAct';
import { useCertificate } from '../../query/useResults';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './results.module.css';
import { CertificateSheet } from './certificate/CertificateSheet';
import { isForbidden, TeamOnly } from './TeamOnly';

const PARAMS = { for: choiceParam() };
const TEAM = 'the whole team';

/** The certificate of a team, or of one of its members, to be printed. */
export function CertificatePage() {
  const t = useTexts();
  const { ref, href } = useEvent();
  const { id = '' } = useParams();
  const result = useCertificate(ref, id);
  const early = isConflict(result.error);
  const forbidden = isForbidden(result.error);
  return (
    <div className={classes.page}>
      <Link
        href={href(`results/projects/${id}`)}
        variant="body-small"
        className={classes.back}
      >
        <RiArrowLeftLine size={14} aria-hidden />{' '}
        {t('results.certificate.back')}
      </Link>
      {result.isPending && <LoadingLines lines={8} />}
      {early && (
        <StateMessage
          icon={<RiHourglassLine size={40} aria-hidden />}
          title={t('results.project.notPublished')}
        >
          {t('results.certificate.early')}
        </StateMessage>
      )}
      {forbidden && <TeamOnly />}
      {result.isError && !result.data && !early && !forbidden && (
        <FailureState
          error={result.error}
          notFound={{
            title: t('results.project.notFound'),
            text: t('results.project.notFoundText'),
          }}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && <CertificateView certificate={result.data} />}
    </div>
  );
}

function CertificateView(props: { certificate: Certificate }) {
  const t = useTexts();
  const { certificate } = props;
  const { filters, change } = useUrlFilters(PARAMS);
  const member = certificate.members.find(
    ({ userRef }) => userRef === filters.for,
  );
  return (
    <>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('results.certificate.heading')}
        </Text>
        <span className={classes.end}>
          <Select
            size="small"
            aria-label={t('results.certificate.for')}
            selectionMode="single"
            value={member?.userRef ?? TEAM}
            onChange={key =>
              change({ for: key === TEAM ? undefined : String(key) })
            }
            options={[
              { id: TEAM, label: t('results.certificate.team') },
              ...certificate.members.map(({ userRef, displayName }) => ({
                id: userRef,
                label: displayName,
              })),
            ]}
          />
          <Button
            size="small"
            iconStart={<RiPrinterLine />}
            onPress={() => window.print()}
          >
            {t('results.certificate.print')}
          </Button>
        </span>
      </div>
      <CertificateSheet certificate={certificate} member={member} />
      <p className={classes.muted}>{t('results.certificate.hint')}</p>
    </>
  );
}
