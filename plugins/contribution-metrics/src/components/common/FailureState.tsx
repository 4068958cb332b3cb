import { FailureState as SharedFailureState } from '@guildhall/plugin-guildhall-react';
import { useTexts } from './useTexts';

/** What to show instead of an answer about assets that did not come. */
export function FailureState(props: {
  error: unknown;
  permission: string;
  onRetry: () => void;
  compact?: boolean;
}) {
  const t = useTexts();
  return (
    <SharedFailureState
      {...props}
      notFound={{ title: t('state.notFoundTitle'), text: t('state.notFound') }}
    />
  );
}
