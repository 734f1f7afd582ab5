import { z } from "zod";
import { createDocument } from "zod-openapi";
import {
  openSearchSuggestions,
  organisationAnswer,
  organisationList,
  problemSchema,
  regionList,
  regionParameters,
  suggestionList,
  taxonomyList,
} from "@/features/opendata/schema";
import { DATA_LICENCE } from "@/domain/exports";
import { packageList, packageParameters } from "@/domain/package-answer";
import { instrumentAnswer, instrumentList } from "@/domain/assessment/instrument-answer";
import { factsAnswer, ruleSetList } from "@/domain/eligibility/public-facts";
import { historyParameters, organisationHistory } from "@/domain/profile-history";
import { listParameters } from "./parameters";
import { suggestionParameters } from "@/domain/suggestion-parameters";

const answers = (schema: z.ZodType, description: string, ...failures: ("400" | "404")[]) => ({
  "200": { description, content: { "application/json": { schema } } },
  ...Object.fromEntries(
    [...failures, "429", "503"].map((status) => [
      status,
      {
        description: FAILURES[status as keyof typeof FAILURES],
        content: { "application/problem+json": { schema: problemSchema } },
      },
    ]),
  ),
});
/** The same, of what can be merged into another. */
const orMoved = (found: ReturnType<typeof answers>) => ({
  ...found,
  "308": {
    description: "The organisation was merged into another one, which Location names",
    headers: { Location: { schema: { type: "string" as const } } },
  },
});
const FAILURES = {
  "400": "A parameter is wrong; `parameters` names it",
  "404": "Nothing of that name",
  "429": "Too many requests; wait as long as Retry-After says",
  "503": "The database cannot be reached",
};

/** OpenAPI 3.1, made from the schemas above. `server`: the address of this installation. */
export const openApiDocument = (server: string) =>
  createDocument({
    openapi: "3.1.0",
    info: {
      title: "Simpul",
      version: "1.0.0",
      description:
        "Public directory of Indonesian civil society organisations for Swakelola Type III. Read only, no key.",
      license: { name: DATA_LICENCE.name, identifier: DATA_LICENCE.identifier },
    },
    servers: [{ url: `${server}/api/v1` }],
    security: [],
    paths: {
      "/organisations": {
        get: {
          operationId: "listOrganisations",
          summary: "Search the directory",
          requestParams: { query: listParameters },
          responses: answers(
            organisationList,
            "A page of organisations with all facet counts",
            "400",
          ),
        },
      },
      "/organisations/{id}": {
        get: {
          operationId: "getOrganisation",
          summary: "One organisation by slug or public id",
          requestParams: { path: z.object({ id: z.string() }) },
          responses: orMoved(answers(organisationAnswer, "The organisation", "404")),
        },
      },
      "/organisations/{id}/history": {
        get: {
          operationId: "listHistory",
          summary: "What changed in a profile, newest first, ten versions a page",
          requestParams: { path: z.object({ id: z.string() }), query: historyParameters },
          responses: orMoved(
            answers(organisationHistory, "Versions and their changes", "400", "404"),
          ),
        },
      },
      "/packages": {
        get: {
          operationId: "listPackages",
          summary: "Announced packages of Swakelola type III, a hundred a page",
          requestParams: { query: packageParameters },
          responses: answers(packageList, "A page of packages", "400"),
        },
      },
      "/organisations/{id}/facts": {
        get: {
          operationId: "getFacts",
          summary: "What an organisation is judged by; with /rule-sets, enough to judge it anew",
          requestParams: { path: z.object({ id: z.string() }) },
          responses: answers(factsAnswer, "Facts, as of now", "404"),
        },
      },
      "/rule-sets": {
        get: {
          operationId: "listRuleSets",
          summary: "Every published rule set, the first one first",
          responses: answers(ruleSetList, "Rule sets with their words in both languages"),
        },
      },
      "/instruments": {
        get: {
          operationId: "listInstruments",
          summary: "Every published version of the capability instrument, the last to begin first",
          responses: answers(instrumentList, "Versions without their content"),
        },
      },
      "/instruments/{version}": {
        get: {
          operationId: "getInstrument",
          summary: "One version with dimensions, weights, indicators and their levels",
          requestParams: { path: z.object({ version: z.string() }) },
          responses: answers(instrumentAnswer, "The version", "404"),
        },
      },
      "/suggestions": {
        get: {
          operationId: "listSuggestions",
          summary: "What somebody may mean who types these words: filters and organisations",
          requestParams: { query: suggestionParameters },
          responses: {
            ...answers(suggestionList, "Suggestions", "400"),
            "200": {
              description:
                "At most eight, filters first; only what is, or begins with, all that was typed",
              content: {
                "application/json": { schema: suggestionList },
                "application/x-suggestions+json": { schema: openSearchSuggestions },
              },
            },
          },
        },
      },
      "/regions": {
        get: {
          operationId: "listRegions",
          summary: "Provinces, or what lies in a province or regency",
          requestParams: { query: regionParameters },
          responses: answers(regionList, "Regions by code", "400"),
        },
      },
      "/taxonomies": {
        get: {
          operationId: "listTaxonomies",
          summary: "Issues, kinds of work, target groups, themes",
          responses: answers(taxonomyList, "Codes with labels in both languages"),
        },
      },
    },
  });
