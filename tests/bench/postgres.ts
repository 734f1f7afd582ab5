import pg from "pg";

/** Without the app's limit of five seconds a statement, for loading and for peers. */
export const postgres = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
