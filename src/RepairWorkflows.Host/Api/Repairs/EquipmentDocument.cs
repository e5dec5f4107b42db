using RepairWorkflows.Repairs.Equipment;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>The file of a piece of equipment.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Class">critical, important or ordinary; null when settings do not list it any more.</param>
/// <param name="Location">Where it stands; null when that is not said.</param>
/// <param name="Open">The open cases about it, nearest deadline first; on the first page.</param>
/// <param name="Closed">The closed ones, latest first.</param>
/// <param name="Next">Asks for the page after this one; null when there is none.</param>
internal sealed record EquipmentDocument(
    string Id, string Name, string? Class, string? Location, IReadOnlyList<CaseSummary> Open,
    IReadOnlyList<CaseSummary> Closed, string? Next)
{
    /// <summary>What clients see of <paramref name="file"/>.</summary>
    public static EquipmentDocument From(EquipmentFile file) => new(
        file.Id, file.Name, file.Class, file.Location, [.. file.Open.Select(CaseSummary.From)],
        [.. file.Closed.Cases.Select(CaseSummary.From)], file.Closed.Next);
}
