using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>The order in which stages are shown: a policy may name them in any.</summary>
internal static class StageOrder
{
    /// <summary>The stages as a clock comes to them.</summary>
    public static IReadOnlyList<ClockStage> StagesInOrder(this ClockPolicy policy) =>
        [.. policy.Stages.OrderBy(stage => stage.PlaceOn(policy.Length))];

    /// <summary>
    /// Where a stage lies, in days: an offset where the length says. What has no span stands for a day. What is being
    /// edited may lie anywhere, farther away than a span of time reaches.
    /// </summary>
    public static double PlaceOn(this ClockStage stage, ClockLength length)
    {
        var days = (length.Wall ?? length.Work)?.TotalDays ?? (double)(length.WorkingDays ?? 1);
        return stage.Offset is { } offset ? days + offset.TotalDays : days * (stage.Percent ?? 0) / ClockStage.Limit;
    }
}
