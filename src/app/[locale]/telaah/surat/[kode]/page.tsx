import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { LetterSeal } from "@/features/letters/components/letter-seal";
import { WithdrawForm } from "@/features/letters/components/withdraw-form";
import { findDeskLetter } from "@/features/letters/queries/desk";
import { findLetterOwner } from "@/features/letters/queries/letter";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { isSuspended } from "@/domain/measure";
import { clock } from "@/lib/clock";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Said } from "@/ui/said";
import "@/ui/styles/letters.css";

/** Said below, because it changes with errors. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function DeskLetterPage({
  params,
  searchParams,
}: PageProps<"/[locale]/telaah/surat/[kode]">) {
  const { kode } = await params;
  const { pesan } = await searchParams;
  const { session, allowed } = await admitTo(`/telaah/surat/${kode}`, "letters/see-letters");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const at = clock();
  const letter = (await findDeskLetter(session.actor, kode, at)) ?? notFound();
  const owner = await findLetterOwner(session.actor, letter, at);
  const locale = await getLocale();
  const t = await getTranslations("letters.desk");
  const site = await getTranslations("site");
  const title = t("caseTitle", { number: letter.number });
  return (
    <div className="stack">
      {!letter.mayWithdraw && <title>{`${title} – Simpul`}</title>}
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: localPath(locale, "/telaah/surat") }]}
        here={letter.number}
      />
      {pesan === "ditarik" && <Said>{t("said")}</Said>}
      <h1>{title}</h1>
      <LetterSeal
        letter={letter}
        owner={
          owner && {
            name: owner.name,
            slug: owner.addresses[0]?.slug ?? owner.publicId,
            isSuspended: isSuspended(owner.measure),
          }
        }
        at={at}
      />
      <p>
        <a href={localPath(locale, `/verifikasi/${letter.code}`)}>{t("publicPage")}</a>
      </p>
      {letter.mayWithdraw && (
        <WithdrawForm letter={{ code: letter.code, version: letter.version }} title={title} />
      )}
    </div>
  );
}
