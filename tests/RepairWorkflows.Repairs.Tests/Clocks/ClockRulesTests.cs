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
        Rules.Shipped.Policy(policy).Length.Wall.ShouldBe(TimeSpan.Parse(length, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("same-day", "2026-03-02T09:00+08:00", "2026-03-02T17:30+08:00")]
    [InlineData("same-day", "2026-03-06T18:00+08:00", "2026-03-09T17:30+08:00")]
    [InlineData("region-notice", "2026-03-02T16:00+08:00", "2026-03-03T10:45+08:00")]
    [InlineData("region-notice", "2026-09-30T16:50+08:00", "2026-10-08T11:35+08:00")]
    public void When_a_limit_is_in_working_time_then_the_clock_is_due_by_the_calendar(
        string policy, string from, string dueAt)
    {
        var terms = Rules.Shipped.TermsOf(Rules.Shipped.Policy(policy), null, null);

        Clock.Start("c", terms, 1, At(from), Rules.Shipped).DueAt.ShouldBe(At(dueAt));
    }

    [Fact]
    public void When_a_site_has_a_policy_of_its_own_then_it_replaces_the_shipped_one()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(
            file,
            """
            [{"name":"ticketing","version":2,"length":{"wall":"00:10:00"},
              "stages":[{"percent":100,"tell":["service-supervisor"]}]}]
            """);

        var rules = ClockRulesReader.Read(new SiteOptions { ClockPoliciesFile = file });

        rules.Policies.Count(policy => policy.Name == "ticketing").ShouldBe(1);
        rules.Policy("ticketing").Length.Wall.ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void When_an_owner_names_a_policy_then_it_is_called_so_in_that_language()
    {
        var site = Rules.Shipped.Site.Calendar;
        var owned = Rules.Shipped.Policy("ticketing") with
        {
            DisplayName = new Dictionary<string, string> { ["zh"] = "开单" },
        };
        var rules = new ClockRules([owned], [new CalendarVersion(1, site)], site.Name);

        string[] names = [Name("ticketing", "zh-CN"), Name("ticketing", "en"), Name("gone", "zh-CN")];

        names.ShouldBe(["开单", "Ticket written", "gone"]);
        string Name(string policy, string language) => rules.NameOf(policy, CultureInfo.GetCultureInfo(language));
    }

    [Fact]
    public void When_a_sites_files_leave_out_what_need_not_be_there_then_it_has_its_default()
    {
        var (policies, calendar) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllText(
            policies,
            """[{"name":"own","length":{"wall":"00:10:00"},"stages":[{"percent":100,"tell":["finance"]}]}]""");
        File.WriteAllText(
            calendar,
            """
            {"name":"site","timeZone":"UTC","dayTypes":{"day":{"windows":["08:00-12:00"]}},
              "weeks":[{"days":{"monday":"day"}}]}
            """);

        var rules = ClockRulesReader.Read(new SiteOptions { ClockPoliciesFile = policies, CalendarFile = calendar });

        (rules.Policy("own").Version, rules.Policy("own").Clauses.Count).ShouldBe((1, 0));
        rules.Site.Until(DateTimeOffset.UnixEpoch).DayOfWeek.ShouldBe(DayOfWeek.Monday);
    }

    [Theory]
    [InlineData("""[{"name":"p","length":{},"stages":[{"percent":100,"tell":["finance"]}]}]""")]
    [InlineData("""[{"name":"p","length":{"wall":"00:10:00"},"stages":[]}]""")]
    [InlineData("""[{"name":"p","length":{"wall":"00:10:00"},"stages":[{"percent":100,"tell":["nobody"]}]}]""")]
    [InlineData(
        """
        [{"name":"p","length":{"wall":"00:10:00"},"startsOn":["action.arrive"],"stages":[{"percent":100,"tell":[]}]}]
        """)]
    [InlineData(
        """
        [{"name":"p","length":{"wall":"00:10:00"},"stages":[{"percent":100,"does":[{"kind":"event"}]}]}]
        """)]
    public void When_a_policy_makes_no_sense_then_it_is_refused_at_once(string policies)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, policies);

        Should.Throw<InvalidOperationException>(
            () => ClockRulesReader.Read(new SiteOptions { ClockPoliciesFile = file }));
    }

    [Theory]
    [InlineData("same-day", "2026-12-31T17:30+08:00", null)]
    [InlineData("same-day", "2027-01-01T17:30+08:00", 2027)]
    [InlineData("general-dispatch", "2027-01-01T17:30+08:00", null)]   // counts on no calendar
    public void When_a_deadline_lies_in_a_year_not_announced_then_the_year_is_told(
        string policy, string dueAt, int? year)
    {
        var terms = Rules.Shipped.TermsOf(Rules.Shipped.Policy(policy), null, null);

        Rules.Shipped.UnannouncedYear(terms.Calendar, At(dueAt)).ShouldBe(year);
    }

    [Fact]
    public void When_an_order_is_stored_and_read_then_nothing_is_lost()
    {
        var document = Rules.NewCase(DateTimeOffset.UnixEpoch).Order.Document;

        OrderDocument.Parse(document.ToJson()).ToJson().ShouldBe(document.ToJson());
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
