import { registerHooks } from "node:module";

/** Loaded before a build, gives the site the words of `made-up-words.ts` in the place of English. */
registerHooks({
  resolve: (specifier, context, next) => {
    const isOfTheSite = specifier === "./english.ts" && context.parentURL?.endsWith("/language/words.ts");
    return isOfTheSite
      ? { url: new URL("made-up-words.ts", import.meta.url).href, shortCircuit: true }
      : next(specifier, context);
  },
});
