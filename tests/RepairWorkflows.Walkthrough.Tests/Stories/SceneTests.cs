using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Server;
using RepairWorkflows.Walkthrough.Stories;

namespace RepairWorkflows.Walkthrough.Tests.Stories;

public sealed class SceneTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 12, 1, 0, 0, TimeSpan.Zero);

    private static readonly Scene Morning = new(
        new Order
        {
            OrderId = Guid.Empty,
            Number = "WX20261012-0001",
            Status = "reported",
            CustomerName = "王小明",
            Unit = "3栋2单元501室",
            AppointmentAt = Now.AddHours(3),
            Clocks = [AClock(dueInHours: 4), AClock(dueInHours: 8)],
        },
        WantedAt: null, Now);

    public sealed class GivenWordsForInstants
    {
        [Theory]
        [InlineData("{{now}}", 0)]
        [InlineData("{{now+30m}}", 30)]
        [InlineData("{{appointment-15m}}", 165)]
        [InlineData("{{same-day+1h}}", 540)]
        public void When_they_are_read_then_they_count_from_their_anchors(string word, int minutes) =>
            Morning.At(word).ShouldBe(Now.AddMinutes(minutes));

        [Fact]
        public void When_the_anchor_has_no_instant_then_there_is_none() => Morning.At("{{wanted-5m}}").ShouldBeNull();

        [Theory]
        [InlineData("half past nine")]
        [InlineData("{{now+5 minutes}}")]
        public void When_it_is_no_such_word_then_the_walk_fails(string word) =>
            Should.Throw<WalkFailedException>(() => Morning.At(word)).Message.ShouldContain(word);
    }

    public sealed class GivenFields
    {
        [Fact]
        public void When_they_hold_a_word_then_an_instant_stands_in_its_place() =>
            ((DateTimeOffset?)Morning.Dated(new JsonObject { ["at"] = "{{now+1d}}" })["at"]).ShouldBe(Now.AddDays(1));

        [Fact]
        public void When_the_word_has_no_instant_then_the_walk_fails() =>
            Should.Throw<WalkFailedException>(() => Morning.Dated(new JsonObject { ["at"] = "{{wanted}}" }));
    }

    private static OrderClock AClock(int dueInHours) => new(
        "id", "same-day", "当日完成", 1, "running", Now, Now.AddHours(dueInHours), null, null, "running", "");
}
