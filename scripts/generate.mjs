// After npm install: the typed database client, made from prisma/schema.
import { generateClient } from "./lib/build.mjs";
import { quietTools } from "./lib/project.mjs";
import { lifetime } from "./lib/lifetime.mjs";

await lifetime(async ({ signal }) => {
  await generateClient({ ...process.env, ...quietTools }, signal);
});
