import { ResponseError } from '@backstage/errors';
import { StateMessage } from '@guildhall/plugin-guildhall-react';
import { RiLock2Line } from '@remixicon/react';
import { useTexts } from '../common';

/** Whether something of a project was refused because the reader is not of its team. */
export function isForbidden(error: unknown): boolean {
  return error instanceof ResponseError && error.response.status === 403;
}

/** That what judges made of a project is for its team. */
export function TeamOnly() {
  const t = useTexts();
  return (
    <StateMessage
      alert
      icon={<RiLock2Line size={40} aria-hidden />}
      title={t('results.project.forbiddenTitle')}
    >
      {t('results.project.forbidden')}
    </StateMessage>
  );
}
