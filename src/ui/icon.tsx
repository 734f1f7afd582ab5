import type { ReactNode } from "react";

const SHAPES = {
  full: (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" stroke="none" />
      <path d="m7.5 12.3 3 3 6-6.5" stroke="#fff" strokeWidth="2.4" />
    </>
  ),
  half: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3a9 9 0 0 0 0 18z" fill="currentColor" />
    </>
  ),
  none: <circle cx="12" cy="12" r="9" strokeDasharray="3.6 3.47" />,
  diamond: <path d="m12 3 9 9-9 9-9-9z" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.5l3.5 2" />
    </>
  ),
  warning: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v6m0 3v.8" />
    </>
  ),
  close: <path d="m6 6 12 12M18 6 6 18" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  next: <path d="M4 12h15m-6-6 6 6-6 6" />,
  previous: <path d="M20 12H5m6-6-6 6 6 6" />,
  print: <path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z" />,
  chat: (
    <>
      <path d="M4 20l1.3-4.2A8.2 8.2 0 1 1 8.4 19z" />
      <path
        d="M9 8.6c0 3.5 2.9 6.4 6.4 6.4l.8-1.6-2-1.1-1 .9a5 5 0 0 1-2.4-2.4l.9-1-1.1-2z"
        fill="currentColor"
        stroke="none"
      />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** Always beside words: an icon alone says nothing to a screen reader. */
export const Icon = ({ name, className }: { name: IconName; className?: string }) => (
  <svg
    className={className}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {SHAPES[name]}
  </svg>
);
