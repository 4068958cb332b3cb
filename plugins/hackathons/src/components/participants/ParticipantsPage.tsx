import { useTexts } from '../common';

/** Who takes part. */
export function ParticipantsPage() {
  const t = useTexts();
  return <h2>{t('participants.title')}</h2>;
}
