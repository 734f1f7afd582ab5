"use client";

import { useEffect, useRef, useState } from "react";
import type { PDFDocumentProxy } from "pdfjs-dist";

export type ViewedPaper = { id: string; name: string; detail: string; isPicture: boolean };

type Words = {
  papers: string;
  previous: string;
  next: string;
  zoomIn: string;
  zoomOut: string;
  loading: string;
  failed: string;
  /** `{page}` and `{total}` stand for numbers. */
  pages: string;
  content: string;
};

const ZOOMS = [1, 1.5, 2, 3];
const hashId = () => /^#dok-(.+)$/.exec(window.location.hash)?.[1];

/**
 * Shows papers on the page itself: a picture as it is, a PDF drawn onto a canvas. Nothing in a paper
 * runs: no script, no form, no link of it. Without JavaScript the links to download stand alone.
 */
export function PaperViewer({ papers, words }: { papers: ViewedPaper[]; words: Words }) {
  const [chosen, choose] = useState<string | null>(null);
  const [page, turnTo] = useState(1);
  const [zoom, setZoom] = useState(0);
  const [pages, setPages] = useState(1);
  useEffect(() => {
    const follow = () => {
      const id = hashId() ?? papers[0]?.id ?? null;
      if (!papers.some((one) => one.id === id)) return;
      choose(id);
      turnTo(1);
      setPages(1);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [papers]);
  const paper = papers.find(({ id }) => id === chosen);
  if (!paper) return null;
  const step = (by: number) => turnTo((now) => Math.min(pages, Math.max(1, now + by)));
  const label = words.content.replace("{name}", paper.name);
  return (
    <div className="viewer">
      <div className="viewer-tools">
        <strong>{paper.name}</strong>
        <span className="soft">{paper.detail}</span>
      </div>
      <div className="viewer-tools">
        <button type="button" className="link" data-key="p" onClick={() => step(-1)}>
          {words.previous}
        </button>
        <span className="num" aria-live="polite">
          {words.pages.replace("{page}", String(page)).replace("{total}", String(pages))}
        </span>
        <button type="button" className="link" data-key="n" onClick={() => step(1)}>
          {words.next}
        </button>
        <span className="grow" />
        <button
          type="button"
          className="link"
          aria-disabled={zoom === 0}
          onClick={() => setZoom((now) => Math.max(0, now - 1))}
        >
          {words.zoomOut}
        </button>
        <button
          type="button"
          className="link"
          aria-disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom((now) => Math.min(ZOOMS.length - 1, now + 1))}
        >
          {words.zoomIn}
        </button>
      </div>
      <div className="viewer-sheet" tabIndex={0} role="region" aria-label={label}>
        {paper.isPicture ? (
          // Served by us after a look at who asks; the optimiser would ask without a session.
          // eslint-disable-next-line @next/next/no-img-element
          <img src={`/berkas/${paper.id}`} alt={label} className={`zoom-${zoom}`} />
        ) : (
          <PdfPage
            key={paper.id}
            {...{ id: paper.id, page, zoom: ZOOMS[zoom] ?? 1, words, label, onPages: setPages }}
          />
        )}
      </div>
    </div>
  );
}

type PageProps = {
  id: string;
  page: number;
  zoom: number;
  words: Words;
  label: string;
  onPages: (count: number) => void;
};

function PdfPage({ id, page, zoom, words, label, onPages }: PageProps) {
  const [file, setFile] = useState<PDFDocumentProxy | null>(null);
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isGone = false;
    let opened: PDFDocumentProxy | undefined;
    open(id).then(
      (document) => {
        opened = document;
        if (isGone) return void document.destroy();
        onPages(document.numPages);
        setFile(document);
      },
      () => !isGone && setState("failed"),
    );
    return () => {
      isGone = true;
      void opened?.destroy();
    };
  }, [id, onPages]);
  useEffect(() => {
    const target = canvas.current;
    if (!file || !target) return;
    let isGone = false;
    let stop = () => {};
    (async () => {
      const sheet = await file.getPage(page);
      if (isGone) return;
      const room = target.parentElement?.clientWidth ?? 600;
      const plain = sheet.getViewport({ scale: 1 });
      const dense = Math.min(2, window.devicePixelRatio || 1);
      const viewport = sheet.getViewport({ scale: (room / plain.width) * zoom * dense });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      target.style.width = `${Math.floor(viewport.width / dense)}px`;
      const drawing = sheet.render({ canvas: target, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
      if (!isGone) setState("shown");
    })().catch(() => !isGone && setState("failed"));
    return () => {
      isGone = true;
      stop();
    };
  }, [file, page, zoom]);
  return (
    <div className="viewer-page">
      {state !== "shown" && (
        <p role="status">{state === "failed" ? words.failed : words.loading}</p>
      )}
      <canvas ref={canvas} role="img" aria-label={label} hidden={state === "failed"} />
    </div>
  );
}

/** The reader of PDFs is large, so it comes only with the first PDF that is opened. */
async function open(id: string): Promise<PDFDocumentProxy> {
  const pdf = await import("pdfjs-dist");
  pdf.GlobalWorkerOptions.workerPort ??= new Worker(
    new URL("pdfjs-dist/build/pdf.worker.min.mjs", import.meta.url),
    { type: "module" },
  );
  const answer = await fetch(`/berkas/${id}`);
  if (!answer.ok || answer.redirected) throw new Error("The paper is not there");
  return pdf.getDocument({
    data: await answer.arrayBuffer(),
    ...{ isEvalSupported: false, enableXfa: false, useWasm: false },
  }).promise;
}
