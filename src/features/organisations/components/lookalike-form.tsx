"use client";

import type { DuplicateReason } from "@/domain/duplicates";
import type { FormWords } from "@/domain/form-state";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import { checkAction } from "../actions";
import type { Lookalike } from "../queries/duplicates";

type LookalikeWords = {
  heading: string;
  text: string;
  reasons: Record<DuplicateReason, string>;
  claim: string;
  see: string;
  onwards: string;
  onwardsText: string;
  placeUnknown: string;
};

type Props = {
  fields: FormField[];
  title: string;
  words: FormWords<"not-allowed" | "too-many-checks">;
  list: LookalikeWords;
  /** "/en", or nothing in Indonesian. */
  language: string;
};

/** Looks first whether the organisation is listed already; the answer stands in place of the form. */
export const LookalikeForm = ({ fields, title, words, list, language }: Props) => (
  <ActionForm
    action={checkAction}
    title={title}
    fields={fields}
    words={words}
    done={({ found, onwards }) => (
      <div className="stack">
        <h2>{list.heading}</h2>
        <p>{list.text}</p>
        <ul className="rows">
          {found.map((one) => (
            <LookalikeRow key={one.publicId} one={one} words={list} language={language} />
          ))}
        </ul>
        <p>{list.onwardsText}</p>
        <p>
          <a className="btn" href={onwards}>
            {list.onwards}
          </a>
        </p>
      </div>
    )}
  />
);

const LookalikeRow = ({
  one,
  words,
  language,
}: {
  one: Lookalike;
  words: LookalikeWords;
  language: string;
}) => (
  <li>
    <div>
      <p className="strong">
        {one.name}
        {one.acronym && <span className="soft font-normal"> ({one.acronym})</span>}
      </p>
      <p className="soft small">{one.place ?? words.placeUnknown}</p>
      <ul className="plain-list small">
        {one.reasons.map((reason) => (
          <li key={reason}>{words.reasons[reason]}</li>
        ))}
      </ul>
    </div>
    <p className="row">
      <a className="btn alt s" href={`${language}/ruang-oms/klaim/${one.slug}`}>
        {words.claim}
        <span className="vh">: {one.name}</span>
      </a>
      <a className="small" href={`${language}/oms/${one.slug}`}>
        {words.see}
        <span className="vh">: {one.name}</span>
      </a>
    </p>
  </li>
);
