namespace RepairWorkflows.Engine.Expressions;

/// <summary>
/// All that an expression can see and change while it is evaluated. The executor implements it for one activity's
/// execution; names are looked up from the activity outwards to the workflow.
/// </summary>
public abstract class ExpressionScope
{
    /// <summary>The instant of the burst; the same for every expression in it.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>What the burst has left of processor time; the limit on scripts holds besides.</summary>
    public virtual TimeSpan TimeLeft => TimeSpan.MaxValue;

    /// <summary>The definition's stable id.</summary>
    public abstract string DefinitionId { get; }

    /// <summary>The id of the version that runs.</summary>
    public abstract string DefinitionVersionId { get; }

    /// <summary>The number of the version that runs.</summary>
    public abstract int DefinitionVersion { get; }

    /// <summary>Whether output accessors use activity names (tool version 3 and later) rather than ids.</summary>
    public abstract bool NamesOutputsByActivityName { get; }

    /// <summary>The instance's id.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The instance's correlation id; null when it has none.</summary>
    public abstract string? CorrelationId { get; set; }

    /// <summary>The instance's name; null when it has none.</summary>
    public abstract string? InstanceName { get; set; }

    /// <summary>
    /// The names of all variables in sight, nearest first, each once; without those that scripts made, which nobody
    /// declared.
    /// </summary>
    public abstract IReadOnlyCollection<string> VariableNames { get; }

    /// <summary>Reads a variable by its name, nearest first.</summary>
    public abstract bool TryGetVariable(string name, out object? value);

    /// <summary>Likewise, but passes over variables that scripts made.</summary>
    public virtual bool TryGetDeclared(string name, out object? value) => TryGetVariable(name, out value);

    /// <summary>Reads a variable by its id, nearest first.</summary>
    public abstract bool TryGetVariableById(string id, out object? value);

    /// <summary>What a variable is declared as; null when it is not, or takes anything.</summary>
    public virtual Type? TypeOf(string name) => null;

    /// <summary>Writes a variable by its name; an unknown one is made in the nearest container.</summary>
    public abstract void SetVariable(string name, object? value);

    /// <summary>Told when a script has written a variable; null for nobody.</summary>
    internal Action<string, object?>? WrittenByScript { get; set; }

    /// <summary>
    /// Writes a variable for a script: as its declared type, unless it shares its name with a workflow input.
    /// </summary>
    /// <exception cref="TypeConversionException">The value does not fit.</exception>
    internal void WriteFromScript(string name, object? value)
    {
        var type = InputNames.Contains(name) ? null : TypeOf(name);
        SetVariable(name, type is null ? value : ExpressionEvaluator.ConvertOfScript(value, type));
        WrittenByScript?.Invoke(name, value);
    }

    /// <summary>The names of the workflow's inputs that may be read with <c>get…</c> functions.</summary>
    public abstract IReadOnlyCollection<string> InputNames { get; }

    /// <summary>
    /// Reads an input: inside a workflow used as an activity that activity's own, else the workflow's. Null when
    /// nothing was given, or when the value did not survive a rest.
    /// </summary>
    public abstract object? GetInput(string name);

    /// <summary>Reads an input of the workflow itself.</summary>
    public abstract object? GetWorkflowInput(string name);

    /// <summary>
    /// The first recorded output of an activity that stands beside the one that asks; <c>Result</c> unless it says
    /// which. Null when nothing was recorded.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such activity.</exception>
    public abstract object? GetOutputFrom(string activityIdOrName, string? outputName);

    /// <summary>
    /// What the activities beside it give: the name or id that accessors use, and the output's name.
    /// </summary>
    public abstract IReadOnlyCollection<(string Activity, string Output)> OutputsBeside { get; }

    /// <summary>The result of the activity that completed last in this burst.</summary>
    public abstract object? LastResult { get; }

    /// <summary>Arguments given to this one evaluation, by camelCased name.</summary>
    public virtual IReadOnlyDictionary<string, object?> Arguments { get; } = new Dictionary<string, object?>();

    /// <summary>Whether <c>setOutcome</c> and <c>setOutcomes</c> are there (only in RunJavaScript).</summary>
    public virtual bool AllowsOutcomes => false;

    /// <summary>The outcomes a script has chosen; null while it has chosen none.</summary>
    public IReadOnlyList<string>? Outcomes { get; set; }

    /// <summary>A new id that is the same when the same burst is run again.</summary>
    public abstract Guid NewGuid();

    /// <summary>An address by which somebody without an account sends an event to this instance.</summary>
    /// <param name="eventName">Which event.</param>
    /// <param name="expiresAt">Until when it works; null for ever.</param>
    /// <exception cref="InvalidOperationException">The host answers to no links.</exception>
    public virtual string CreateEventTriggerUrl(string eventName, DateTimeOffset? expiresAt) =>
        throw new InvalidOperationException("This host answers to no links.");
}
