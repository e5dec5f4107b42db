using System.Globalization;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Clocks;

public sealed class ClockRulesTests
{
    [Theory]
    [InlineData("ticketing", "00:05:00")]
    [InlineData("engineering-notice", "00:02:00")]
    [InlineData("arrival-notice", "00:20:00")]
    [InlineData("general-dispatch", "1.00:00:00")]
    public void When_limits_are_shipped_then_they_are_those_of_the_documents(string policy, string length) =>
        Rules.Shipped.Policy(policy).Length.ShouldBe(TimeSpan.Parse(length, CultureInfo.InvariantCulture));

    [Fact]
    public void When_the_limit_is_the_day_then_the_budget_ends_with_it()
    {
        var start = DateTimeOffset.Parse("2026-03-02T09:00+08:00", CultureInfo.InvariantCulture);

        Rules.Shipped.Budget(Rules.Shipped.Policy("same-day"), start).ShouldBe(TimeSpan.FromHours(8.5));
    }

    [Fact]
    public void When_a_site_has_a_policy_of_its_own_then_it_replaces_the_shipped_one()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(
            file,
            """
            [{"name":"ticketing","version":2,"length":"00:10:00",
              "stages":[{"percent":100,"tell":["service-supervisor"]}]}]
            """);

        var rules = ClockRulesReader.Read(new SiteOptions { ClockPoliciesFile = file });

        rules.Policies.Count(policy => policy.Name == "ticketing").ShouldBe(1);
        rules.Policy("ticketing").Length.ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void When_a_sites_files_leave_out_what_need_not_be_there_then_it_has_its_default()
    {
        var (policies, calendar) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllText(
            policies, """[{"name":"own","length":"00:10:00","stages":[{"percent":100,"tell":["finance"]}]}]""");
        File.WriteAllText(
            calendar, """{"timeZone":"UTC","week":{"monday":[{"from":"08:00:00","to":"12:00:00"}]}}""");

        var rules = ClockRulesReader.Read(new SiteOptions { ClockPoliciesFile = policies, CalendarFile = calendar });

        (rules.Policy("own").Version, rules.Policy("own").Clauses.Count).ShouldBe((1, 0));
        rules.Calendar.EndOfWorkingDay(DateTimeOffset.UnixEpoch).DayOfWeek.ShouldBe(DayOfWeek.Monday);
    }

    [Theory]
    [InlineData("""[{"name":"p","stages":[{"percent":100,"tell":[]}]}]""")]
    [InlineData("""[{"name":"p","length":"00:10:00","stages":[]}]""")]
    [InlineData("""[{"name":"p","length":"00:10:00","stages":[{"percent":100,"tell":["nobody"]}]}]""")]
    public void When_a_policy_makes_no_sense_then_it_is_refused_at_once(string policies)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, policies);

        Should.Throw<InvalidOperationException>(() => ClockRulesReader.Read(new SiteOptions
        {
            ClockPoliciesFile =
            file
        }));
    }

    [Theory]
    [InlineData("same-day", "2026-12-31T17:30+08:00", null)]
    [InlineData("same-day", "2027-01-01T17:30+08:00", "2026-12-31")]
    [InlineData("general-dispatch", "2027-01-01T17:30+08:00", null)]   // counts on no calendar
    public void When_a_deadline_lies_beyond_the_calendar_then_its_last_covered_day_is_known(
        string policy, string dueAt, string? coveredUntil)
    {
        var since = Rules.Shipped.UncoveredSince(policy, DateTimeOffset.Parse(dueAt, CultureInfo.InvariantCulture));

        since.ShouldBe(coveredUntil is null ? null : DateOnly.Parse(coveredUntil, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void When_an_order_is_stored_and_read_then_nothing_is_lost()
    {
        var document = Rules.NewCase(DateTimeOffset.UnixEpoch).Order.Document;

        OrderDocument.Parse(document.ToJson()).ToJson().ShouldBe(document.ToJson());
    }
}
