/**
 * What advertisements for gambling, loans and sex say, in both languages, as data. A phrase is
 * written with its words joined by "_". Nobody is refused by a word: a person looks first, for
 * organisations that help victims of gambling or usury use the same words.
 */
export const SUSPICIOUS_PHRASES = `
  slot_gacor slot_online slot_demo situs_slot situs_judi judi_online judi_bola bandar_judi agen_judi
  bandar_bola togel toto_macau rtp_live maxwin gacor scatter_hitam sbobet casino kasino poker_online
  taruhan_bola deposit_pulsa link_alternatif betting online_gambling jackpot_hari_ini free_spins
  pinjol pinjaman_online pinjaman_cepat pinjaman_tanpa_jaminan dana_cair kredit_tanpa_jaminan
  gadai_bpkb uang_gaib pesugihan quick_loan payday_loan instant_loan loans_without_collateral
  investasi_pasti_untung bonus_deposit crypto_profit double_your_money
  bokep video_dewasa pijat_plus open_bo jual_viagra viagra cialis escort_service porn adult_video
  sex_chat obat_kuat
`
  .trim()
  .split(/\s+/);
