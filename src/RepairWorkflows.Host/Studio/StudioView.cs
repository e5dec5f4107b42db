namespace RepairWorkflows.Host.Studio;

/// <summary>What a page of the designer shows: each has one element of the package.</summary>
public enum StudioView
{
    /// <summary>The list of definitions.</summary>
    Definitions,

    /// <summary>One definition, to be drawn.</summary>
    Definition,

    /// <summary>The list of instances.</summary>
    Instances,

    /// <summary>One instance, with what it did.</summary>
    Instance,
}
