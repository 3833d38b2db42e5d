/** The part of the EDTF library that the tests use; it comes without types of its own. */
declare module 'edtf' {
  export interface Parsed {
    type: string;
    level: number;
    values: readonly unknown[];
  }
  export function parse(text: string, options?: { level?: 0 | 1 | 2 }): Parsed;
}
