import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { tellChanges } from "@/features/organisations/components/change-words";
import { WorkFrame } from "@/features/preparation/components/work-frame";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { BeginPanel } from "@/features/shortlists/components/begin-panel";
import { LockedVersions, LockPart } from "@/features/shortlists/components/lock-part";
import { LockedView } from "@/features/shortlists/components/locked-view";
import { NotesPart } from "@/features/shortlists/components/notes-part";
import { OpenView } from "@/features/shortlists/components/open-view";
import { ShortlistHead } from "@/features/shortlists/components/shortlist-head";
import { findLock, findShortlist, matchWork } from "@/features/shortlists/queries/shortlist";
import { listSinceLock, replayLock } from "@/features/shortlists/queries/since-lock";
import { clock } from "@/lib/clock";
import { localPath } from "@/lib/i18n/paths";
import { Said } from "@/ui/said";
import { workAt } from "../work-at";

/** Said below, because it names the agency's package to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

const SAID = ["mulai", "ditambahkan", "diputuskan", "dicatat", "dikunci", "dibuka"] as const;

export default async function ShortlistPage({
  params,
  searchParams,
}: PageProps<"/[locale]/instansi/[slug]/paket/[id]/daftar-pendek">) {
  const { slug, id } = await params;
  const { actor, work } = await workAt(slug, id, "/daftar-pendek");
  if (!work) return <Forbidden actor={actor} />;
  const t = await getTranslations("shortlists");
  const { pesan, versi } = await searchParams;
  const said = SAID.find((one) => one === pesan);
  const list = await findShortlist(actor, work);
  const base = localPath(await getLocale(), `/instansi/${slug}/paket/${id}`);
  const here = `${base}/daftar-pendek`;
  const at = clock();
  const lock = list && findLock(actor, list, versi);
  const isOld = lock !== null && lock.round !== list?.locked?.round;
  const since = lock && !isOld ? await listSinceLock(actor, lock, at) : [];
  const told = await Promise.all(
    since.map(async (one) => [one.id, await tellChanges(one.changes)] as const),
  );
  const found = list && (await matchWork(actor, work, list, at, { alone: true }));
  const names = new Map(
    [...(found?.looked.values() ?? [])].map((one) => [one.organisationId, one.name]),
  );
  return (
    <WorkFrame {...{ slug, work }} here="shortlist">
      {said && <Said>{t(`said.${said}`)}</Said>}
      {!list || !found ? (
        <BeginPanel workId={work.id} mayBegin={work.mayChange} />
      ) : (
        <>
          <ShortlistHead {...{ list, base, lock }} present={isOld ? here : null} />
          {lock ? (
            <LockedView
              {...{ list, lock, told: new Map(told), since: isOld ? null : since }}
              replay={await replayLock(actor, lock)}
            />
          ) : (
            <>
              <OpenView {...{ list, found, base }} places={work.regionCodes} />
              {list.mayChange && list.candidates.length > 0 && <LockPart list={list} />}
            </>
          )}
          <NotesPart {...{ list, names }} />
          <LockedVersions list={list} hrefOf={(round) => `${here}?versi=${round}`} />
        </>
      )}
    </WorkFrame>
  );
}
