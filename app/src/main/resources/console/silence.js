// Which provider went silent.

/**
 * Silent is whoever has been quiet for twice as long as ever between its last 50 items, and for five minutes.
 *
 * @returns the providers with `silence` in seconds and `isSilent`; the silent ones stand first, then by name, so that none moves
 *     when it sends
 */
export function withSilence({providers = [], now}) {
  return providers
    .map((provider) => ({...provider, silence: (new Date(now) - new Date(provider.last)) / 1000}))
    .map((provider) => ({...provider, isSilent: provider.count >= 3 && provider.silence > 300 && provider.silence > 2 * provider.longestGap}))
    .sort((a, b) => b.isSilent - a.isSilent || a.name.localeCompare(b.name));
}
