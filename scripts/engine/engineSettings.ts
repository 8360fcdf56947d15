import 'reflect-metadata';
import { resolve } from 'node:path';
import process from 'node:process';

// n8n-core keeps a settings file in its user folder, and writes one where there is none. A bare
// engine leaves the home folder alone.
process.env.N8N_USER_FOLDER ??= resolve(__dirname, '../../node_modules/.cache/n8n-bare-engine');
process.env.N8N_ENCRYPTION_KEY ??= 'bare-engine';
process.env.N8N_LOG_LEVEL ??= 'silent';
