import { rollup } from 'rollup';
const { default: configs } = await import('/work/main/rollup.config.mjs');
const c = configs.find((x) => x.output.dir === 'dist/chunks');
const { output, ...rest } = c;
const b = await rollup(rest); await b.write(output); await b.close();
