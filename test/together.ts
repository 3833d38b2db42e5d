/**
 * Runs the test files that `TEST_FILES` names, in one process. For those that need neither browser
 * nor command this takes a fraction of the time of a process each, which would begin by compiling
 * the sources and reading all of `data/`.
 */
for (const file of (process.env.TEST_FILES ?? '').split(' ')) await import(new URL(file, import.meta.url).href);
