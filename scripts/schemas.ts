import { schemaFiles, writeSchemas } from './schemas/index';

writeSchemas();
console.log(`wrote ${schemaFiles().size} output schemas below nodes/TencentChat/__schema__`);
