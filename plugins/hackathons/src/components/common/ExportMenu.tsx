import { useApiHolder } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { errorMessage } from '@guildhall/plugin-guildhall-react';
import type { ExportFormat } from '@guildhall/plugin-hackathons-common';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { downloadFile } from './downloadText';
import { useTexts } from './useTexts';

const FORMATS: ExportFormat[] = ['csv', 'json'];

/**
 * Gives what a page shows as a file.
 *
 * @param props.what - what it is, for who cannot see what the button stands beside
 * @param props.file - name of the file without its ending
 */
export function ExportMenu(props: {
  what: string;
  file: string;
  load: (format: ExportFormat) => Promise<Blob>;
}) {
  const t = useTexts();
  const toasts = useApiHolder().get(toastApiRef);
  const [busy, setBusy] = useState(false);

  async function download(format: ExportFormat) {
    setBusy(true);
    try {
      downloadFile(`${props.file}.${format}`, await props.load(format));
    } catch (error) {
      toasts?.post({
        title: t('common.exportFailed'),
        description: errorMessage(error),
        status: 'danger',
      });
    } finally {
      setBusy(false);
    }
  }

  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={busy}
        aria-label={t('common.exportWhat', { what: props.what })}
      >
        {t('common.export')}
      </Button>
      <Menu onAction={key => download(key as ExportFormat)}>
        {FORMATS.map(format => (
          <MenuItem key={format} id={format}>
            {t(`common.exportAs.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
