import { Chip, type Tone } from '@guildhall/plugin-guildhall-react';
import type {
  HackathonSummary,
  RegistrationState,
} from '@guildhall/plugin-hackathons-common';
import { RiUserLine } from '@remixicon/react';
import { useTexts } from './useTexts';

const TONES: Record<RegistrationState, Tone> = {
  pending: 'warn',
  registered: 'good',
  'waiting-list': 'warn',
  declined: 'bad',
  withdrawn: 'neutral',
};

/** What the reader is in a hackathon, in chips; nothing for who has nothing to do with it. */
export function MyState(props: { event: HackathonSummary }) {
  const t = useTexts();
  const { my, roles } = props.event;
  return (
    <>
      {roles
        .filter(role => role !== 'participant')
        .map(role => (
          <Chip
            key={role}
            tone="info"
            icon={<RiUserLine size={14} aria-hidden />}
          >
            {t(`list.my.${role}`)}
          </Chip>
        ))}
      {my.registrationState && (
        <Chip
          tone={TONES[my.registrationState]}
          icon={<RiUserLine size={14} aria-hidden />}
        >
          {my.teamName && my.registrationState === 'registered'
            ? t('list.my.team', { name: my.teamName })
            : t(`list.my.${my.registrationState}`)}
        </Chip>
      )}
    </>
  );
}
