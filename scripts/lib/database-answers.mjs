import pg from "pg";

const FRESH = 1_000;
let asked = 0;
let answer = Promise.resolve(true);

/** Whether the database can be asked at all: one short question a second at most, however many ask. */
export function databaseAnswers() {
  if (Date.now() - asked > FRESH) {
    asked = Date.now();
    answer = ask();
  }
  return answer;
}

async function ask() {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: 1_500,
    query_timeout: 1_500,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
