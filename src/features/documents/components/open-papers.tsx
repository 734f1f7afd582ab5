import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { dayIn, type Zone } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import { Tag } from "@/ui/tag";
import { listOpenPapers } from "../queries/papers";
import { factsOf, kindWord, nameOf, sizeOf } from "./paper-words";

/** Papers of a listed organisation that the asker may open, on its public profile. */
export async function OpenPapers({
  actor,
  organisationId,
  zone,
}: {
  actor: Actor;
  organisationId: string;
  zone: Zone;
}) {
  const t = await getTranslations("documents");
  const visibility = await getTranslations("labels.visibility");
  const scan = await getTranslations("labels.scan");
  const locale = await getLocale();
  const today = dayIn(zone, clock());
  const papers = await Promise.all(
    (await listOpenPapers(actor, organisationId)).map(async (paper) => ({
      ...paper,
      name: await nameOf(paper),
      facts: await factsOf(paper, today),
    })),
  );
  return (
    <section id="dokumen" className="stack">
      <h2>{t("public.title")}</h2>
      {papers.length === 0 ? (
        <p className="soft">
          {t("public.none")} {t("public.noneHint")}
        </p>
      ) : (
        <>
          <ul className="tasks">
            {papers.map(({ id, name, facts, object, visibility: open }) => (
              <li key={id}>
                <div>
                  <p className="strong">{name}</p>
                  {facts && <p className="soft small">{facts}</p>}
                </div>
                <span className="row">
                  {open !== "public" && <Tag tone="line">{visibility(open)}</Tag>}
                  {object.scan === "not_scanned" && (
                    <Tag tone="mute" icon="none">
                      {scan("not_scanned")}
                    </Tag>
                  )}
                  <a href={`/berkas/${id}`} download>
                    {t("download", {
                      kind: kindWord(object.mediaType),
                      size: sizeOf(locale, object.bytes),
                    })}
                    <span className="vh"> {name}</span>
                  </a>
                </span>
              </li>
            ))}
          </ul>
          <p className="hint">{t("public.hint")}</p>
        </>
      )}
    </section>
  );
}
