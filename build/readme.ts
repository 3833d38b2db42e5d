export function writeApiTables() {}
