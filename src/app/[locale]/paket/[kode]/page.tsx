import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { InterestBox } from "@/features/packages/components/interest-box";
import { PackageFacts } from "@/features/packages/components/package-facts";
import { packageWords, placesNamed } from "@/features/packages/components/package-words";
import { findPackage, listOwnInterests } from "@/features/packages/queries/package";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { signInPath } from "@/lib/enter";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, alternatesOf, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { currentActor } from "@/lib/session";
import { Breadcrumb } from "@/ui/breadcrumb";
import { PrintHeader } from "@/ui/print-header";
import { Said } from "@/ui/said";
import { Tag } from "@/ui/tag";

type Props = PageProps<"/[locale]/paket/[kode]">;

// Page and metadata ask for the same package; it is read once a request.
const packageAt = cache(async (key: string) => (await findPackage(ANYONE, key)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kode } = await params;
  const { name, klpd } = await packageAt(kode);
  return {
    title: name,
    description: [name, klpd?.name].filter(Boolean).join(", "),
    alternates: alternatesOf(await getLocale(), `/paket/${kode}`),
  };
}

export default async function PackagePage({ params, searchParams }: Props) {
  const [{ kode }, { pesan }] = [await params, await searchParams];
  const one = await packageAt(kode);
  const locale = await getLocale();
  const t = await getTranslations("packages");
  const site = await getTranslations("site");
  const print = await getTranslations("print");
  const actor = await currentActor();
  const words = await packageWords(placesNamed([one]));
  const url = absoluteUrl(locale, `/paket/${kode}`);
  const qr = qrPath(url);
  const path = `/paket/${kode}`;
  const said = (["dinyatakan", "ditarik"] as const).find((each) => each === pesan);
  return (
    <main id="isi">
      <div className="wrap stack">
        <PrintHeader
          title={one.name}
          printed={print("printed", { instant: formatInstant(locale, clock()) })}
          url={url}
          qrPath={qr.path}
          qrSize={qr.size}
        />
        <Breadcrumb
          label={site("breadcrumb")}
          trail={[{ label: t("title"), href: localPath(locale, "/paket") }]}
          here={one.name}
        />
        {said && <Said>{t(`interest.done.${said}`)}</Said>}
        <div className="row">
          {one.state === "ended" && (
            <Tag tone="mute" icon="close">
              {t("ended")}
            </Tag>
          )}
          {one.isDemo && <Tag tone="demo">{t("demo")}</Tag>}
        </div>
        <h1>{one.name}</h1>
        <PackageFacts {...{ one, words }} />
        <InterestBox
          packageId={one.id}
          packageKey={kode}
          own={await listOwnInterests(actor, one.id)}
          isAnnounced={one.state === "announced"}
          signIn={actor.kind === "person" ? null : await signInPath(path)}
        />
      </div>
    </main>
  );
}
