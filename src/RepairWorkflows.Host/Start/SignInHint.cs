namespace RepairWorkflows.Host.Start;

/// <summary>How one can sign in after this start; with neither member set, with an account that exists.</summary>
internal sealed record SignInHint
{
    /// <summary>The password of the demonstration accounts.</summary>
    public string? DemoPassword { get; init; }

    /// <summary>What the demonstration's clock shows, in the site's time; null in earnest.</summary>
    public DateTimeOffset? DemoNow { get; init; }

    /// <summary>The demonstration's key for programs.</summary>
    public string? DemoApiKey { get; init; }

    /// <summary>Path and query on which the first administrator is made.</summary>
    public string? FirstStartPath { get; init; }
}
