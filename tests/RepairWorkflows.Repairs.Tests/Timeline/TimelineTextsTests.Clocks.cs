using System.Globalization;

namespace RepairWorkflows.Repairs.Tests.Timeline;

/// <content>What is said of clocks.</content>
public sealed partial class TimelineTextsTests
{
    public sealed class GivenAClock
    {
        private const string Started =
            """
            {"policy":"arrival-notice","cycle":1,
            "startsAt":"2026-03-02T00:59:59.7+00:00","dueAt":"2026-03-02T01:20:00+00:00"}
            """;

        private const string Breached =
            """{"policy":"arrival-notice","cycle":2,"percent":100,"dueAt":"2026-03-02T01:00:00Z"}""";

        private const string Late =
            """{"policy":"ticketing","cycle":1,"verdict":"breached","over":"1.00:03:20.5000000"}""";

        [Fact]
        public void When_it_starts_then_the_headline_names_it_and_the_limit_follows() =>
            In(Chinese, "clock.started", Started).ShouldBe("「到场」开始计时，至 03-02 09:20");

        [Fact]
        public void When_it_counts_from_a_promised_time_then_the_headline_says_from_when_to_when() =>
            In(
                Chinese, "clock.started",
                """
                {"policy":"arrival-notice","cycle":2,"since":"promise",
                "startsAt":"2026-03-02T04:33:00Z","dueAt":"2026-03-02T04:53:00Z"}
                """)
                .ShouldBe("「到场」自承诺时间 03-02 12:33 起计时，至 03-02 12:53（轮次：2）");

        [Fact]
        public void When_its_limit_is_changed_then_both_deadlines_are_told_in_the_sites_time() =>
            In(
                English, "clock.changed",
                """
                {"policy":"arrival-notice","cycle":1,"version":2,
                "dueBefore":"2026-03-02T01:20:00.009209+00:00","dueAt":"2026-03-02T01:45:00Z"}
                """)
                .ShouldStartWith("Limit changed: Arrival, from 03-02 09:20 to 03-02 09:45;");

        [Fact]
        public void When_its_rules_change_and_its_deadline_does_not_then_that_is_told_and_no_other_time() =>
            In(
                Chinese, "clock.changed",
                """{"policy":"arrival-notice","cycle":1,"version":2,"dueAt":"2026-03-02T01:45:00Z","same":true}""")
                .ShouldStartWith("时限变更：到场，到期时间不变（03-02 09:45）");

        [Fact]
        public void When_its_limit_lies_in_another_year_then_that_is_said() =>
            In(
                Chinese, "clock.started",
                """
                {"policy":"arrival-notice","cycle":1,
                "startsAt":"2026-03-02T01:00:00Z","dueAt":"2027-12-31T16:00:00Z"}
                """)
                .ShouldContain("至 2028-01-01 00:00");

        [Fact]
        public void When_it_starts_then_it_is_said_in_english_too() =>
            In(English, "clock.started", Started)
                .ShouldBe("Clock started: Arrival, until 03-02 09:20");

        [Fact]
        public void When_it_goes_over_its_limit_then_the_headline_names_it_and_the_cycle_follows() =>
            In(Chinese, "clock.breached", Breached).ShouldBe("「到场」已超时（轮次：2）");

        [Theory]
        [InlineData("zh-CN", "「到场」已超时（通知对象：客服员、客服主管）")]
        [InlineData("en", "Limit passed: Arrival (Told: Service agent, Service supervisor)")]
        public void When_roles_were_told_of_it_then_they_follow(string culture, string text) =>
            In(
                CultureInfo.GetCultureInfo(culture), "clock.breached",
                """
                {"policy":"arrival-notice","cycle":1,"percent":100,"dueAt":"2026-03-02T01:00:00Z",
                "roles":["service-agent","service-supervisor"]}
                """)
                .ShouldBe(text);

        [Fact]
        public void When_it_stops_in_time_then_the_headline_says_so() =>
            In(Chinese, "clock.stopped", """{"policy":"ticketing","cycle":1,"verdict":"on-time","over":null}""")
                .ShouldBe("「填写派工单」计时结束：按时");

        [Theory]
        [InlineData("zh-CN", "「当日完成」计时结束：不适用，事项已先结束")]
        [InlineData("en", "Clock stopped: Finished the same day, not applicable, it ended before")]
        public void When_the_order_ended_without_it_then_nobody_is_said_to_have_met_it(string culture, string text) =>
            In(
                CultureInfo.GetCultureInfo(culture), "clock.stopped",
                """{"policy":"same-day","cycle":1,"verdict":"not-applicable"}""")
                .ShouldBe(text);

        [Fact]
        public void When_a_new_one_takes_its_place_then_nobody_is_said_to_have_met_it() =>
            In(Chinese, "clock.stopped", """{"policy":"ticketing","cycle":1,"verdict":"on-time","replaced":true}""")
                .ShouldBe("「填写派工单」改按新的时间计时，此前按时");

        [Fact]
        public void When_it_stops_late_then_the_headline_says_by_how_much() =>
            In(Chinese, "clock.stopped", Late).ShouldBe("「填写派工单」计时结束：超时1天3分钟21秒");

        [Fact]
        public void When_it_stops_late_then_it_is_said_in_english_too() =>
            In(English, "clock.stopped", Late)
                .ShouldBe("Clock stopped: Ticket written, late by 1 d 3 min 21 s");
    }
}
