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

    [Fact]
    public void When_an_order_is_stored_and_read_then_nothing_is_lost()
    {
        var document = Rules.NewCase(DateTimeOffset.UnixEpoch).Order.Document;

        OrderDocument.Parse(document.ToJson()).ToJson().ShouldBe(document.ToJson());
    }
}
