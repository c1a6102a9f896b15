; The Windows installer, by Inno Setup: the folder that installers/build.py made, for this user or for all.
#define Version "0.1.0"

[Setup]
AppId={{5F0D6E0B-6F0C-4A57-9C0B-2B6E7A2A5A11}
AppName=Samenspel
AppVersion={#Version}
DefaultDirName={autopf}\Samenspel
DefaultGroupName=Samenspel
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ChangesAssociations=yes
OutputDir=..\..\build
OutputBaseFilename=Samenspel-{#Version}-setup
SetupIconFile=..\..\build\samenspel.ico
UninstallDisplayIcon={app}\samenspel.exe
LicenseFile=..\..\LICENSE
WizardStyle=modern

[Languages]
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "..\..\build\dist\samenspel\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Samenspel"; Filename: "{app}\samenspel.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.samenspel"; ValueType: string; ValueData: "Samenspel.Workshop"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Samenspel.Workshop"; ValueType: string; ValueData: "Samenspel workshop"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Samenspel.Workshop\DefaultIcon"; ValueType: string; ValueData: "{app}\samenspel.exe,0"
Root: HKA; Subkey: "Software\Classes\Samenspel.Workshop\shell\open\command"; ValueType: string; ValueData: """{app}\samenspel.exe"" ""%1"""
