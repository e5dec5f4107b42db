namespace RepairWorkflows.Engine.Definitions;

/// <summary>Which branches a join waits for.</summary>
public enum FlowJoinMode
{
    /// <summary>The first; the others end.</summary>
    WaitAny,

    /// <summary>All.</summary>
    WaitAll,

    /// <summary>All that are under way. By tokens the same as <see cref="WaitAll"/>.</summary>
    WaitAllActive,
}
