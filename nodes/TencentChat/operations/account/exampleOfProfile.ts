/** The fields that every app's profiles may have. */
export const exampleOfProfile = {
	Tag_Profile_IM_Nick: 'Ann',
	Tag_Profile_IM_Image: 'https://example.com/face.png',
	Tag_Profile_IM_SelfSignature: 'Hello',
	Tag_Profile_IM_Gender: 'Gender_Type_Unknown',
	Tag_Profile_IM_BirthDay: 19900101,
	Tag_Profile_IM_Location: 'Berlin',
	Tag_Profile_IM_Language: 0,
	Tag_Profile_IM_AllowType: 'AllowType_Type_NeedConfirm',
	Tag_Profile_IM_AdminForbidType: 'AdminForbid_Type_None',
	Tag_Profile_IM_MsgSettings: 0,
	Tag_Profile_IM_Level: 1,
	Tag_Profile_IM_Role: 1,
};
