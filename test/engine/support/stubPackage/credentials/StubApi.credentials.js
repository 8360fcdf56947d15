exports.StubApi = class StubApi {
	name = 'stubApi';
	displayName = 'Stub API';
	properties = [
		{ displayName: 'Token', name: 'token', type: 'string', default: '' },
		{ displayName: 'Realm', name: 'realm', type: 'string', default: 'home' },
		{
			displayName: 'Port',
			name: 'port',
			type: 'number',
			default: 1,
			displayOptions: { show: { realm: ['away'] } },
		},
	];
	authenticate = async (credentials, request) => ({
		...request,
		headers: { ...request.headers, authorization: `${credentials.realm} ${credentials.token}` },
	});
};
