using Microsoft.Extensions.Logging;
using RepairWorkflows.Repairs.Auditing;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>
/// Recomputes every clock from the events of its order, a page at a time: one machine at a time, and on from where the
/// last one got to when that is gone.
/// </summary>
internal sealed class Verification(
    IWatchStore watches, IVerifyStore store, VerifiedPages pages, TimeProvider clock, ILogger<Verification> log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>How far it has come.</summary>
    public async Task<VerificationState> FindAsync(CancellationToken cancellationToken) =>
        VerificationState.Parse(await watches.FindAsync(VerificationState.Name, cancellationToken));

    /// <summary>Goes on with a run that is under way, or makes a new one; nothing while another machine does.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await watches.TakeAsync(VerificationState.Name, Lease, isDue: true, cancellationToken) is not { } kept)
        {
            return;
        }

        var state = VerificationState.Parse(kept);
        if (state.BegunAt is null)
        {
            state = state.Begin(clock.GetUtcNow(), await store.CountAsync(cancellationToken));
        }

        for (var isOver = false; !isOver;)
        {
            var page = await pages.CheckAsync(state.After, cancellationToken);
            isOver = page.Last is null;
            state = state.Past(page);
            RepairsLog.Verifying(log, state.Checked, state.Total, state.Mismatches);
            await watches.KeepAsync(VerificationState.Name, state.ToText(), Lease, cancellationToken);
        }

        state = state.End(clock.GetUtcNow());
        await watches.ReleaseAsync(VerificationState.Name, state.ToText(), TimeSpan.Zero, cancellationToken);
        RepairsLog.Verified(log, state.LastChecked, state.LastMismatches);
    }
}
