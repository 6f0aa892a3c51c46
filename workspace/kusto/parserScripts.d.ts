/** The two scripts of the parser: they export nothing and create globals (see rawParser.ts). */
declare module '@kusto/language-service-next/bridge.min.js';
declare module '@kusto/language-service-next/Kusto.Language.Bridge.min.js';
