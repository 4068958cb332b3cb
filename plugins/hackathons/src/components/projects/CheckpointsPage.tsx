import { useTexts } from '../common';

/** How far the projects are. */
export function CheckpointsPage() {
  const t = useTexts();
  return <h2>{t('checkpoints.title')}</h2>;
}
