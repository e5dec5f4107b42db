namespace RepairWorkflows.Repairs.Contacts;

/// <summary>How customers are reached, and what comes of it, in stable words.</summary>
internal static class ContactWords
{
    /// <summary>By telephone.</summary>
    public const string Phone = "phone";

    /// <summary>The customer was reached: of all results the only one that is no failure.</summary>
    public const string Reached = "reached";

    /// <summary>Nobody answered.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>Stands on the timeline when the customer was reached.</summary>
    public const string Made = "contact.made";

    /// <summary>Stands on the timeline when the customer was not.</summary>
    public const string Failed = "contact.failed";

    /// <summary>The ways.</summary>
    public static IReadOnlyList<string> Channels { get; } = [Phone, "message", "visit", "other"];

    /// <summary>The results.</summary>
    public static IReadOnlyList<string> Results { get; } =
        [Reached, NoAnswer, "busy", "switched-off", "wrong-number", "nobody-there"];
}
