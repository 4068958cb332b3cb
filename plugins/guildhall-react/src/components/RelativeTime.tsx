import { formatDateTime, formatRelative } from '../text/format';

/** How long ago, with the exact moment on hover. */
export function RelativeTime(props: { at: string; now?: Date }) {
  return (
    <time dateTime={props.at} title={formatDateTime(props.at)}>
      {formatRelative(props.at, props.now)}
    </time>
  );
}
