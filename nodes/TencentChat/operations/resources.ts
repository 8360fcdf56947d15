/** What the operations work on, in the order of the menu. */
export const resources = [
	{
		value: 'oneToOneMessage',
		name: 'One-to-One Message',
		description: 'A message between two users',
		defaultOperation: 'modify',
	},
] as const;
