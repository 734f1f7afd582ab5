import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";
import { defineConfig, globalIgnores } from "eslint/config";

const forbid = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

const SETTINGS = "Read settings from src/lib/env.ts.";

const plainExports = [
  ...forbid("Use named exports, so a name is one search away.", "ExportDefaultDeclaration"),
  ...forbid(
    "No barrel files. Import from the file that defines it.",
    "ExportAllDeclaration",
    "ExportNamedDeclaration[source]",
  ),
];

const noClock = forbid(
  "There is no clock here. Take `now` as a parameter; civil time comes from clock() in lib/clock.ts.",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
);

const saysWhoIsAsking = forbid(
  "The first argument says who is asking (actor), or whose transaction this joins (tx).",
  "ExportNamedDeclaration > FunctionDeclaration:not([params.0.name=/^_?(actor|tx)$/])",
  "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression:not([params.0.name=/^_?(actor|tx)$/])",
);

const noInlineStyle = forbid(
  "The content security policy blocks style attributes. Use a class.",
  "JSXAttribute[name.name='style']",
);

const noRawHtml = forbid(
  "Raw HTML is not escaped. Use ui/json-ld.tsx for structured data; nothing else needs it.",
  "JSXAttribute[name.name='dangerouslySetInnerHTML']",
);

export default defineConfig([
  globalIgnores([".next/**", ".data/**", "next-env.d.ts", "src/lib/generated/**"]),
  ...next,
  ...typescript,
  {
    rules: {
      "max-lines": ["error", { max: 250 }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/lib/env.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: SETTINGS },
      ],
      "no-restricted-imports": [
        "error",
        { name: "process", importNames: ["env", "default"], message: SETTINGS },
        { name: "node:process", importNames: ["env", "default"], message: SETTINGS },
      ],
      "no-console": "error",
      "no-restricted-syntax": ["error", ...noInlineStyle, ...noRawHtml],
    },
  },
  {
    files: ["src/{domain,features,lib,ui}/**/*.{ts,tsx}"],
    ignores: ["src/lib/i18n/request.ts"],
    rules: { "no-restricted-syntax": ["error", ...plainExports, ...noInlineStyle, ...noRawHtml] },
  },
  {
    files: ["src/domain/**/*.ts", "src/features/**/*.{ts,tsx}"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...plainExports,
        ...noClock,
        ...noInlineStyle,
        ...noRawHtml,
      ],
    },
  },
  {
    files: ["src/features/*/queries.ts", "src/features/*/{queries,commands}/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...plainExports, ...noClock, ...saysWhoIsAsking] },
  },
  {
    files: ["src/ui/json-ld.tsx"],
    rules: { "no-restricted-syntax": ["error", ...plainExports, ...noInlineStyle] },
  },
]);
