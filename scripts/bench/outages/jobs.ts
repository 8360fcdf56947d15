import type { INodeParameters } from 'n8n-workflow';

export const edit: INodeParameters = {
	...{ resource: 'oneToOneMessage', operation: 'modify', msgKey: '={{ $json.key }}' },
	...{ fromAccount: 'user_1001', toAccount: 'user_1002', fieldsToModify: 'msgBody' },
	...{ msgBodyInput: 'text', text: 'new' },
};
export const editTo: INodeParameters = { ...edit, text: '={{ $json.text }}' };
export const send: INodeParameters = {
	...{ resource: 'oneToOneMessage', operation: 'send', toAccount: '={{ $json.user }}' },
	...{ msgBodyInput: 'text', text: '={{ $json.text }}' },
};
export const sendToGroup: INodeParameters = {
	...{ resource: 'groupMessage', operation: 'send', groupId: '={{ $json.group }}' },
	...{ msgBodyInput: 'text', text: 'hello' },
};

export const list = <Item>(count: number, itemAt: (index: number) => Item): Item[] =>
	Array.from({ length: count }, (_, index) => itemAt(index));
export const edits = (count: number) => list(count, (index) => ({ key: `${index}_2_3` }));
export const sends = (count: number) =>
	list(count, (index) => ({ user: `user_${index}`, text: 'hello' }));
