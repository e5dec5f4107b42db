namespace RepairWorkflows.Walkthrough;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;

    /// <summary>The server stopped answering; with <c>--resume</c> the same command goes on later.</summary>
    public const int ServerGone = 3;
}
