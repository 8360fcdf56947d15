const turnOn =
	"Turn on content moderation (Content Understanding, Cloud Moderation) for this app in the Chat console. It is paid for, and not in all regions: Tencent's pages name Singapore, China and Seoul.";

/** What to do when the app does not have Tencent's content service. */
export const moderationAdvice: Readonly<Record<number, string>> = {
	2002: turnOn,
	2004: turnOn,
	2015: turnOn,
	60009: turnOn,
	60017: turnOn,
};
