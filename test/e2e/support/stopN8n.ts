import { running } from './running';

export default async function stopN8n(): Promise<void> {
	await running.stop();
}
