namespace RepairWorkflows.Engine;

/// <summary>The codes of the engine's failures.</summary>
public static partial class EngineErrors
{
    /// <summary>Two writers met.</summary>
    public const string ConcurrencyConflict = "concurrency.conflict";

    /// <summary>A command with this key has been carried out before.</summary>
    public const string DuplicateCommand = "command.duplicate";

    /// <summary>The key was used before, for another request.</summary>
    public const string KeyReused = "command.key-reused";

    /// <summary>There is no such definition, or none published.</summary>
    public const string DefinitionNotFound = "definition.not-found";

    /// <summary>The document is no definition that can be run.</summary>
    public const string DefinitionInvalid = "definition.invalid";

    /// <summary>The definition is read-only: nobody changes it through the management API.</summary>
    public const string DefinitionReadOnly = "definition.read-only";

    /// <summary>Somebody else saved the definition after it was read.</summary>
    public const string DefinitionEditedMeanwhile = "definition.edited-meanwhile";

    /// <summary>The definition's activation strategy allows no other instance now.</summary>
    public const string ActivationRefused = "activation.refused";

    /// <summary>Workflows run each other inline, deeper than one burst may.</summary>
    public const string TooDeep = "burst.too-deep";

    /// <summary>A token by which somebody outside would act is false or too old.</summary>
    public const string TokenInvalid = "token.invalid";

    /// <summary>The definition uses an activity type that is not there.</summary>
    public const string ActivityTypeNotFound = "activity.type-not-found";

    /// <summary>A drawn fault was reached.</summary>
    public const string ActivityFaulted = "activity.fault";

    /// <summary>A step cannot do what its definition, or what it was given, asks of it.</summary>
    public const string ActivityFailed = "activity.failed";

    /// <summary>The step works on domain state, a repair order, and its instance has none.</summary>
    public const string CompanionMissing = "activity.case-missing";

    /// <summary>A step that is only tried out would send an HTTP request: nothing is sent.</summary>
    public const string TrialSendsNothing = "trial.sends-nothing";

    /// <summary>A flowchart that counts met an arrow that leads back into a branch.</summary>
    public const string BackwardConnectionInvalid = "flowchart.backward-connection-invalid";

    /// <summary>A burst ran more steps than one burst may.</summary>
    public const string BurstTooLong = "burst.too-long";

    /// <summary>An activity's input could not be evaluated.</summary>
    public const string InputNotEvaluated = "activity.input-not-evaluated";

    /// <summary>An activity took longer than it may, or than the request that it answers may.</summary>
    public const string TimedOut = "activity.timed-out";

    /// <summary>The body of an HTTP request cannot be read as what its content type says.</summary>
    public const string HttpContentMalformed = "http.content-malformed";

    /// <summary>An HTTP request, or a file in it, is larger than its endpoint takes.</summary>
    public const string HttpContentTooLarge = "http.content-too-large";

    /// <summary>A file in an HTTP request is of a kind that its endpoint does not take.</summary>
    public const string HttpFileRefused = "http.file-refused";

    /// <summary>Something nobody foresaw.</summary>
    public const string Unexpected = "internal.unexpected";

    /// <summary>There is no such instance.</summary>
    public const string InstanceNotFound = "instance.not-found";

    /// <summary>The instance belongs to a case, so that only its process may end or remove it.</summary>
    public const string InstanceHasDomainState = "instance.has-domain-state";

    /// <summary>The instance was set aside: its state cannot be read.</summary>
    public const string InstanceQuarantined = "instance.quarantined";

    /// <summary>A script or template broke, or cannot be read.</summary>
    public const string ExpressionFailed = "expression.failed";

    /// <summary>A script or template ran into one of its limits.</summary>
    public const string ExpressionLimitReached = "expression.limit-reached";

    /// <summary>The expression's language is known but not offered here.</summary>
    public const string ExpressionLanguageUnavailable = "expression.language-unavailable";

    /// <summary>There is no such expression language.</summary>
    public const string ExpressionLanguageUnknown = "expression.language-unknown";

    /// <summary>A value cannot become the type that is needed.</summary>
    public const string ConversionFailed = "expression.conversion-failed";
}
