import { ButtonLink, Text } from '@backstage/ui';
import { FailureState, LoadingLines } from '@guildhall/plugin-guildhall-react';
import { hackathonsEventParticipatePermission } from '@guildhall/plugin-hackathons-common';
import { RiArrowLeftLine } from '@remixicon/react';
import { useMyRegistration } from '../../query/useMyRegistration';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './registration.module.css';
import { RegistrationForm } from './RegistrationForm';
import { RegistrationStatus } from './RegistrationStatus';

/** The reader's registration: where it stands, and the form. */
export function RegistrationPage() {
  const t = useTexts();
  const { ref, event, href } = useEvent();
  const result = useMyRegistration(ref);
  const registration = result.data;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('registration.title')}
        </Text>
        <ButtonLink
          size="small"
          variant="tertiary"
          href={href()}
          iconStart={<RiArrowLeftLine />}
        >
          {t('registration.back')}
        </ButtonLink>
      </div>
      {result.isPending && <LoadingLines lines={8} />}
      {result.isError && registration === undefined && (
        <FailureState
          error={result.error}
          permission={hackathonsEventParticipatePermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {registration !== undefined && (
        <>
          <RegistrationStatus registration={registration} />
          {(event.may.register || registration) && (
            <RegistrationForm
              // Read again after somebody else changed it, the form begins anew.
              key={registration?.version ?? 0}
              registration={registration}
            />
          )}
        </>
      )}
    </div>
  );
}
