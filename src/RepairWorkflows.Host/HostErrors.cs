namespace RepairWorkflows.Host;

/// <summary>The codes of the failures the host itself answers with.</summary>
public static class HostErrors
{
    /// <summary>Parameters or fields are wrong; each is named. 400.</summary>
    public const string RequestInvalid = "request.invalid";

    /// <summary>The body is of another media type than JSON. 415.</summary>
    public const string RequestMediaType = "request.unsupported-media-type";

    /// <summary>The body has more bytes than the address takes; <c>limit</c> says how many it takes. 413.</summary>
    public const string RequestTooLarge = "request.too-large";

    /// <summary>A scenario of the definition does not come out as it says, and has to.</summary>
    public const string ScenarioFails = "scenario.fails";

    /// <summary>Nobody is signed in. 401.</summary>
    public const string SessionRequired = "session.required";

    /// <summary>User name or password is wrong, or the account is locked for a while. 401.</summary>
    public const string SessionRefused = "session.refused";

    /// <summary>The refresh token has expired, or the account's rights were changed since. 401.</summary>
    public const string SessionNotRefreshed = "session.not-refreshed";

    /// <summary>Somebody tries to sign in too often; <c>Retry-After</c> says when to try again. 429.</summary>
    public const string SessionTooManyAttempts = "session.too-many-attempts";

    /// <summary>The account's roles do not allow it. 403.</summary>
    public const string AccessDenied = "access.denied";

    /// <summary>No typeface with Chinese characters was found to print with. 503.</summary>
    public const string PaperFontMissing = "paper.font-missing";

    /// <summary>Nothing is drawn in the definition, or it has no flowchart of that id. 404.</summary>
    public const string PictureNotThere = "picture.not-there";

    /// <summary>There is nothing at this address. 404.</summary>
    public const string RouteNotFound = "route.not-found";

    /// <summary>The address does not know this method. 405.</summary>
    public const string MethodNotAllowed = "route.method-not-allowed";

    /// <summary>The account's fields are wrong; each is named. 400.</summary>
    public const string AccountInvalid = "account.invalid";

    /// <summary>No station of the settings is of the region that an account shall belong to.</summary>
    public const string RegionUnknown = "field.unknown-region";

    /// <summary>Another account has this user name. 409.</summary>
    public const string AccountNameTaken = "account.name-taken";

    /// <summary>The key's fields are wrong; each is named. 400.</summary>
    public const string ApiKeyInvalid = "api-key.invalid";

    /// <summary>The key that came with the request is nobody's: it is false, withdrawn or expired. 401.</summary>
    public const string ApiKeyRefused = "api-key.refused";

    /// <summary>There is no such account. 404.</summary>
    public const string AccountNotFound = "account.not-found";

    /// <summary>The last administrator cannot give that role up. 409.</summary>
    public const string LastAdministrator = "account.last-administrator";

    /// <summary>No step was ever executed under this id. 404.</summary>
    public const string ExecutionNotFound = "execution.not-found";

    /// <summary>Nobody waits for this task: there is none, or it was reported done before. 404.</summary>
    public const string TaskNotFound = "task.not-found";

    /// <summary>No step of the instance has faulted, or none of those that are to be done again.</summary>
    public const string NothingFaulted = "instance.nothing-faulted";

    /// <summary>Another instance has the id that the sender chose for a new one. 409.</summary>
    public const string InstanceIdTaken = "instance.id-taken";

    /// <summary>Instances are not taken from files. 400.</summary>
    public const string InstanceImportRefused = "instance.import-refused";

    /// <summary>Something broke; the log has the particulars. 500.</summary>
    public const string Unexpected = "internal.unexpected";
}
