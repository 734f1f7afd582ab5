import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { QueueFilters, queueHref } from "@/features/review/components/queue-filters";
import { DeskLoad, QueueList } from "@/features/review/components/queue-list";
import { listLoad, listQueue, QUEUE_FILTERS } from "@/features/review/queries/queue";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { TARGET_DAYS } from "@/domain/review-decision";
import { clock } from "@/lib/clock";
import { admitTo } from "@/lib/forbidden";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { Pager } from "@/ui/pager";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.queue"))("pages") };
}

export default async function QueuePage({ searchParams }: PageProps<"/[locale]/telaah">) {
  const given = await searchParams;
  const { page } = listParameters(given);
  const filter = QUEUE_FILTERS.find((one) => one === given.saring) ?? "waiting";
  const { provinsi } = given;
  const province = typeof provinsi === "string" && /^\d{2}$/.test(provinsi) ? provinsi : null;
  const { session, allowed } = await admitTo("/telaah", "review/see-cases");
  const at = clock();
  const queue = allowed && (await listQueue(session.actor, { filter, province, page, at }));
  if (!queue) return <Forbidden actor={session.actor} />;
  const load = await listLoad(session.actor, at);
  const locale = await getLocale();
  const t = await getTranslations("review.queue");
  const { pager } = await listWords();
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">
        {t("lede", { count: queue.counts.waiting, days: String(TARGET_DAYS) })}
      </p>
      <QueueFilters {...{ queue, filter, province }} />
      <p className="strong">{t("found", { count: queue.total })}</p>
      <QueueList rows={queue.rows} />
      <Pager
        page={page}
        last={queue.pages}
        hrefOf={(number) => localPath(locale, queueHref(filter, province, number))}
        words={pager}
      />
      <DeskLoad ages={queue.ages} load={load} />
    </div>
  );
}
