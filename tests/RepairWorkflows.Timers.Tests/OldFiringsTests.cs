using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Timers.Tests;

/// <summary>When timers fired is kept as long as the settings say.</summary>
public sealed class OldFiringsTests
{
    [Fact]
    public async Task When_a_round_comes_then_what_is_older_than_it_is_kept_is_forgotten()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var firings = new Asked();
        var options = Options.Create(new TimerOptions { FiringsKept = TimeSpan.FromDays(30) });

        await new OldFirings(firings, options, clock).RunAsync(CancellationToken.None);

        firings.ForgottenBefore.ShouldBe(clock.GetUtcNow().AddDays(-30));
    }

    private sealed class Asked : ITimerLateness
    {
        public DateTimeOffset? ForgottenBefore { get; private set; }

        public Task<TimerLateness> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
        {
            ForgottenBefore = before;
            return Task.CompletedTask;
        }
    }
}
