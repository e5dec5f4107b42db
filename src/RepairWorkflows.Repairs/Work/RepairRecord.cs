using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Work;

/// <summary>What was done, with material and cost (S8.4, S8.5).</summary>
public sealed record RepairRecord
{
    /// <summary>The work.</summary>
    public required string Work { get; init; }

    /// <summary>What was used up.</summary>
    public IReadOnlyList<Material> Materials { get; init; } = [];

    /// <summary>What the customer is charged, materials included, in yuan; null for nothing.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    /// <summary>When it was finished and tested.</summary>
    public required DateTimeOffset FinishedAt { get; init; }
}

/// <summary>Material used up in a repair.</summary>
/// <param name="Name">What.</param>
/// <param name="Quantity">How much.</param>
/// <param name="UnitPrice">What one costs, in yuan; null when it was not named.</param>
public sealed record Material(string Name, decimal Quantity, decimal? UnitPrice)
{
    /// <summary>What a form says was used up: a table like <see cref="Field.Materials"/>.</summary>
    internal static IReadOnlyList<Material> Read(FieldValues values, string table = "materials") =>
    [
        .. values.Rows(table).Select(
            row => new Material(row.Required("name"), row.Number("quantity")!.Value, row.Number("unitPrice"))),
    ];
}
