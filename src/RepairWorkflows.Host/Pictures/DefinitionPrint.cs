using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Host.Pictures;

/// <summary>A version of a definition, ready to be printed.</summary>
internal sealed record DefinitionPrint
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    public required int Version { get; init; }

    /// <summary><c>published</c>, <c>draft</c> or <c>earlier</c>: a version before, which is not published.</summary>
    public required string State { get; init; }

    /// <summary>When it is printed, where the estate is.</summary>
    public required DateTimeOffset PrintedAt { get; init; }

    /// <summary>One for each flowchart, the outermost first.</summary>
    public required IReadOnlyList<ProcessPicture> Pictures { get; init; }

    /// <summary>The steps of each.</summary>
    public required IReadOnlyList<PicturedSteps> Steps { get; init; }
}
