using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>Recomputes the clocks of a page of orders, and keeps what differs.</summary>
internal sealed class VerifiedPages(
    IVerifyStore store, KeptFindings findings, IClockRules rules, AuditMetrics metrics,
    IOptions<AuditOptions> options)
{
    private const int Size = 100;

    // An order that changes at each of them is met by the next run.
    private const int Tries = 3;

    /// <summary>Orders about which something was found.</summary>
    public Task<HashSet<string>> ListKnownAsync(CancellationToken cancellationToken) =>
        findings.ListKnownAsync(AuditSource.Verifier, cancellationToken);

    /// <summary>Recomputes the page after an order.</summary>
    /// <param name="after">Which.</param>
    /// <param name="known">Those about which something was found before; kept up to date.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    public async Task<VerifiedPage> CheckAsync(
        Guid after, HashSet<string> known, CancellationToken cancellationToken)
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

        var found = await CompareAsync([.. orders.Values], known, page.Now, cancellationToken);
        var clocks = orders.Values.Sum(order => order.Clocks.Count);
        metrics.Verified(clocks);
        return new VerifiedPage(clocks, found, page.Last);
    }

    private async Task<int> CompareAsync(
        IReadOnlyList<VerifiedOrder> orders, HashSet<string> known, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var verifier = new ClockVerifier(
            await rules.FreshAsync(cancellationToken), now, options.Value.Grace);
        List<AuditFinding> found = [.. orders.SelectMany(verifier.Of)];
        await findings.KeepAsync(
            AuditSource.Verifier, orders.Select(order => order.Id.ToString()), found, known, now, cancellationToken);
        await findings.CountAsync(AuditSource.Verifier, cancellationToken);
        return found.Count;
    }
}

/// <summary>What came of a page.</summary>
/// <param name="Clocks">How many clocks were recomputed.</param>
/// <param name="Mismatches">How much was found.</param>
/// <param name="Last">The last order of the page; null at the end.</param>
internal readonly record struct VerifiedPage(int Clocks, int Mismatches, Guid? Last);
