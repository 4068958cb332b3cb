import type { SVGProps } from 'react';

/** A flourish for the corner of a certificate, drawn for the one at the top and the start. */
export function Ornament(props: SVGProps<SVGSVGElement>) {
  return (
    <svg viewBox="0 0 80 80" fill="none" aria-hidden {...props}>
      <path
        d="M4 76V34C4 17 17 4 34 4h42M12 76V38c0-14 12-26 26-26h38"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <path
        d="M20 60c0-22 18-40 40-40M20 60c10-2 16-8 18-18M60 20c-2 10-8 16-18 18"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <circle cx="27" cy="27" r="4" fill="currentColor" />
    </svg>
  );
}

const RAYS = 24;

/** A seal with a star, and rays around it. */
export function Seal(props: SVGProps<SVGSVGElement>) {
  const rim = Array.from({ length: RAYS * 2 }, (_, index) => {
    const angle = (Math.PI * index) / RAYS;
    const radius = index % 2 ? 43 : 48;
    return `${50 + radius * Math.sin(angle)},${50 - radius * Math.cos(angle)}`;
  }).join(' ');
  const star = Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI * index) / 5;
    const radius = index % 2 ? 8 : 20;
    return `${50 + radius * Math.sin(angle)},${50 - radius * Math.cos(angle)}`;
  }).join(' ');
  return (
    <svg viewBox="0 0 100 130" aria-hidden {...props}>
      <path
        d="M32 84 22 128l16-9 12 11V84zM68 84l10 44-16-9-12 11V84z"
        fill="#7a1f2b"
      />
      <polygon points={rim} fill="#b8860b" />
      <circle
        cx="50"
        cy="50"
        r="37"
        fill="#d9aa32"
        stroke="#8a6408"
        strokeWidth="1.5"
      />
      <circle
        cx="50"
        cy="50"
        r="31"
        fill="none"
        stroke="#8a6408"
        strokeWidth="1"
        strokeDasharray="1.5 3"
      />
      <polygon points={star} fill="#fff6dc" stroke="#8a6408" strokeWidth="1" />
    </svg>
  );
}
