namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>How a version of a calendar or policy came about.</summary>
public enum RuleOrigin
{
    /// <summary>It came with the server or its settings.</summary>
    Seed = 0,

    /// <summary>Its owner published it.</summary>
    Owner = 1,

    /// <summary>The calendar it stands on was published anew: what it says itself is as before.</summary>
    FollowsBase = 2,
}
