using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>A page of cases.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Next">Asks for the page after this one; null when there is none.</param>
internal sealed record CaseList(IReadOnlyList<CaseSummary> Cases, string? Next)
{
    /// <summary>What clients see of <paramref name="page"/>.</summary>
    public static CaseList From(CasePage page) => new([.. page.Cases.Select(CaseSummary.From)], page.Next);
}
