import { schemaFiles, writeSchemas } from './schemas/index';

writeSchemas();
console.log(`wrote ${schemaFiles().size} output schemas below the nodes' __schema__`);
