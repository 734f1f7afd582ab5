/** Stands on top of the paper only: what this is, when it was printed, and the way back to the live page. */
export const PrintHeader = ({
  title,
  printed,
  url,
  qrPath,
  qrSize,
}: {
  title: string;
  printed: string;
  url: string;
  /** An SVG path of the QR code, and how many modules it is wide. */
  qrPath: string;
  qrSize: number;
}) => (
  <div className="pr">
    <span>
      <b>Simpul</b> · {title}
    </span>
    <span className="num">
      {printed}
      <br />
      {url}
    </span>
    <svg
      viewBox={`0 0 ${qrSize} ${qrSize}`}
      width="64"
      height="64"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={qrPath} />
    </svg>
  </div>
);
