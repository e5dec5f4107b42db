using MediatR;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A version that is published reaches the clocks that run, on every machine.</summary>
public abstract class RulesReviewContract(DatabaseFixture fixture) : StoreContract(fixture)
{
    private const string TenMinutes =
        """
        { "name": "ticketing", "length": { "wall": "00:10:00" }, "clauses": ["S3.3"],
          "stages": [{ "percent": 100, "tell": ["service-supervisor"] }] }
        """;

    [StoreFact]
    public async Task When_a_policy_is_published_then_open_clocks_take_it_over_and_keep_the_time_used()
    {
        await using var engine = await StartAsync();
        var order = await ReportAsync(engine);
        Fixture.Clock.Advance(TimeSpan.FromMinutes(3));

        var published = await SendAsync(engine, Publish(TenMinutes, basedOn: 1));
        await FireAsync(engine);

        published.ShouldBe(new RulePublished("ticketing", 2, 1));
        var view = await SendAsync(engine, new GetCase(order, People.Supervisor));
        var clock = view!.Clocks.Single(clock => clock.Policy == "ticketing");
        (clock.PolicyVersion, clock.DueAt).ShouldBe((2, ABurst.At.AddMinutes(10)));
        var change = view.Timeline.Single(entry => entry.Kind == "clock.changed");
        change.Actor.ShouldBe(People.Owner.Name);
        change.Details.ShouldContain("夏季人手不足");
        (await Fixture.Get<IRuleStore>().SetReviewsAsync(Now, 10, None)).ShouldBe(0);
    }

    [StoreFact]
    public async Task When_another_machine_published_then_the_next_act_on_the_order_knows()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var order = await ReportAsync(one);

        await SendAsync(other, Publish(TenMinutes, basedOn: 1));
        await SendAsync(
            one,
            new TakeAction(
                order, "triage", new() { ["urgency"] = "general" }, null, People.Agent, new("test", "t", "t")));

        one.GetRequiredService<IClockRules>().Current.Policy("ticketing").Version.ShouldBe(2);
        var view = await SendAsync(one, new GetCase(order, People.Supervisor));
        view!.Clocks.Single(clock => clock.Policy == "ticketing").PolicyVersion.ShouldBe(2);
    }

    [StoreFact]
    public async Task When_two_start_at_once_then_what_came_with_them_is_published_once()
    {
        await using var one = ((DatabaseFixture)Fixture).BuildEngine();
        await using var other = ((DatabaseFixture)Fixture).BuildEngine();

        await Task.WhenAll(
            Task.Run(() => one.GetRequiredService<IRuleSeeds>().PublishAsync(None)),
            Task.Run(() => other.GetRequiredService<IRuleSeeds>().PublishAsync(None)));

        var versions = (await Fixture.Get<IRuleStore>().ReadAsync(None)).Versions;
        versions.ShouldAllBe(version => version.Number == 1);
        versions.Count(version => version.Kind == RuleKind.Policy)
            .ShouldBe(one.GetRequiredService<IClockRules>().Current.Policies.Count);
        (await one.GetRequiredService<IRuleSeeds>().PublishAsync(None)).ShouldBe(0);
    }

    [StoreFact]
    public async Task When_its_owner_has_published_since_then_a_start_leaves_that_alone()
    {
        await using var engine = await StartAsync();
        await SendAsync(engine, Publish(TenMinutes, basedOn: 1));

        (await engine.GetRequiredService<IRuleSeeds>().PublishAsync(None)).ShouldBe(0);

        engine.GetRequiredService<IClockRules>().Current.Policy("ticketing").Version.ShouldBe(2);
    }

    [StoreFact]
    public async Task When_the_base_of_a_calendar_is_published_then_so_is_what_stands_on_it()
    {
        await using var engine = await StartAsync();
        var china = await SendAsync(engine, new GetRuleFile(RuleKind.Calendar, "china", null, default, People.Owner));
        var announced = china.Text.Replace(
            "\"announced\": [", "\"announced\": [{ \"year\": 2027, \"source\": \"国办发明电\" },",
            StringComparison.Ordinal);

        await SendAsync(
            engine, new PublishCalendar("china", announced, RuleFormat.Json, 1, "2027 年放假安排", People.Owner));

        var site = (await SendAsync(engine, new GetRuleVersions(RuleKind.Calendar, "site", People.Owner)))[0];
        site.Number.ShouldBe(2);
        var rules = await engine.GetRequiredService<IClockRules>().FreshAsync(None);
        rules.Site.IsAnnounced(new DateTimeOffset(2027, 5, 1, 0, 0, 0, TimeSpan.Zero)).ShouldBeTrue();
    }

    [StoreFact]
    public async Task When_its_owner_wrote_a_calendar_then_neither_its_base_nor_a_start_takes_that_away()
    {
        await using var engine = await StartAsync();
        const string own =
            """
            { "name": "site", "base": "china", "timeZone": "Asia/Shanghai", "days": [{ "date": "2026-03-03" }] }
            """;
        await SendAsync(engine, new PublishCalendar("site", own, RuleFormat.Json, 1, "停电检修", People.Owner));
        var china = await SendAsync(engine, new GetRuleFile(RuleKind.Calendar, "china", null, default, People.Owner));
        var later = china.Text.Replace(
            "\"announced\": [", "\"announced\": [{ \"year\": 2027 },", StringComparison.Ordinal);
        await SendAsync(engine, new PublishCalendar("china", later, RuleFormat.Json, 1, "2027 年", People.Owner));

        (await engine.GetRequiredService<IRuleSeeds>().PublishAsync(None)).ShouldBe(0);

        var site = (await SendAsync(engine, new GetRuleVersions(RuleKind.Calendar, "site", People.Owner)))[0];
        (site.Number, site.Origin).ShouldBe((3, RuleOrigin.FollowsBase));
        var file = await SendAsync(engine, new GetRuleFile(RuleKind.Calendar, "site", 3, default, People.Owner));
        file.Text.ShouldContain("2026-03-03");
    }

    [StoreFact]
    public async Task When_a_calendar_would_stand_on_itself_then_it_is_refused()
    {
        await using var engine = await StartAsync();
        var china = await SendAsync(engine, new GetRuleFile(RuleKind.Calendar, "china", null, default, People.Owner));
        var circle = china.Text.Replace(
            "\"name\": \"china\"", "\"name\": \"china\", \"base\": \"site\"", StringComparison.Ordinal);

        var refused = await Should.ThrowAsync<InvalidRequestException>(() => SendAsync(
            engine, new PublishCalendar("china", circle, RuleFormat.Json, 1, "x", People.Owner)));

        refused.Fields.ShouldHaveSingleItem().Code.ShouldBe(RepairErrors.CalendarUnknown);
    }

    [StoreFact]
    public async Task When_the_same_is_published_again_then_that_is_no_publication()
    {
        await using var engine = await StartAsync();
        await SendAsync(engine, Publish(TenMinutes, basedOn: 1));

        (await SendAsync(engine, Publish(TenMinutes, basedOn: 1))).Version.ShouldBe(2);

        (await SendAsync(engine, new GetRuleVersions(RuleKind.Policy, "ticketing", People.Owner))).Count.ShouldBe(2);
    }

    [StoreFact]
    public async Task When_another_version_is_the_newest_by_now_then_nobody_overwrites_it_unseen()
    {
        await using var engine = await StartAsync();
        await SendAsync(engine, Publish(TenMinutes, basedOn: 1));

        var twenty = TenMinutes.Replace("00:10:00", "00:20:00", StringComparison.Ordinal);
        var refused = await Should.ThrowAsync<RuleViolationException>(
            () => SendAsync(engine, Publish(twenty, basedOn: 1)));

        refused.Code.ShouldBe(RepairErrors.RulesChanged);
    }

    private static PublishPolicy Publish(string text, int basedOn) =>
        new("ticketing", text, basedOn, "夏季人手不足", People.Owner);

    private static Task<T> SendAsync<T>(ServiceProvider engine, IRequest<T> request) =>
        engine.GetRequiredService<IMediator>().Send(request);

    private static async Task<RepairOrderId> ReportAsync(ServiceProvider engine) => new(
        (await SendAsync(
            engine, new StartCase("unified-report", AReport.Json(), People.Agent, new("test", "r", "r")))).OrderId);

    private Task<ServiceProvider> StartAsync() => ((DatabaseFixture)Fixture).StartEngineAsync();

    private async Task FireAsync(ServiceProvider engine)
    {
        foreach (var timer in await Timers.TakeDueAsync(10, TimeSpan.FromMinutes(1), None))
        {
            await engine.GetRequiredService<IWorkflowRuntime>().FireTimerAsync(timer.Id, timer.DueAt, None);
        }
    }
}
