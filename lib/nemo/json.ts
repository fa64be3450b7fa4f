/**
 * A string (kept whole, so that digits inside are left alone) or a number. Bare numbers are matched in full, sign,
 * fraction and exponent included.
 */
const stringOrNumber = /"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Integers from this many digits on may not survive as a JS number (2^53 has 16). */
const unsafeDigits = 16;

const isUnsafeInteger = (token: string): boolean =>
  /^-?\d+$/.test(token) && token.length >= unsafeDigits && !Number.isSafeInteger(Number(token));

/**
 * Parses JSON, with integers beyond 2^53 as text: session ids are 19-digit numbers and some servers send them bare
 * (nemo-contract §1, §14). Throws SyntaxError like JSON.parse.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(
    /\d{16}/.test(text)
      ? text.replace(stringOrNumber, token => (isUnsafeInteger(token) ? `"${token}"` : token))
      : text,
  );
}
