import type { INodeType } from 'n8n-workflow';
import { aggregate } from './aggregate';
import { filter, ifNode } from './conditions';
import { convertToFile, extractFromFile } from './fileNodes';
import { httpRequest } from './httpRequest';
import { limit } from './limit';
import { manualTrigger, noOp } from './passOn';
import { set } from './set';
import { sort } from './sort';
import { splitOut } from './splitOut';
import { switchNode } from './switch';

/**
 * Stubs of the nodes of n8n-nodes-base that the examples use: that package brings hundreds of
 * nodes and their dependencies. Each takes the real node's parameters under their real names, so
 * that a workflow that runs here runs in n8n. What a stub does not know, it refuses by name.
 */
export const nodeStubs: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': manualTrigger,
	'n8n-nodes-base.noOp': noOp,
	'n8n-nodes-base.set': set,
	'n8n-nodes-base.filter': filter,
	'n8n-nodes-base.if': ifNode,
	'n8n-nodes-base.switch': switchNode,
	'n8n-nodes-base.sort': sort,
	'n8n-nodes-base.splitOut': splitOut,
	'n8n-nodes-base.aggregate': aggregate,
	'n8n-nodes-base.limit': limit,
	'n8n-nodes-base.convertToFile': convertToFile,
	'n8n-nodes-base.extractFromFile': extractFromFile,
	'n8n-nodes-base.httpRequest': httpRequest,
};
