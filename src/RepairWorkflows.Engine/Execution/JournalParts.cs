using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Execution;

/// <summary>
/// What of an execution the journal keeps: as the value's own wish says, else the step's default, else the workflow's;
/// all of it where nothing is said.
/// </summary>
internal readonly struct JournalParts(ActivityExecution execution, LogPersistence? workflow)
{
    private readonly LogPersistence? _step = execution.Activity.Definition.LogPersistence;

    /// <summary>What the step noted; here a workflow's wish for it goes before the step's default.</summary>
    public bool KeepsInternalState => Keeps(_step?.InternalState, workflow?.InternalState);

    public bool KeepsInput(string name) => Keeps(_step?.Inputs.GetValueOrDefault(name), null);

    public bool KeepsOutput(string name) => Keeps(_step?.Outputs.GetValueOrDefault(name), null);

    private bool Keeps(PersistenceWish? own, PersistenceWish? around)
    {
        var mode = ModeOf(own);
        mode = mode == LogPersistenceMode.Inherit ? ModeOf(around) : mode;
        mode = mode == LogPersistenceMode.Inherit ? ModeOf(_step?.Default) : mode;
        mode = mode == LogPersistenceMode.Inherit ? ModeOf(workflow?.Default) : mode;
        return mode != LogPersistenceMode.Exclude;
    }

    // What was not asked, or gave no answer, may be a secret.
    private LogPersistenceMode ModeOf(PersistenceWish? wish) =>
        wish is null ? LogPersistenceMode.Inherit
        : wish.Expression is null ? wish.Mode
        : execution.PersistenceAnswers?.TryGetValue(wish, out var answer) == true ? answer
        : LogPersistenceMode.Exclude;
}
