namespace RepairWorkflows.Repairs.Equipment;

/// <summary>A piece of equipment, or a facility, as settings list it (S6.2.2): numbered and classified.</summary>
public sealed class SiteEquipment
{
    /// <summary>Its number: one line, 40 characters at most; orders name it by that.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>What people call it; its <see cref="Id"/> unless set.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// How much depends on it: <c>critical</c>, <c>important</c> or <c>ordinary</c>, which it is unless set.
    /// </summary>
    public string Class { get; set; } = "ordinary";

    /// <summary>Where it stands; empty when that is not said.</summary>
    public string Location { get; set; } = string.Empty;

    /// <summary>What people call it.</summary>
    internal string DisplayName => string.IsNullOrWhiteSpace(Name) ? Id : Name;
}
