import type { ReactNode } from "react";

/** What has just been done, said on the page one comes back to. */
export const Said = ({ children }: { children: ReactNode }) => (
  <div className="alert ok" role="status">
    <p>{children}</p>
  </div>
);
