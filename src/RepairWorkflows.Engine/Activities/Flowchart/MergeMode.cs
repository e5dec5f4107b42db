namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>How a target decides whether an arriving token runs it.</summary>
internal enum MergeMode
{
    /// <summary>Runs unless a direct predecessor is still to come.</summary>
    Stream,

    /// <summary>Runs once every forward arrow has brought a token.</summary>
    Merge,

    /// <summary>Runs once every arrow, backward ones included, has brought a token.</summary>
    Converge,

    /// <summary>The first token runs it and ends the other branches; theirs are swallowed.</summary>
    Race,

    /// <summary>As a race, without ending the other branches.</summary>
    Cascade,
}
