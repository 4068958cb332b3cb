/** The mark of Guildhall: a gabled hall with three doors. The sidebar is dark in both themes. */
export function GuildhallMark() {
  return (
    <svg
      width="32"
      height="32"
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M16 2.5 29 12H3Z" fill="#e9b44c" />
      <path d="M4.5 13.5h23V28h-23Z" fill="#f6f3ea" />
      <path
        d="M7.5 28v-7a2.25 2.25 0 0 1 4.5 0v7ZM13.75 28v-8.5a2.25 2.25 0 0 1 4.5 0V28ZM20 28v-7a2.25 2.25 0 0 1 4.5 0v7Z"
        fill="#17404a"
      />
      <circle cx="16" cy="8.6" r="1.7" fill="#17404a" />
      <path d="M2.5 28h27v1.75h-27Z" fill="#e9b44c" />
    </svg>
  );
}
