/** The mark: a plait of two closed loops. */
export const BrandMark = () => (
  <svg viewBox="-4 -4 48 48" fill="none" strokeWidth="5" aria-hidden="true">
    <path
      d="M23.4 13.4L35 25Q40 30 35 35L35 35Q30 40 25 35L23.4 33.4M16.6 26.6L5 15Q0 10 5 5L5 5Q10 0 15 5L16.6 6.6"
      stroke="var(--color-tarum-700)"
    />
    <path
      d="M26.6 23.4L15 35Q10 40 5 35L5 35Q0 30 5 25L6.6 23.4M13.4 16.6L25 5Q30 0 35 5L35 5Q40 10 35 15L33.4 16.6"
      stroke="var(--color-soga-500)"
    />
  </svg>
);

/** The home page's drawing: three closed loops, for organisations, agencies and citizens. */
export const Knot = () => (
  <svg className="knot" viewBox="-3 -3 66 66" fill="none" strokeWidth="3" aria-hidden="true">
    <path
      d="M23 13L37 27M43 33L55 45Q60 50 55 55L55 55Q50 60 45 55L43 53M37 47L23 33M17 27L5 15Q0 10 5 5L5 5Q10 0 15 5L17 7"
      stroke="var(--color-tarum-700)"
    />
    <path
      d="M43 13L55 25Q60 30 55 35L53 37M47 43L35 55Q30 60 25 55L23 53M17 47L5 35Q0 30 5 25L7 23M13 17L25 5Q30 0 35 5L37 7"
      stroke="var(--color-soga-500)"
    />
    <path
      d="M47 23L33 37M27 43L15 55Q10 60 5 55L5 55Q0 50 5 45L7 43M13 37L27 23M33 17L45 5Q50 0 55 5L55 5Q60 10 55 15L53 17"
      stroke="var(--color-tarum-400)"
    />
  </svg>
);
