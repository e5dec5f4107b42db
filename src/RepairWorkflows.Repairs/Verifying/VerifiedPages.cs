using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>Recomputes the clocks of a page of orders, and keeps what differs.</summary>
internal sealed class VerifiedPages(
    IVerifyStore store, IAuditFindings findings, IClockRules rules, AuditMetrics metrics,
    IOptions<AuditOptions> options)
{
    private const int Size = 100;

    // An order that changes at each of them is met by the next run.
    private const int Tries = 3;

    /// <summary>Recomputes the page after an order.</summary>
    public async Task<VerifiedPage> CheckAsync(Guid after, CancellationToken cancellationToken)
    {
        Dictionary<Guid, VerifiedOrder> orders = [];
        VerifyPage page;
        var tries = 0;
        do
        {
            page = await store.ReadAsync(after, Size, cancellationToken);
            foreach (var order in page.Orders)
            {
                orders[order.Id.Value] = order;
            }
        }
        while (page.Changed > 0 && ++tries < Tries);

        var found = await CompareAsync([.. orders.Values], page.Now, cancellationToken);
        var clocks = orders.Values.Sum(order => order.Clocks.Count);
        metrics.Verified(clocks);
        return new VerifiedPage(clocks, found, page.Last);
    }

    private async Task<int> CompareAsync(
        IReadOnlyList<VerifiedOrder> orders, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var verifier = new ClockVerifier(
            await rules.FreshAsync(cancellationToken), now, options.Value.Grace);
        List<AuditFinding> found = [.. orders.SelectMany(verifier.Of)];
        var known = await findings.ListInstancesAsync(
            AuditSource.Verifier, options.Value.MostFindings, cancellationToken);
        string[] looked =
        [
            .. orders.Select(order => order.Id.ToString()).Where(
                id => known.Contains(id) || found.Exists(finding => finding.InstanceId == id)),
        ];
        if (looked.Length > 0)
        {
            await findings.ReplaceAsync(
                AuditSource.Verifier, looked, known.Count < options.Value.MostFindings ? found : [], now,
                cancellationToken);
        }

        metrics.Found(
            AuditSource.Verifier,
            (await findings.ListAsync(AuditSource.Verifier, 0, 1, cancellationToken)).Total);
        return found.Count;
    }
}

/// <summary>What came of a page.</summary>
/// <param name="Clocks">How many clocks were recomputed.</param>
/// <param name="Mismatches">How much was found.</param>
/// <param name="Last">The last order of the page; null at the end.</param>
internal readonly record struct VerifiedPage(int Clocks, int Mismatches, Guid? Last);
