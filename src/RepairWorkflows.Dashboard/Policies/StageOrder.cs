using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>The order in which stages are shown: a policy may name them in any.</summary>
internal static class StageOrder
{
    /// <summary>The stages as a clock comes to them.</summary>
    public static IReadOnlyList<ClockStage> StagesInOrder(this ClockPolicy policy) =>
        [.. policy.Stages.OrderBy(stage => stage.PlaceOn(policy.Length))];

    /// <summary>Where a stage lies: an offset where the length says. What has no span stands for a day.</summary>
    public static TimeSpan PlaceOn(this ClockStage stage, ClockLength length)
    {
        var span = length.Wall ?? length.Work ?? TimeSpan.FromDays((double)(length.WorkingDays ?? 1));
        return stage.Offset is { } offset ? span + offset : span * (stage.Percent ?? 0) / ClockStage.Limit;
    }
}
