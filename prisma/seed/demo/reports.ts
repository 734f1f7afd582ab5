import { sendReport } from "@/features/reports/commands/send-report";
import { settleReport } from "@/features/reports/commands/settle-report";
import { ANYONE, SYSTEM } from "@/domain/actor";
import type { REPORT_CATEGORIES } from "@/domain/report";
import { db } from "@/lib/db";
import { demoId } from "./random";

const DAY = 86_400_000;

type DemoReport = {
  slug: string;
  category: (typeof REPORT_CATEGORIES)[number];
  text: string;
  contact?: string;
  daysAgo: number;
  settled?: { move: "answer" | "close"; reply: string | null };
};

const REPORTS: DemoReport[] = [
  {
    slug: "yayasan-tunas-walasuji",
    category: "out_of_date",
    text: "Kantor sudah pindah ke ruko di seberang pasar sejak Agustus, papan namanya sudah dipasang.",
    contact: "warga@contoh.example",
    daysAgo: 2,
  },
  {
    slug: "perkumpulan-rumah-data-lamuru",
    category: "wrong_information",
    text: "Tahun berdiri tertulis 2012, di akta yang saya lihat 2014.",
    daysAgo: 9,
    settled: {
      move: "answer",
      reply: "Terima kasih. Kami sudah meminta organisasi memeriksa tahun berdirinya.",
    },
  },
  {
    slug: "yayasan-perempuan-tana-ogi-berdaya",
    category: "misconduct",
    text: "Pelatihan di desa kami hanya berlangsung setengah hari, padahal dijanjikan dua hari.",
    contact: "kader@contoh.example",
    daysAgo: 21,
    settled: {
      move: "close",
      reply: "Sudah dibicarakan dengan organisasi; hari kedua dijadwalkan ulang bersama desa.",
    },
  },
];

/** Reports in each of their states, sent and settled by the commands. */
export async function seedDemoReports(now: Date): Promise<string> {
  if ((await db.report.count()) > 0) return "unchanged";
  for (const { slug, category, text, contact = "", daysAgo, settled } of REPORTS) {
    const at = new Date(now.getTime() - daysAgo * DAY);
    const report = { requestId: demoId(`report ${slug}`), slug, category, text, contact };
    const sent = await sendReport(ANYONE, report, at);
    if (!sent.ok) throw new Error(`${slug}: ${sent.reason}`);
    if (!settled) continue;
    const { ticket } = await db.report.findFirstOrThrow({ orderBy: { ticket: "desc" } });
    await settleReport(SYSTEM, { ticket, ...settled }, new Date(at.getTime() + DAY));
  }
  return `${REPORTS.length}`;
}
