import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import type { ExportKind } from '@guildhall/plugin-hackathons-common';
import { hackathonsApiRef } from '../../api';
import { ExportMenu, useTexts } from '../common';
import { useEvent } from './useEvent';

/**
 * Gives organisers a list of the event as a file.
 *
 * @param props.everybody - for whoever sees the page, such as results that are published
 */
export function EventExport(props: { what: ExportKind; everybody?: boolean }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref, event } = useEvent();
  const { what, everybody } = props;
  if (!everybody && !event.may.manage) {
    return null;
  }
  return (
    <ExportMenu
      what={t(`common.exports.${what}`)}
      file={`${parseEntityRef(ref).name}-${what}`}
      load={format => api.programme.exportHackathon(ref, what, { format })}
    />
  );
}
