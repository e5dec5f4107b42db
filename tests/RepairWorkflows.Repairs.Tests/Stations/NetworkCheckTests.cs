using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Stations;

namespace RepairWorkflows.Repairs.Tests.Stations;

public sealed class NetworkCheckTests
{
    [Fact]
    public void When_each_station_and_grade_is_there_once_then_the_site_starts() =>
        NetworkCheck.Require(With(["east", "west-2"], (80, 30), (50, 50))).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("East")]
    [InlineData("东站")]
    [InlineData("a23456789-123456789-123456789-123456789-1")]
    public void When_a_station_has_no_such_word_then_the_site_does_not_start(string id) =>
        Refusal(With([id])).ShouldContain("Stations[0].Id");

    [Fact]
    public void When_two_stations_have_the_same_word_then_the_second_is_named() =>
        Refusal(With(["east", "east"])).ShouldContain("Stations[1].Id");

    [Theory]
    [InlineData(30, 80)]
    [InlineData(80, -1)]
    public void When_a_commission_would_be_less_than_nothing_then_its_tier_is_named(int onSite, int sendIn) =>
        Refusal(With(["east"], (80, 30), (onSite, sendIn))).ShouldContain("Fees[0].Tiers[1]");

    [Fact]
    public void When_a_grade_is_there_twice_then_the_second_is_named()
    {
        var site = With(["east"], (80, 30));
        site.Fees.Add(new() { Grade = "A" });
        Refusal(site).ShouldContain("Fees[1].Grade");
    }

    private static string Refusal(SiteOptions site) =>
        Should.Throw<InvalidOperationException>(() => NetworkCheck.Require(site)).Message;

    private static SiteOptions With(string[] stations, params (decimal OnSite, decimal SendIn)[] tiers)
    {
        var site = new SiteOptions();
        Array.ForEach(stations, id => site.Stations.Add(new() { Id = id }));
        var fees = new SettlementFees { Grade = "A" };
        Array.ForEach(tiers, tier => fees.Tiers.Add(new() { OnSite = tier.OnSite, SendIn = tier.SendIn }));
        site.Fees.Add(fees);
        return site;
    }
}
