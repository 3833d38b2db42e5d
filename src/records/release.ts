/** What this copy of the library is. */
import edition from '../../data/edition.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

/** Version of the package, `MAJOR.MINOR.PATCH`. */
export const VERSION: string = manifest.version;

/** Edition of the data, YYYY-MM-DD. */
export const EDITION: string = edition.edition;
