namespace RepairWorkflows.Persistence.Tests.Scale;

/// <summary>
/// How much the tests of scale take on: a short form always, the whole with <c>REPAIRWORKFLOWS_SCALE=full</c>.
/// </summary>
internal static class ScaleSize
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("REPAIRWORKFLOWS_SCALE") == "full";

    public static int Of(int small, int full) => IsFull ? full : small;
}
