import { Select } from '@backstage/ui';
import { useMemo } from 'react';
import { useTexts } from './useTexts';

/** A field for an IANA time zone, which can be searched. */
export function TimeZoneField(props: {
  label?: string;
  description?: string;
  value: string;
  onChange: (timezone: string) => void;
  isDisabled?: boolean;
}) {
  const t = useTexts();
  const { value } = props;
  const options = useMemo(
    () =>
      // The reader's own may be one that the list does not have, such as UTC.
      [...new Set([value, ...Intl.supportedValuesOf('timeZone')])]
        .filter(Boolean)
        .sort()
        .map(zone => ({ id: zone, label: zone.replaceAll('_', ' ') })),
    [value],
  );
  return (
    <Select
      label={props.label ?? t('common.timezone')}
      description={props.description}
      search={{ placeholder: t('common.timezoneSearch') } as never}
      isDisabled={props.isDisabled}
      value={value || null}
      onChange={key => props.onChange(String(key ?? ''))}
      options={options}
    />
  );
}
