namespace RepairWorkflows.Host.Start;

/// <summary>How one can sign in after this start; with neither member set, with an account that exists.</summary>
internal sealed record SignInHint
{
    /// <summary>The password of the demonstration accounts.</summary>
    public string? DemoPassword { get; init; }

    /// <summary>The demonstration's key for programs.</summary>
    public string? DemoApiKey { get; init; }

    /// <summary>Path and query on which the first administrator is made.</summary>
    public string? FirstStartPath { get; init; }
}
