using System.Globalization;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Inspections;

public static class RoundDaysTests
{
    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static RoundDays Days(Action<InspectionPlan> with) =>
        new(ASite.Plan("plan", with), Rules.Shipped.Site);

    public sealed class GivenAPlanByDaysWeeksOrMonths
    {
        [Theory]
        [InlineData(1, "2026-03-02T07:59+08:00", null)]
        [InlineData(1, "2026-03-02T08:00+08:00", "2026-03-02T08:00+08:00")]
        [InlineData(1, "2026-03-04T07:00+08:00", "2026-03-03T08:00+08:00")]
        [InlineData(3, "2026-03-06T12:00+08:00", "2026-03-05T08:00+08:00")]
        public void When_days_are_counted_then_the_last_due_one_is_found(int days, string now, string? due) =>
            Days(plan => plan.Days = days).LastUntil(At(now)).ShouldBe(due is null ? null : At(due));

        // Every fifth day: Saturday the 7th is put off to Monday the 9th.
        [Theory]
        [InlineData("2026-03-07T12:00+08:00", "2026-03-02T08:00+08:00", "2026-03-09T08:00+08:00")]
        [InlineData("2026-03-09T08:00+08:00", "2026-03-09T08:00+08:00", "2026-03-12T08:00+08:00")]
        public void When_the_site_does_not_work_then_the_next_working_day_gets_the_round(
            string now, string last, string next)
        {
            var days = Days(plan => plan.Days = 5);

            days.LastUntil(At(now)).ShouldBe(At(last));
            days.NextAfter(At(now)).ShouldBe(At(next));
        }

        // A holiday of nine days: the daily rounds within it all fall on the day after, and make one.
        [Fact]
        public void When_a_holiday_lies_between_then_its_rounds_fall_together_on_the_day_after()
        {
            var days = Days(plan =>
            {
                plan.From = new(2026, 2, 1);
                plan.Days = 1;
            });

            days.LastUntil(At("2026-02-20T12:00+08:00")).ShouldBe(At("2026-02-14T08:00+08:00"));
            days.NextAfter(At("2026-02-20T12:00+08:00")).ShouldBe(At("2026-02-24T08:00+08:00"));
        }

        [Fact]
        public void When_weeks_are_counted_then_it_stays_the_same_weekday() =>
            Days(plan => plan.Weeks = 2).NextAfter(At("2026-03-02T08:00+08:00")).ShouldBe(At("2026-03-16T08:00+08:00"));

        [Theory]
        [InlineData("2026-02-10T12:00+08:00", "2026-02-02T08:00+08:00", "2026-02-28T08:00+08:00")]
        [InlineData("2026-03-10T12:00+08:00", "2026-02-28T08:00+08:00", "2026-03-31T08:00+08:00")]
        public void When_a_month_is_too_short_then_its_last_day_counts(string now, string last, string next)
        {
            var days = Days(plan =>
            {
                plan.From = new(2026, 1, 31);
                plan.Months = 1;
            });

            days.LastUntil(At(now)).ShouldBe(At(last));
            days.NextAfter(At(now)).ShouldBe(At(next));
        }

        [Fact]
        public void When_the_plan_has_not_begun_then_its_first_round_is_the_next() =>
            Days(plan => plan.Months = 6).NextAfter(At("2025-11-29T12:00+08:00"))
                .ShouldBe(At("2026-03-02T08:00+08:00"));
    }

    public sealed class GivenAPlanByCron
    {
        [Theory]
        [InlineData("30 9 * * 1", "2026-03-08T12:00+08:00", "2026-03-02T09:30+08:00", "2026-03-09T09:30+08:00")]
        [InlineData("0 7,19 * * *", "2026-03-03T12:00+08:00", "2026-03-03T07:00+08:00", "2026-03-04T07:00+08:00")]
        [InlineData("0 6 1 * *", "2026-03-03T12:00+08:00", null, "2026-04-01T06:00+08:00")]
        public void When_it_is_read_in_the_sites_time_then_each_day_has_one_round_at_most(
            string cron, string now, string? last, string next)
        {
            var days = Days(plan => plan.Cron = cron);

            days.LastUntil(At(now)).ShouldBe(last is null ? null : At(last));
            days.NextAfter(At(now)).ShouldBe(At(next));
        }

        [Fact]
        public void When_it_never_comes_within_a_year_then_there_is_no_next_round() =>
            Days(plan => plan.Cron = "0 6 29 2 *").NextAfter(At("2026-03-03T12:00+08:00")).ShouldBeNull();
    }
}
