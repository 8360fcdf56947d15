import type { Operation } from './operation';
import { modify } from './oneToOneMessage/modify';

/** Everything that the node can do: an operation is added with one line here. */
export const operations: readonly Operation[] = [modify];

export const operationOf = (resource: string, value: string): Operation | undefined =>
	operations.find((operation) => operation.resource === resource && operation.value === value);
