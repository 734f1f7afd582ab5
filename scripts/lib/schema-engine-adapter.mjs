import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

// Postgres' one-byte "char" type (catalog columns) is unknown to @prisma/adapter-pg (prisma/orm#27403).
const CHAR = 18;
const TEXT = 25;

/** Asks the server's own database `postgres`, where databases are made and dropped. */
export async function administer(url, work) {
  const own = new URL(url);
  const name = decodeURIComponent(own.pathname.slice(1));
  own.pathname = "/postgres";
  own.searchParams.delete("schema");
  const client = new pg.Client({ connectionString: own.href });
  await client.connect();
  try {
    return await work(client, name);
  } finally {
    await client.end();
  }
}

/** Reads "char" columns as text and tells the engine that they are characters. */
function teachChar(adapter) {
  // The class behind both the adapter and its transactions.
  const queryable = Object.getPrototypeOf(Object.getPrototypeOf(adapter));
  if (queryable.knowsChar) return;
  queryable.knowsChar = true;
  const { performIO, queryRaw } = queryable;
  const charColumns = new WeakMap();
  queryable.performIO = async function (query) {
    const result = await performIO.call(this, query);
    const found = [...(result.fields ?? []).entries()].filter(
      ([, { dataTypeID }]) => dataTypeID === CHAR,
    );
    for (const [, field] of found) field.dataTypeID = TEXT;
    charColumns.set(query, [...(charColumns.get(query) ?? []), ...found.map(([at]) => at)]);
    return result;
  };
  queryable.queryRaw = async function (query) {
    const result = await queryRaw.call(this, query);
    for (const at of charColumns.get(query) ?? [])
      result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
}

/** Prisma's Postgres adapter, changed where the schema engine needs more than queries do. */
export class SchemaAdapterFactory extends PrismaPg {
  /** What Postgres itself said last; the engine loses it. */
  sqlError = null;
  #url;
  #shadowUrl;

  constructor(url, shadowUrl) {
    const schema = new URL(url).searchParams.get("schema") ?? undefined;
    super({ connectionString: url, max: 1 }, { schema });
    this.#url = url;
    this.#shadowUrl = shadowUrl;
  }

  #prepare(adapter) {
    // The stock executeScript splits at every ';', also in $$ bodies and quotes. The native engine
    // sends a migration as one simple query, and so does node-postgres without parameters.
    adapter.executeScript = async (sql) => {
      try {
        await adapter.underlyingDriver().query(sql);
      } catch (error) {
        this.sqlError = error;
        adapter.onError(error);
      }
    };
    teachChar(adapter);
    return adapter;
  }

  async connect() {
    return this.#prepare(await super.connect());
  }

  async connectToShadowDb() {
    const open = (url) => new PrismaPg({ connectionString: url, max: 1 }).connect();
    if (this.#shadowUrl) return this.#prepare(await open(this.#shadowUrl));

    const name = `${process.env.SIMPUL_SHADOW_PREFIX ?? "prisma_migrate_shadow_db_"}${randomUUID()}`;
    await administer(this.#url, (client) => client.query(`CREATE DATABASE "${name}"`));
    const adapter = this.#prepare(
      await open(Object.assign(new URL(this.#url), { pathname: `/${name}` }).href),
    );
    // The stock adapter drops the database while its own pool is still connected.
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose().catch(() => {});
      await adapter
        .underlyingDriver()
        .end()
        .catch(() => {});
      await administer(this.#url, (client) =>
        client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
      );
    };
    return adapter;
  }
}
