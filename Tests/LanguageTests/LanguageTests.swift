// LanguageTests mirror Sources/Language.
