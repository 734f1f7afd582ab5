// npm run build: the production build, when a source changed since the last one.
import { build, generateClient } from "./lib/build.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { quietTools } from "./lib/project.mjs";
import { step } from "./lib/words.mjs";

await lifetime(async ({ signal }) => {
  const env = { ...process.env, ...quietTools };
  await step("database client", () => generateClient(env, signal));
  await step("build", () => build(env, signal));
});
