namespace RepairWorkflows.Repairs.Closing;

/// <summary>Whether the customer is called back after an order, as its drawing says.</summary>
internal static class CallBackRule
{
    /// <summary>Nobody is.</summary>
    public const string Never = "never";

    /// <summary>Who gave no marks.</summary>
    public const string UnlessRated = "unless-rated";

    /// <summary>Everybody.</summary>
    public const string Always = "always";

    /// <summary>All there are.</summary>
    public static IReadOnlyList<string> Words { get; } = [Never, UnlessRated, Always];

    /// <summary>Whether the customer who gave this evaluation is called back.</summary>
    public static bool Asks(string rule, Evaluation? evaluation) =>
        rule == Always || (rule != Never && evaluation?.Overall is null);
}
