namespace RepairWorkflows.Host;

/// <summary>The host's log: ids of things, never names, addresses or bodies. Event ids 5000 to 5999.</summary>
internal static partial class HostLog
{
    [LoggerMessage(5000, LogLevel.Information, "Prepared: {Definitions} definitions published at this start")]
    public static partial void Prepared(ILogger log, int definitions);

    [LoggerMessage(5001, LogLevel.Information, "Published version {Version} of {DefinitionId}")]
    public static partial void DefinitionPublished(ILogger log, string definitionId, int version);

    [LoggerMessage(5002, LogLevel.Critical, "Start refused: {Reason}")]
    public static partial void StartRefused(ILogger log, string reason);

    [LoggerMessage(5003, LogLevel.Warning, "A link for the first administrator was made; it is printed once, below")]
    public static partial void FirstStartLinkMade(ILogger log);

    [LoggerMessage(5004, LogLevel.Information, "The first administrator was made; the link is void")]
    public static partial void FirstAdministratorMade(ILogger log);

    [LoggerMessage(5005, LogLevel.Warning, "Demonstration: accounts with a printed password, a clock to move")]
    public static partial void Demonstration(ILogger log);

    [LoggerMessage(5016, LogLevel.Warning,
        "A demonstration has made this database: its accounts have a printed password, its cases invented times")]
    public static partial void DemonstrationDatabase(ILogger log);

    [LoggerMessage(5017, LogLevel.Warning,
        "Others on this machine may enter the data folder {Folder}, which holds passwords and keys; the files are shut "
        + "to them. Shut the folder too: chmod 700")]
    public static partial void DataFolderOpen(ILogger log, string folder);

    [LoggerMessage(5006, LogLevel.Information, "Demonstration clock moved to {Now:O}; {Fired} timers fired on the way")]
    public static partial void ClockMoved(ILogger log, DateTimeOffset now, int fired);

    [LoggerMessage(5007, LogLevel.Information, "Account {AccountId} made by account {By}")]
    public static partial void AccountMade(ILogger log, Guid accountId, string? by);

    [LoggerMessage(5008, LogLevel.Information, "Roles of account {AccountId} set by account {By}")]
    public static partial void RolesSet(ILogger log, Guid accountId, string? by);

    [LoggerMessage(5009, LogLevel.Information, "Account {AccountId} signed in")]
    public static partial void SignedIn(ILogger log, Guid accountId);

    [LoggerMessage(5010, LogLevel.Warning, "A sign-in was refused; account locked: {IsLocked}")]
    public static partial void SignInRefused(ILogger log, bool isLocked);

    [LoggerMessage(5011, LogLevel.Error, "Request {TraceId} failed unexpectedly")]
    public static partial void RequestFailed(ILogger log, string traceId, Exception exception);

    [LoggerMessage(5015, LogLevel.Information, "Key {AccountId} revoked by account {By}")]
    public static partial void ApiKeyRevoked(ILogger log, Guid accountId, string? by);

    [LoggerMessage(5012, LogLevel.Warning, "Demonstration case {Key} was refused: {Code}")]
    public static partial void DemoCaseRefused(ILogger log, string key, string code, Exception exception);

    [LoggerMessage(5013, LogLevel.Information, "Password of account {AccountId} set by account {By}")]
    public static partial void PasswordSet(ILogger log, Guid accountId, string? by);

    [LoggerMessage(5014, LogLevel.Information, "Account {AccountId} disabled: {Disabled}, by account {By}")]
    public static partial void DisabledSet(ILogger log, Guid accountId, bool disabled, string? by);

    [LoggerMessage(5018, LogLevel.Warning, "Who looks at instances could not be told what has changed")]
    public static partial void PushFailed(ILogger log, Exception exception);
}
