namespace RepairWorkflows.Repairs.Stations;

/// <summary>A repair station (维修站) of the service network, as settings list it.</summary>
public sealed class RepairStation
{
    /// <summary>Its stable word: lower-case letters, digits and hyphens, 40 at most.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>What people call it; its <see cref="Id"/> unless set.</summary>
    public string? Name { get; set; }

    /// <summary>Its settlement grade (结费等级), which fees go by; empty when it is paid no commissions.</summary>
    public string Grade { get; set; } = string.Empty;

    /// <summary>
    /// The region (大区) it belongs to, by its name: contacts of another one do not see its orders. Empty for none:
    /// the contacts of all regions see them.
    /// </summary>
    public string Region { get; set; } = string.Empty;
}
