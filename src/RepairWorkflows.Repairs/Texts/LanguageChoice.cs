namespace RepairWorkflows.Repairs.Texts;

/// <summary>The languages there are texts in, and where a browser keeps the choice.</summary>
public static class LanguageChoice
{
    /// <summary>The cookie that remembers the choice; the dashboard sets it, the API reads it too.</summary>
    public const string CookieName = "rw.language";

    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>Chinese.</summary>
    public const string Chinese = "zh";

    /// <summary>All of them; English first: what is answered when nothing else was asked for.</summary>
    public static IReadOnlyList<string> All { get; } = [English, Chinese];
}
