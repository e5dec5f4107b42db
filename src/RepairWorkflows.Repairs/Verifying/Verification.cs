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
        if (await watches.TakeAsync(VerificationState.Name, Lease, isDue: true, cancellationToken) is not { } turn)
        {
            return;
        }

        var state = VerificationState.Parse(turn.State);
        if (state.BegunAt is null)
        {
            state = state.Begin(clock.GetUtcNow(), await store.CountAsync(cancellationToken));
        }

        if (await GoOnAsync(turn, state, cancellationToken) is not var (held, came))
        {
            return;
        }

        var ended = came.End(clock.GetUtcNow());
        if (await watches.ReleaseAsync(held, ended.ToText(), TimeSpan.Zero, cancellationToken))
        {
            RepairsLog.Verified(log, ended.LastChecked, ended.LastMismatches);
        }
    }

    // Null when the turn was lost on the way: whoever has it goes on from where it was kept last.
    private async Task<(WatchTurn Turn, VerificationState State)?> GoOnAsync(
        WatchTurn turn, VerificationState state, CancellationToken cancellationToken)
    {
        var known = await pages.ListKnownAsync(cancellationToken);
        VerifiedPage page;
        do
        {
            page = await pages.CheckAsync(state.After, known, cancellationToken);
            state = state.Past(page);
            RepairsLog.Verifying(log, state.Checked, state.Total, state.Mismatches);
            if (await watches.KeepAsync(turn, state.ToText(), Lease, cancellationToken) is not { } goesOn)
            {
                return null;
            }

            turn = goesOn;
        }
        while (page.Last is not null);

        return (turn, state);
    }
}
