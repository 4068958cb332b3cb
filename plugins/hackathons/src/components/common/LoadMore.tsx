import { Button } from '@backstage/ui';
import { useTexts } from './useTexts';

/** Below a list that has more than is shown: asks for the next page. */
export function LoadMore(props: {
  result: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  /** Such as `50 of 300`. */
  children?: string;
}) {
  const t = useTexts();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = props.result;
  if (!hasNextPage) {
    return null;
  }
  return (
    <div style={{ display: 'grid', justifyItems: 'center', gap: 4 }}>
      <Button
        variant="secondary"
        isPending={isFetchingNextPage}
        onPress={() => fetchNextPage()}
      >
        {t('common.loadMore')}
      </Button>
      {props.children && <small>{props.children}</small>}
    </div>
  );
}
