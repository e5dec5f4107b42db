using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Scenarios.Tests.RandomPlay;

/// <summary>
/// Whatever people do, as long as it is offered to them, each case comes to an end that is explained, and leaves no
/// clock, no task and no timer behind: 40 cases of each process, or as many as REPAIRWORKFLOWS_RANDOM_CASES says.
/// </summary>
public sealed class RandomPlayTests
{
    private const int CasesOfASite = 20;

    private static readonly int Cases = int.TryParse(
        Environment.GetEnvironmentVariable("REPAIRWORKFLOWS_RANDOM_CASES"), CultureInfo.InvariantCulture, out var cases)
        ? cases
        : 40;

    [Theory]
    [InlineData("unified-report", false)]
    [InlineData("unified-report", true)] // cancellation and reassignment
    [InlineData("special-customer", false)]
    [InlineData("out-of-scope-paid-repair", false)]
    [InlineData("equipment-repair", false)]
    [InlineData("utility-outage", false)]
    [InlineData("preventive-care", false)]
    [InlineData("service-response", false)]
    [InlineData("complaint", false)]
    public async Task When_people_do_whatever_is_offered_then_each_case_ends_explained_and_no_clock_is_left(
        string process, bool mayVoidEarly)
    {
        var ended = 0;
        for (var seed = 0; ended < Cases; seed++)
        {
            await using var site = await RandomSite.OpenAsync();
            var random = new Random(seed);
            for (var number = 0; number < CasesOfASite && ended < Cases; number++)
            {
                ended += await PlayAsync(process, mayVoidEarly, site, random, $"{process}, seed {seed}, case {number}");
            }
        }

        ended.ShouldBeGreaterThanOrEqualTo(Cases);
    }

    /// <returns>How many cases ended: one, and those that came from it.</returns>
    private static async Task<int> PlayAsync(
        string process, bool mayVoidEarly, RandomSite site, Random random, string name)
    {
        var play = new RandomCase(site, random, await NumbersAsync(site, random)) { MayVoidEarly = mayVoidEarly };
        var forms = await site.SendAsync(new GetProcessForms());
        var waiting = new Queue<RepairOrderId>(
            forms.FirstOrDefault(form => form.Name == process && form.Roles.Count > 0) is { } form
                && process != "preventive-care"
                ? [await play.ReportAsync(form)]
                : await RoundsAsync(site));
        var ended = 0;
        for (; waiting.TryDequeue(out var order); ended++)
        {
            var view = (await play.EndAsync(order)).ShouldNotBeNull($"{name} does not end:\n{play.Story}");
            await CheckAsync(site, view, $"{name}\n{play.Story}");
            foreach (var follower in view.Followers)
            {
                waiting.Enqueue(new RepairOrderId(follower.OrderId));
            }
        }

        return ended;
    }

    private static async Task CheckAsync(RandomSite site, CaseView view, string story)
    {
        view.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped, story);
        view.Tasks.Concat(view.Standing).ShouldBeEmpty(story);
        view.Timeline.ShouldContain(
            entry => entry.Kind == "order.archived" || entry.Kind == "order.cancelled", $"unexplained: {story}");
        var instance = (await site.SendAsync(new GetInstance(view.Order.InstanceId, Actor.System)))!;
        instance.Incidents.Rows.ShouldBeEmpty(story);
        instance.Header.Status.ShouldBe(InstanceStatus.Finished, story);
        site.TimersOf(view.Order.InstanceId).ShouldBe(0, story);
    }

    private static async Task<IReadOnlyList<RepairOrderId>> RoundsAsync(RandomSite site)
    {
        while (true)
        {
            if (await site.RoundsAsync() is { Count: > 0 } rounds)
            {
                return rounds;
            }

            await site.WaitAsync(TimeSpan.FromDays(1));
        }
    }

    // Orders that a case may be about: some that have ended, whatever way.
    private static async Task<IReadOnlyList<string>> NumbersAsync(RandomSite site, Random random)
    {
        var ended = await site.SendAsync(
            new GetClosedCases(new CaseFilter { Process = "unified-report" }, null, 50, Actor.System));
        if (ended.Cases.Count > 0)
        {
            return [.. ended.Cases.Select(row => row.Order.Number)];
        }

        var form = (await site.SendAsync(new GetProcessForm("unified-report")))!;
        var play = new RandomCase(site, random, []);
        var view = (await play.EndAsync(await play.ReportAsync(form))).ShouldNotBeNull(play.Story);
        return [view.Order.Number];
    }
}
