namespace RepairWorkflows.Repairs;

/// <content>What is found in a definition that may be published: see <c>docs/linter.md</c>.</content>
public static partial class RepairErrors
{
    /// <summary>A step waits, and no limit runs over it.</summary>
    public const string LintWaitWithoutLimit = "lint.wait-without-limit";

    /// <summary>A clock is started that nothing stops.</summary>
    public const string LintClockNeverStops = "lint.clock-never-stops";

    /// <summary>A notice reaches nobody for certain.</summary>
    public const string LintNoticeWithoutFallback = "lint.notice-without-fallback";

    /// <summary>When a limit is reached, nobody hears of it who did not before.</summary>
    public const string LintLimitWithoutFallback = "lint.limit-without-fallback";
}
