/**
 * The order of elements that Office asks for (add-in-only manifest of a mail add-in; "How to find the proper order of
 * manifest elements" and the reference of each element, Microsoft Learn, July 2026). The public XSD is of 2018 and
 * knows neither pinning nor shared folders, and Microsoft's validator needs the network, so the order stands here.
 */
export const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'FormSettings',
    'Permissions',
    'Rule',
    'DisableEntityHighlighting',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'VersionOverrides'],
  // "Localization for Office Add-ins": in the older part Override, in VersionOverrides bt:Override.
  DisplayName: ['Override'],
  Description: ['Override'],
  'bt:String': ['bt:Override'],
  Host: ['DesktopFormFactor', 'MobileFormFactor'],
  DesktopFormFactor: ['SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint'],
  MobileFormFactor: ['FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['bt:Image'],
  Action: ['SourceLocation', 'SupportsPinning'],
  DesktopSettings: ['SourceLocation', 'RequestedHeight'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** What the store and Office cannot do without. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'FormSettings',
    'Permissions',
    'Rule',
    'VersionOverrides',
  ],
  VersionOverrides: ['Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['FunctionFile', 'ExtensionPoint'],
  MobileFormFactor: ['ExtensionPoint'],
  Group: ['Label', 'Control'],
  Control: ['Label', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['bt:Image'],
  Action: ['SourceLocation'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** By the type of the element: what only some of its kind hold. A phone has neither tab nor tip ("Add mobile support"). */
export const CHILDREN_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  MessageReadCommandSurface: ['OfficeTab'],
  MobileMessageReadCommandSurface: ['Group'],
  Button: ['Label', 'Supertip', 'Icon', 'Action'],
  MobileButton: ['Label', 'Icon', 'Action'],
};
