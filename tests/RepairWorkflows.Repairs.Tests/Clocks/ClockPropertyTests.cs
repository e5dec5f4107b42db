using CsCheck;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Clocks;

/// <summary>What holds for a clock, whatever is done to it; a failure says the seed that repeats it.</summary>
public sealed class ClockPropertyTests
{
    private const int Iterations = 2_000;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Budget = TimeSpan.FromHours(1);

    private static readonly ClockPolicy Policy = new()
    {
        Name = "ticketing",
        Length = ClockLength.OfWall(Budget),
        Stages = [ClockStage.At(50), ClockStage.At(80), ClockStage.At(ClockStage.Limit)],
    };

    private static readonly ClockTerms Terms = new(Policy, Policy.Length, null);

    private static readonly string[] Doings = ["look", "hold", "resume", "keep"];

    // What is done, and how many seconds after the one before.
    private static readonly Gen<List<(string What, int Seconds)>> Lives =
        Gen.Select(Gen.Int[0, Doings.Length - 1].Select(one => Doings[one]), Gen.Int[0, 2_000]).List[0, 20];

    [Fact]
    public void When_anything_is_done_then_the_deadline_never_comes_nearer() =>
        Lives.Sample(
            life =>
            {
                DateTimeOffset? before = null;
                Live(life, (clock, _) =>
                {
                    if (clock.DueAt is { } due)
                    {
                        due.ShouldBeGreaterThanOrEqualTo(before ?? due);
                        before = due;
                    }
                });
            },
            iter: Iterations);

    [Fact]
    public void When_it_was_on_hold_then_the_deadline_has_moved_by_just_that() =>
        Lives.Sample(
            life =>
            {
                var (held, since) = (TimeSpan.Zero, (DateTimeOffset?)null);
                Live(life, (clock, now) =>
                {
                    held += since is { } hold && clock.State == ClockState.Running ? now - hold : TimeSpan.Zero;
                    since = clock.State == ClockState.OnHold ? since ?? now : null;
                    if (clock.State == ClockState.Running)
                    {
                        clock.DueAt.ShouldBe(clock.BreachedAt ?? (Start + Budget + held));
                    }
                });
            },
            iter: Iterations);

    [Fact]
    public void When_stages_are_reached_then_each_is_once_in_order_and_never_early() =>
        Lives.Sample(
            life =>
            {
                var (clock, now, reached) = Live(life, (_, _) => { });
                reached.AddRange(clock.Reach(now).Select(stage => (stage.Stage.Percent!.Value, stage.At, now)));

                reached.ShouldAllBe(stage => stage.At <= stage.Seen);
                reached.Select(stage => stage.Percent)
                    .ShouldBe(Policy.Stages.Take(reached.Count).Select(stage => stage.Percent!.Value));
                reached.Select(stage => stage.At).ShouldBeInOrder();
            },
            iter: Iterations);

    [Fact]
    public void When_it_is_stopped_then_what_it_was_over_by_is_never_negative() =>
        Gen.Select(Lives, Gen.Int[0, 10_000]).Sample(
            (life, after) =>
            {
                var (clock, now, _) = Live(life, (_, _) => { });
                clock.Reach(now);
                clock.Stop(now.AddSeconds(after));

                var verdict = clock.VerdictAt(now.AddSeconds(after));
                (verdict.Over ?? TimeSpan.Zero).ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
            },
            iter: Iterations);

    [Fact]
    public void When_it_is_stored_on_the_way_then_it_goes_on_as_it_was() =>
        Gen.Select(Lives, Lives).Sample(
            (life, rest) =>
            {
                var (clock, now, _) = Live(life, (_, _) => { });
                var again = Clock.From(clock.ToRecord(), Rules.Shipped);
                again.ToRecord().ShouldBe(clock.ToRecord());

                Live(rest, (_, _) => { }, clock, now);
                Live(rest, (_, _) => { }, again, now);
                again.ToRecord().ShouldBe(clock.ToRecord());
            },
            iter: Iterations);

    private static Lived Live(
        List<(string What, int Seconds)> life, Action<Clock, DateTimeOffset> look, Clock? clock = null,
        DateTimeOffset? from = null)
    {
        clock ??= Clock.Start("c", Terms, 1, Start, Rules.Shipped);
        var now = from ?? Start;
        List<(int Percent, DateTimeOffset At, DateTimeOffset Seen)> reached = [];
        foreach (var (what, seconds) in life)
        {
            now = now.AddSeconds(seconds);
            switch (what, clock.State)
            {
                case ("look", _):
                    reached.AddRange(clock.Reach(now).Select(stage => (stage.Stage.Percent!.Value, stage.At, now)));
                    break;
                case ("hold", ClockState.Running):
                    clock.Hold("agent", "the customer is away", now);
                    break;
                case ("resume", ClockState.OnHold):
                    clock.Resume(now);
                    break;
            }

            look(clock, now);
        }

        return new(clock, now, reached);
    }

    private sealed record Lived(
        Clock Clock, DateTimeOffset Now, List<(int Percent, DateTimeOffset At, DateTimeOffset Seen)> Reached);
}
