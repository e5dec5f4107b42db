namespace RepairWorkflows.Walkthrough.Tests.Walks;

public sealed class PostgreSqlWalkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>On PostgreSQL.</summary>
    public sealed class ThreeKills(UndisturbedWalk undisturbed) : KilledWalk(undisturbed, kills: 3)
    {
        protected override bool IsConfigured => PostgresFactAttribute.Server is not null;

        protected override string? Database() => PostgresFactAttribute.FreshDatabase();
    }

    [Collection(SharedWalk.Name)]
    public sealed class GivenAServerWithADatabaseOfItsOwn(UndisturbedWalk undisturbed)
    {
        [PostgresFact]
        public async Task When_all_reports_are_walked_then_the_same_happens_as_on_the_embedded_database()
        {
            using var patience = new CancellationTokenSource(Patience);

            var (run, explanation, result) = await UndisturbedWalk.WalkAsync(
                PostgresFactAttribute.FreshDatabase(), patience.Token);

            run.Code.ShouldBe(ExitCode.Done, explanation);
            result.Happenings().ShouldBe(undisturbed.Result.Happenings());
        }
    }

    [Collection(SharedWalk.Name)]
    public sealed class GivenSuchAServerThatIsKilledThreeTimes(ThreeKills killed, UndisturbedWalk undisturbed)
        : IClassFixture<ThreeKills>
    {
        [PostgresFact]
        public void When_it_is_started_again_each_time_then_the_walk_ends_well() =>
            (killed.Run.Code, killed.Points.Count).ShouldBe((ExitCode.Done, killed.Kills), killed.Explanation);

        [PostgresFact]
        public void When_timelines_are_compared_then_the_same_happened_and_as_often() =>
            killed.Result.Happenings().ShouldBe(undisturbed.Result.Happenings(), killed.Explanation);

        [PostgresFact]
        public void When_clocks_are_compared_then_the_same_ones_went_over_their_limits() =>
            killed.Result.Verdicts().ShouldBe(undisturbed.Result.Verdicts(), killed.Explanation);

        [PostgresFact]
        public void When_timelines_are_read_then_they_have_no_gaps_and_nothing_happened_twice() =>
            killed.Result.Faults().ShouldBeEmpty(killed.Explanation);

        [PostgresFact]
        public void When_reports_are_sent_again_with_their_keys_then_each_gets_its_first_answer() =>
            killed.OtherAnswers.ShouldBeEmpty(killed.Explanation);
    }
}
