/**
 * What an `Authorization` header carries under the scheme `Bearer` (RFC 6750, section 2.1), whose
 * name is read in any case (RFC 9110, section 11.1); `null` under another scheme, or without one. An empty text
 * where the scheme stands alone.
 */
export function readBearer(header: string | null | undefined): string | null {
  const found = /^bearer(?:\s+(.*))?$/is.exec(header?.trim() ?? '')
  return found && (found[1] ?? '')
}
