namespace RepairWorkflows.Repairs.Equipment;

/// <summary>What is wrong with the equipment (S6.2.3); begun, and made later.</summary>
/// <param name="BegunBy">Who looks at it.</param>
/// <param name="BegunAt">Since when: the limit of the response ends with it (S6.3.2).</param>
public sealed record EquipmentDiagnosis(string BegunBy, DateTimeOffset BegunAt)
{
    /// <summary>The words for <see cref="Difficulty"/>.</summary>
    internal static IReadOnlyList<string> Difficulties { get; } = ["simple", "moderate", "difficult"];

    /// <summary>What caused the fault; null until it is found.</summary>
    public string? Cause { get; init; }

    /// <summary>How difficult the repair is, in a stable word.</summary>
    public string? Difficulty { get; init; }

    /// <summary>How many hours of work it takes.</summary>
    public decimal? EstimatedHours { get; init; }

    /// <summary>How it is to be repaired; null when it cannot be.</summary>
    public string? Remedy { get; init; }

    /// <summary>Whether it can be repaired, and shall be; null until the diagnosis is made.</summary>
    public bool? Repairable { get; init; }

    /// <summary>Who made it.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }
}
