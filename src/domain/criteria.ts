/** The eight conditions for carrying out Swakelola Tipe III (Peraturan LKPP 3/2021). */
export type CriterionCode = "K1" | "K2" | "K3" | "K4" | "K5" | "K6" | "K7" | "K8";
