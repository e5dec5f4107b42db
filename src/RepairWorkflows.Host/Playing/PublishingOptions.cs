namespace RepairWorkflows.Host.Playing;

/// <summary>What is asked of a definition before it is published.</summary>
internal sealed class PublishingOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string SectionName = "Publishing";

    /// <summary>
    /// Whether its scenarios have to hold; false unless set. A definition without any is published all the same.
    /// </summary>
    public bool RequireScenarios { get; set; }
}
