namespace RepairWorkflows.Repairs.Orders;

/// <summary>Who does something: a person, another application, or the product itself.</summary>
/// <param name="Name">The account's name, as it stands on the timeline.</param>
/// <param name="Roles">What the account may act as; see <see cref="Role"/>.</param>
public sealed record Actor(string Name, IReadOnlyList<string> Roles)
{
    /// <summary>The product itself: timers, notices.</summary>
    public static Actor System { get; } = new("system", []);

    /// <summary>
    /// The repair station whose person this is; null for the people of the site, the call centre and the regions.
    /// </summary>
    public string? Station { get; init; }

    /// <summary>The stations of the region whose contact this is; null for whoever is confined to no region.</summary>
    public IReadOnlyList<string>? RegionStations { get; init; }

    /// <summary>
    /// Whether the actor may act in any of <paramref name="roles"/>. An administrator is no operator.
    /// </summary>
    public bool IsIn(IEnumerable<string> roles) => Roles.Any(roles.Contains);

    /// <summary>Whether that is the actor's own name; two names differ by more than upper and lower case.</summary>
    public bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
