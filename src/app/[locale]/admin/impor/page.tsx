import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ListLine } from "@/features/imports/components/list-line";
import { UploadBox } from "@/features/imports/components/upload-box";
import { listLists } from "@/features/imports/queries/lists";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { Pager } from "@/ui/pager";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("listImport"))("title") };
}

const one = (value: string | string[] | undefined) => [value ?? []].flat()[0];

export default async function ListsPage({ searchParams }: PageProps<"/[locale]/admin/impor">) {
  const parameters = await searchParams;
  const { page } = listParameters(parameters);
  const { session, allowed } = await admitTo("/admin/impor", "imports/see-lists");
  const found = allowed && (await listLists(session.actor, page));
  if (!found) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("listImport");
  const address = localPath(locale, "/admin/impor");
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <section className="sec stack" aria-labelledby="unggah">
        <h2 id="unggah">{t("upload.title")}</h2>
        <UploadBox
          fault={one(parameters.salah)}
          source={(one(parameters.sumber) ?? "").slice(0, 200)}
        />
      </section>
      <section className="sec stack" aria-labelledby="daftar">
        <h2 id="daftar">{t("list.title")}</h2>
        {found.total === 0 ? (
          <p>{t("list.none")}</p>
        ) : (
          <ul className="rows">
            {found.lists.map((list) => (
              <li key={list.id}>
                <ListLine list={list} />
              </li>
            ))}
          </ul>
        )}
        <Pager
          page={page}
          last={found.pages}
          hrefOf={(number) => (number > 1 ? `${address}?page=${number}` : address)}
          words={(await listWords()).pager}
        />
      </section>
    </div>
  );
}
