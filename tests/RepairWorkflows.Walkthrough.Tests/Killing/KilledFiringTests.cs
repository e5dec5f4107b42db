using RepairWorkflows.Walkthrough.Tests.Walks;
using Xunit.Abstractions;

namespace RepairWorkflows.Walkthrough.Tests.Killing;

public static class KilledFiringTests
{
    /// <summary>On the embedded database.</summary>
    public sealed class Embedded : KilledFiring
    {
        protected override string? Database() => null;
    }

    /// <summary>On PostgreSQL.</summary>
    public sealed class OnPostgreSql : KilledFiring
    {
        protected override bool IsConfigured => PostgresFactAttribute.Server is not null;

        protected override string? Database() => PostgresFactAttribute.FreshDatabase();
    }

    public sealed class GivenAServerThatIsKilledWhileClocksFire(Embedded killed, ITestOutputHelper output)
        : IClassFixture<Embedded>
    {
        [Fact]
        public void When_it_is_started_again_each_time_then_each_stage_fired_once_and_all_fits() =>
            Check(killed, output);
    }

    public sealed class GivenSuchAServerOnPostgreSql(OnPostgreSql killed, ITestOutputHelper output)
        : IClassFixture<OnPostgreSql>
    {
        [PostgresFact]
        public void When_it_is_started_again_each_time_then_each_stage_fired_once_and_all_fits() =>
            Check(killed, output);
    }

    private static void Check(KilledFiring killed, ITestOutputHelper output)
    {
        output.WriteLine(killed.Told);
        killed.Killed.ShouldBe(KilledFiring.Kills);
        killed.Orders.Count.ShouldBeGreaterThan(KilledFiring.Kills);
        var once = FiringPolicy.Stages.ToDictionary(percent => percent, _ => 1);
        foreach (var order in killed.Orders)
        {
            FiringPolicy.Fired(order).ShouldBe(once, ignoreOrder: true, $"{order["orderId"]}\n{killed.Told}");
            TimelineCheck.Faults([.. order["timeline"]!.AsArray().Select(entry => entry!)]).ShouldBeEmpty(killed.Told);
        }

        foreach (var total in (string[])["auditTotal", "verificationTotal", "failingTimersTotal", "stuckTotal"])
        {
            ((int)killed.Findings[total]!).ShouldBe(0, $"{total}\n{killed.Findings.ToJsonString()}");
        }

        ((int)killed.Findings["watch"]!["mismatches"]!).ShouldBe(0);
        ((long)killed.Findings["watch"]!["clocksVerified"]!).ShouldBeGreaterThan(killed.Orders.Count);
        ((int)killed.Lateness[0]!["early"]!).ShouldBe(0);
    }
}
