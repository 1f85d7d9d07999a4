/** It comes without types. */
declare module "punycode.js" {
  const punycode: {
    /** The name of a host as people read it. Throws where a label is no Punycode. */
    toUnicode(host: string): string;
  };
  export default punycode;
}
