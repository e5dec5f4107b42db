using CsCheck;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Repairs.Verifying;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Verifying;

/// <summary>Whatever a clock goes through, the verifier makes the same of it; a failure says the seed.</summary>
public sealed class ClockVerifierPropertyTests
{
    private const int Iterations = 1_000;
    private const string Policy = "visit";
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Origin Desk = new("agent", null, []);
    private static readonly string[] Doings =
    [
        "ring", "hold", "resume", "urgent", "stop", "again", "pass",
        "catch up", "reached before",
    ];

    // What is done, and how many seconds after the one before: up to half a day, so that nights lie between.
    private static readonly Gen<List<(string What, int Seconds)>> Lives =
        Gen.Select(Gen.Int[0, Doings.Length - 1].Select(one => Doings[one]), Gen.Int[0, 45_000]).List[0, 16];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void When_anything_was_done_then_it_finds_nothing(bool isWorkTime) =>
        Gen.Select(Gen.Int[0, 8_000], Lives).Sample(
            (ahead, life) => Verify(Live(isWorkTime, ahead, life)).ShouldBeEmpty(), iter: Iterations);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void When_a_deadline_is_moved_by_a_second_then_it_finds_that(bool isWorkTime) =>
        Gen.Select(Gen.Int[0, 8_000], Lives).Sample(
            (ahead, life) =>
            {
                var (order, rules, now) = Live(isWorkTime, ahead, life);
                if (order.Clocks is not [{ DueAt: { } due } clock, ..])
                {
                    return;
                }

                var moved = order with { Clocks = [clock with { DueAt = due.AddSeconds(1) }] };
                Verify((moved, rules, now)).ShouldHaveSingleItem().Kind.ShouldBe(AuditKind.DeadlineDiffers);
            },
            iter: Iterations);

    private static IReadOnlyList<AuditFinding> Verify(
        (VerifiedOrder Order, ClockRules Rules, DateTimeOffset Now) life) =>
        new ClockVerifier(life.Rules, life.Now, TimeSpan.Zero).Of(life.Order);

    private static (VerifiedOrder Order, ClockRules Rules, DateTimeOffset Now) Live(
        bool isWorkTime, int ahead, List<(string What, int Seconds)> life)
    {
        var rules = RulesOf(isWorkTime);
        var repair = Rules.NewCase(Start, rules);
        repair.Clocks.Start(Policy, Start.AddSeconds(ahead), Start, Desk);
        var now = Start;
        foreach (var (what, seconds) in life)
        {
            now = now.AddSeconds(seconds);
            Do(repair, what, now);
        }

        now = now.AddSeconds(1);
        foreach (var clock in repair.Clocks.All)
        {
            repair.Clocks.Ring(clock.Id, now);
        }

        var changes = repair.TakeChanges();
        return (new VerifiedOrder(repair.Order.Id, changes.Clocks, changes.Timeline), rules, now);
    }

    private static void Do(RepairCase repair, string what, DateTimeOffset now)
    {
        var clock = repair.Clocks.Find(Policy)!;
        switch (what)
        {
            case "ring":
                repair.Clocks.Ring(clock.Id, now);
                break;
            case "hold" when clock.State == ClockState.Running:
                repair.Clocks.Hold(Policy, "等配件", now, Desk);
                break;
            case "resume" when clock.State == ClockState.OnHold:
                repair.Clocks.Resume(Policy, now, Desk);
                break;
            case "urgent":
                repair.Order.Triage(Urgency.Emergency, null, null, null, now);
                repair.Clocks.Refresh(now, Desk);
                break;
            case "catch up":
                repair.CatchUp(now);
                break;
            case "reached before":
                repair.Timeline.Add("contact.made", now.AddMinutes(-30), now, Desk, null);
                break;
            case "stop":
                repair.Clocks.Stop(Policy, now, Desk);
                break;
            case "again":
                repair.Clocks.Start(Policy, now, now, Desk);
                break;
        }
    }

    private static ClockRules RulesOf(bool isWorkTime)
    {
        var policy = new ClockPolicy
        {
            Name = Policy,
            Length = Of(TimeSpan.FromHours(9), isWorkTime),
            Targets = [new(Of(TimeSpan.FromHours(3), isWorkTime), Urgency.Emergency)],
            Stages =
            [
                ClockStage.At(50), new ClockStage { Offset = TimeSpan.FromMinutes(-30) },
                ClockStage.At(ClockStage.Limit), ClockStage.At(150),
            ],
            StopsOn = ["contact.made"],
        };
        var site = Rules.Shipped.Site.Calendar;
        return new ClockRules([policy], [new CalendarVersion(1, site)], site.Name);
    }

    private static ClockLength Of(TimeSpan time, bool isWorkTime) =>
        isWorkTime ? ClockLength.OfWork(time) : ClockLength.OfWall(time);
}
