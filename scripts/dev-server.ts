/**
 * What a development server, and the test runner, need to run the sources: TypeScript compiled file by
 * file, and the modules of records and messages made when they are asked for.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import type { Plugin } from '@web/dev-server-core';
import { LANGUAGES, type Language } from '../src/model/vocabulary.js';
import { camelCase, isTag } from '../src/records/tags.js';
import { readData, type Data } from './data.js';
import { idsModule, recordModules, stateNamesModule } from './records.js';

/** `records/TAG/…` and `messages/TAG/…` of a release, as they lie beside the sources that ask for them. */
const PATH = /^\/src\/(records|messages)\/([\w-]+)(?:\/([\w-]+)(?:\.(\w+)(?:\.details)?)?)?\.js$/;

/** Makes records from `data/` on demand; after a change there, from what it says then. */
export function recordsPlugin(): Plugin {
  let data: Data | undefined;
  return {
    name: 'records',
    serverStart({ fileWatcher }) {
      fileWatcher.add('data');
      fileWatcher.on('all', (_, path: string) => {
        if (path.includes('data')) data = undefined;
      });
    },
    serve({ path }) {
      const [, folder, name = '', id = '', language = ''] = PATH.exec(path) ?? [];
      if (!folder) return undefined;
      if (folder === 'messages') return module(messagesModule(name, id));
      data ??= readData();
      if (name === 'state-names') return module(stateNamesModule(data));
      if (!isTag(name)) return undefined;
      if (id === 'ids') return module(idsModule(name, data));
      const known = LANGUAGES.find((known): known is Language => known === language);
      if (!known || !(idsModule(name, data).includes(`"${id}"`))) return undefined;
      return module(recordModules(name, id, known, data)[path.slice('/src/'.length)] ?? '');
    },
  };
}

/** Compiles TypeScript as the build does, for browsers that import JSON. */
export function compilePlugin(): Plugin {
  return esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: ['chrome125', 'firefox138', 'safari17.5'] });
}

function messagesModule(tag: string, language: string): string {
  return `export { ${camelCase(tag)} as default } from '/src/i18n/${language}.ts';\n`;
}

function module(body: string): { body: string; type: string } {
  return { body, type: 'js' };
}
