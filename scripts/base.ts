/** Where a release will stand: the beginning of every absolute address in it. */

/**
 * The address given to the build, with a slash at its end; without one, a placeholder that whoever
 * serves the release has to replace. Throws when it is no absolute http or https address.
 */
export function releaseBase(given: string | undefined, version: string): string {
  const base = given ?? `https://example.org/rcp-elements/${version}/`;
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(
      `--base ${base}: expected the address that the release is served from, such as https://example.org/rcp-elements/${version}/.`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
