// Stances: targets and packs, agreement with the parent, induction.
