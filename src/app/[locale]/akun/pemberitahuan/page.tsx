import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { markReadAction } from "@/features/notifications/actions";
import { InboxList } from "@/features/notifications/components/inbox-list";
import { countUnread, listNotifications, PAGE_SIZE } from "@/features/notifications/queries/inbox";
import { pageSchema } from "@/features/notifications/schema";
import { clock } from "@/lib/clock";
import { requireSession } from "@/lib/enter";
import { formWords } from "@/lib/i18n/form-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Pager } from "@/ui/pager";
import { Said } from "@/ui/said";

const PATH = "/akun/pemberitahuan";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox"))("title") };
}

export default async function InboxPage({
  searchParams,
}: PageProps<"/[locale]/akun/pemberitahuan">) {
  const { actor } = await requireSession(PATH);
  const { halaman, pesan } = await searchParams;
  const page = pageSchema.parse(halaman);
  const [{ total, lines }, unread] = await Promise.all([
    listNotifications(actor, page),
    countUnread(actor),
  ]);
  const locale = await getLocale();
  const t = await getTranslations("inbox");
  const pages = await getTranslations("directory");
  const to = (path: string) => localPath(locale, path);
  // Whatever comes after this page was made stays unread.
  const until = new Date(Math.max(clock().getTime(), lines[0]?.at.getTime() ?? 0));
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {pesan === "dibaca" && <Said>{t("marked")}</Said>}
      {pesan === "satu-dibaca" && <Said>{t("markedOne.read")}</Said>}
      {pesan === "satu-belum" && <Said>{t("markedOne.unread")}</Said>}
      <div className="row between">
        <p className="lede">{t("unread", { count: unread })}</p>
        {unread > 0 && (
          <ActionForm
            action={markReadAction}
            hidden={{ until: until.toISOString() }}
            fields={[]}
            tone="small"
            words={await formWords({ submit: t("markAll") }, ["not-allowed"])}
          />
        )}
      </div>
      {total === 0 ? (
        <div className="empty">
          <p className="strong">{t("empty")}</p>
          <p>{t("emptyText")}</p>
        </div>
      ) : lines.length === 0 ? (
        <p>
          {pages("beyond")} <a href={to(PATH)}>{pages("beyondLink")}</a>
        </p>
      ) : (
        <InboxList lines={lines} page={page} />
      )}
      <Pager
        page={page}
        last={Math.ceil(total / PAGE_SIZE)}
        hrefOf={(number) => to(number === 1 ? PATH : `${PATH}?halaman=${number}`)}
        words={{
          label: t("pages"),
          page: pages("page"),
          previous: pages("previous"),
          next: pages("next"),
        }}
      />
      <p>
        <a href={to(`${PATH}/atur`)}>{t("settings")}</a>
      </p>
    </div>
  );
}
