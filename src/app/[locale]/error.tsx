"use client";

import { useParams } from "next/navigation";
import words from "@/messages/failure.json";

/** When something fails after the page has arrived. Before that, the server answers in words itself. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const { locale } = useParams<{ locale: string }>();
  const said = locale === "en" ? words.en : words.id;
  return (
    <main id="isi">
      <div className="wrap stack">
        <h1>{said.title}</h1>
        <p className="lede">{said.text}</p>
        <p className="row">
          <a className="btn" href="">
            {said.retry}
          </a>
          <a href={locale === "en" ? "/en" : "/"}>{said.home}</a>
        </p>
        {error.digest && (
          <p className="soft small">
            {said.code}: <code>{error.digest}</code>
          </p>
        )}
      </div>
    </main>
  );
}
