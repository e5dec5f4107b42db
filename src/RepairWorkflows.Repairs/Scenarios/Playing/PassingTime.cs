using RepairWorkflows.Repairs.Inspections;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>
/// Lets time pass: timers fire at their own instants, and each round is made when it is due, as by the server's job.
/// </summary>
/// <param name="host">What is played on.</param>
internal sealed class PassingTime(IScenarioHost host)
{
    /// <summary>Begins: a round that was due before, on the same day, is made at once.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) =>
        host.SendAsync(new MakeDueRounds(), cancellationToken);

    /// <summary>Goes on to an instant. Of what comes at the same instant, timers are first, then rounds.</summary>
    public async Task GoToAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        while (await host.SendAsync(new GetNextRound(host.Now), cancellationToken) is { } due && due <= instant)
        {
            await host.GoToAsync(due, cancellationToken);
            await host.SendAsync(new MakeDueRounds(), cancellationToken);
        }

        await host.GoToAsync(instant, cancellationToken);
    }
}
