import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { FACETS } from "@/domain/facets";
import type { Answer, Engine, Query, Row } from "../engine";

export type Asked = { do: "add"; rows: Row[] } | { do: "ask"; query: Query } | { do: "bytes" };

const PROGRAM = fileURLToPath(import.meta.resolve("./in-memory.ts"));
const BATCH = 500;
const LARGEST = 60_000;

/**
 * A library that keeps its index in memory, in a process of its own: what it takes is seen, and its
 * collections of garbage stop nobody else. Facets the library does not have are counted beside it.
 */
function apart(name: string): Engine {
  let child: ChildProcess | null = null;
  const tell = <Reply>(asked: Asked) =>
    new Promise<Reply>((resolve, reject) => {
      const ended = () => reject(new Error(`${name} has ended`));
      child!.once("exit", ended);
      child!.once("message", (reply) => {
        child!.off("exit", ended);
        resolve(reply as Reply);
      });
      child!.send(asked);
    });
  const close = async () => void child?.kill();
  return {
    ...{ name, facets: FACETS.length, upTo: LARGEST, concurrent: false },
    async load(rows, from, to) {
      child ??= fork(PROGRAM, [name], { serialization: "advanced" });
      let batch: Row[] = [];
      const add = async () => {
        await tell({ do: "add", rows: batch });
        batch = [];
      };
      for (const row of rows(from, to)) if (batch.push(row) === BATCH) await add();
      if (batch.length > 0) await add();
    },
    ask: (query) => tell<Answer>({ do: "ask", query }),
    bytes: () => tell<number>({ do: "bytes" }),
    close,
  };
}

export const inMemoryEngines = ["MiniSearch", "FlexSearch", "Orama"].map(apart);
