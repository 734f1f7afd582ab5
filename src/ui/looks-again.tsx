"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page anew every few seconds while something goes on; without a script there is a link. */
export function LooksAgain({
  seconds,
  href,
  word,
}: {
  seconds: number;
  href: string;
  word: string;
}) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), seconds * 1_000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return (
    <p className="np">
      <a href={href}>{word}</a>
    </p>
  );
}
