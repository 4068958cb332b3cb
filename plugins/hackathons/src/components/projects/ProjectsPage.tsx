import { useTexts } from '../common';

/** Projects of the hackathon. */
export function ProjectsPage() {
  const t = useTexts();
  return <h2>{t('projects.title')}</h2>;
}
