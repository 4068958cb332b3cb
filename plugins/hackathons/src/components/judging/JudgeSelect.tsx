import { Select } from '@backstage/ui';

/** Chooses a judge. */
export function JudgeSelect(props: {
  label: string;
  judges: ReadonlyArray<{ userRef: string; displayName: string }>;
  /** Entity ref; missing until one is chosen. */
  value: string | undefined;
  onChange: (userRef: string | undefined) => void;
}) {
  return (
    <Select
      label={props.label}
      isRequired
      selectionMode="single"
      value={props.value ?? null}
      onChange={key => props.onChange(key ? String(key) : undefined)}
      options={props.judges.map(({ userRef, displayName }) => ({
        id: userRef,
        label: displayName,
      }))}
    />
  );
}
