import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { conditionWords } from "@/features/eligibility/components/condition-words";
import { LetterFile } from "@/features/letters/components/letter-file";
import { LetterItems } from "@/features/letters/components/letter-items";
import { LetterSeal } from "@/features/letters/components/letter-seal";
import { findLetter, findLetterOwner } from "@/features/letters/queries/letter";
import { ANYONE } from "@/domain/actor";
import { isSuspended } from "@/domain/measure";
import { isTooManyFromHere } from "@/lib/asker";
import { clock } from "@/lib/clock";
import { hereInLanguage } from "@/lib/enter";
import { sentFile } from "@/lib/file-verdict";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, localPath } from "@/lib/i18n/paths";
import { LIMITS } from "@/lib/limit";
import { qrPath } from "@/lib/qr";
import { Breadcrumb } from "@/ui/breadcrumb";
import { PrintHeader } from "@/ui/print-header";

/**
 * The title is said below: whether there is such a letter is asked once, for each look counts. Other
 * sites are told no address; our own are, for without it a browser sends forms from nowhere.
 */
export const metadata: Metadata = { title: { absolute: "" }, referrer: "same-origin" };

export default async function LetterPage({
  params,
  searchParams,
}: PageProps<"/[locale]/verifikasi/[kode]">) {
  const [{ kode }, { berkas }] = [await params, await searchParams];
  const locale = await getLocale();
  const t = await getTranslations("letters.check");
  const site = await getTranslations("site");
  const isTooMany = await isTooManyFromHere(LIMITS.letter);
  const at = clock();
  const letter = isTooMany ? null : await findLetter(ANYONE, kode, at);
  const head = (title: string) => (
    <>
      <title>{`${title} – Simpul`}</title>
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: localPath(locale, "/verifikasi") }]}
        here={title}
      />
      <h1>{title}</h1>
    </>
  );
  if (!letter) {
    return (
      <>
        {head(isTooMany ? t("title") : t("notFoundTitle"))}
        <div className="alert warn">
          <p>{isTooMany ? t("tooMany") : t("notFound")}</p>
        </div>
      </>
    );
  }
  if (letter.code !== kode) redirect(await hereInLanguage(`/verifikasi/${letter.code}`));
  const owner = await findLetterOwner(ANYONE, letter, at);
  const answers = letter.items.flatMap(({ answer }) => answer ?? []);
  const words = await conditionWords(answers);
  const sentences = new Map(answers.map(({ code, reason }) => [code, words.reason(reason)]));
  const path = `/verifikasi/${letter.code}`;
  const url = absoluteUrl(locale, path);
  const qr = qrPath(url);
  const title = t("pageTitle", { number: letter.number });
  return (
    <>
      <PrintHeader
        title={title}
        printed={formatInstant(locale, at, letter.content.zone)}
        url={url}
        qrPath={qr.path}
        qrSize={qr.size}
      />
      {head(title)}
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
      <LetterItems letter={letter} sentences={sentences} />
      <LetterFile letter={letter} sent={berkas === "1" ? await sentFile(letter.code) : null} />
    </>
  );
}
