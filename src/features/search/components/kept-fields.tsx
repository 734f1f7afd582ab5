import { type Search, searchQuery } from "../schema";

/** A search as hidden fields of a GET form, so that what the form does not ask stays as it is. */
export const KeptFields = ({ search }: { search: Search }) =>
  [...new URLSearchParams(searchQuery({ ...search, page: 1 }))].map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
