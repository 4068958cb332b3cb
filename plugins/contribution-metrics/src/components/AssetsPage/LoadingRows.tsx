import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTexts } from '../common';
import classes from './AssetsPage.module.css';

/** Grey rows in place of the table. */
export function LoadingRows() {
  const t = useTexts();
  return (
    <div role="status" className={classes.loading}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className={classes.loadingRow} aria-hidden>
          {[70, 60, 50, 45, 65, 80].map((width, cell) => (
            <Skeleton key={cell} width={`${width}%`} height={14} />
          ))}
        </div>
      ))}
    </div>
  );
}
