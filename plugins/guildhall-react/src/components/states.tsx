import { ResponseError } from '@backstage/errors';
import { Button, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { RiCloudOffLine, RiLock2Line, RiSearchEyeLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { errorMessage } from '../text/errorMessage';
import classes from './components.module.css';
import { useTexts } from '../hooks/useTexts';

/** Says in the middle of a page or panel that there is nothing, why, and what to do next. */
export function StateMessage(props: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  compact?: boolean;
  alert?: boolean;
}) {
  return (
    <div
      className={classes.state}
      data-compact={props.compact || undefined}
      role={props.alert ? 'alert' : 'status'}
    >
      {props.icon && <span className={classes.stateIcon}>{props.icon}</span>}
      <Text
        as="h3"
        variant={props.compact ? 'body-medium' : 'title-small'}
        weight="bold"
      >
        {props.title}
      </Text>
      {props.children && (
        <Text
          as="p"
          variant={props.compact ? 'body-small' : 'body-medium'}
          color="secondary"
        >
          {props.children}
        </Text>
      )}
      {props.action}
    </div>
  );
}

/**
 * What to show instead of an answer that did not come.
 *
 * @param props.permission - name of the permission that the request takes
 * @param props.notFound - what to say when there is no such thing, instead of the words for everything
 * @param props.onRetry - asks again
 */
export function FailureState(props: {
  error: unknown;
  permission?: string;
  notFound?: { title: string; text: string };
  onRetry: () => void;
  compact?: boolean;
}) {
  const t = useTexts();
  const { error, compact } = props;
  const status =
    error instanceof ResponseError ? error.response.status : undefined;
  if (status === 403) {
    return (
      <StateMessage
        alert
        compact={compact}
        icon={<RiLock2Line size={compact ? 24 : 40} aria-hidden />}
        title={t('state.forbiddenTitle')}
      >
        {props.permission
          ? t('state.forbiddenPermission', { permission: props.permission })
          : t('state.forbidden')}
      </StateMessage>
    );
  }
  if (status === 404) {
    return (
      <StateMessage
        compact={compact}
        icon={<RiSearchEyeLine size={compact ? 24 : 40} aria-hidden />}
        title={props.notFound?.title ?? t('state.notFoundTitle')}
      >
        {props.notFound?.text ?? t('state.notFound')}
      </StateMessage>
    );
  }
  return (
    <StateMessage
      alert
      compact={compact}
      icon={<RiCloudOffLine size={compact ? 24 : 40} aria-hidden />}
      title={t('state.errorTitle')}
      action={
        <Button variant="secondary" onPress={props.onRetry}>
          {t('common.retry')}
        </Button>
      }
    >
      {t('state.error', { message: errorMessage(error) })}
    </StateMessage>
  );
}

/** Grey lines in place of what is on its way. */
export function LoadingLines(props: { lines?: number; height?: number }) {
  const t = useTexts();
  return (
    <div role="status">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      <div style={{ display: 'grid', gap: 10 }} aria-hidden>
        {Array.from({ length: props.lines ?? 3 }, (_, index) => (
          <Skeleton
            key={index}
            width={`${95 - ((index * 17) % 40)}%`}
            height={props.height ?? 14}
          />
        ))}
      </div>
    </div>
  );
}
