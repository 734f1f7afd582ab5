import { expect, test } from "vitest";
import { contactLink } from "./contact-link";

test.each([
  ["email", "halo@tunas.example", "mailto:halo@tunas.example"],
  ["email", "a@b?cc=c@d.example", null],
  ["whatsapp", "0811-0000-1234", "https://wa.me/6281100001234"],
  ["whatsapp", "bukan nomor", null],
  ["phone", "+62 481 0000000", "tel:+624810000000"],
  ["instagram", "@tunas.walasuji", "https://www.instagram.com/tunas.walasuji"],
  ["website", "tunas.example", "https://tunas.example/"],
  ["website", "javascript:alert(1)", null],
  ["website", "https://tunas.example/a b", "https://tunas.example/a%20b"],
  ["facebook", "data:text/html,x", null],
] as const)("%s %s leads to %s", (channel, value, link) => {
  expect(contactLink(channel, value)).toBe(link);
});
