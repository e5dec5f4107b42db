using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Instances are listed in pages, and removed whole.</summary>
public abstract class InstanceListContract(StoreFixture fixture) : StoreContract(fixture)
{
    private IInstanceReader Instances => Fixture.Get<IInstanceReader>();

    [StoreFact]
    public async Task When_instances_are_listed_then_the_newest_comes_first_and_pages_do_not_overlap()
    {
        await MakeAsync("a", minutes: 0);
        await MakeAsync("b", minutes: 1);
        await MakeAsync("c", minutes: 2);

        var first = await Instances.ListAsync(new InstanceFilter(), 0, 2, None);
        var second = await Instances.ListAsync(new InstanceFilter(), 2, 2, None);

        first.Headers.Select(header => header.Id).ShouldBe(["c", "b"]);
        second.Headers.Select(header => header.Id).ShouldBe(["a"]);
        (first.Total, second.Total).ShouldBe((3, 3));
    }

    [StoreFact]
    public async Task When_a_filter_is_given_then_only_what_matches_is_listed()
    {
        await MakeAsync("a", change: header => header with { DefinitionId = "other" });
        await MakeAsync("b", change: header => header with { CorrelationId = "C-1" });
        await MakeAsync("c", change: header => header with { ParentInstanceId = "a" });
        await MakeAsync("d", change: header => header with { Status = InstanceStatus.Faulted });

        await ShouldListAsync(new InstanceFilter { DefinitionId = "other" }, "a");
        await ShouldListAsync(new InstanceFilter { CorrelationId = "C-1" }, "b");
        await ShouldListAsync(new InstanceFilter { ParentInstanceId = "a" }, "c");
        await ShouldListAsync(new InstanceFilter { Statuses = [InstanceStatus.Faulted] }, "d");
        await ShouldListAsync(new InstanceFilter { DefinitionVersionId = "nothing" });
        await ShouldListAsync(
            new InstanceFilter { Statuses = [InstanceStatus.Faulted, InstanceStatus.Suspended] }, "d", "c", "b", "a");
        await ShouldListAsync(new InstanceFilter { ParentInstanceId = "a", CorrelationId = "C-1" });
    }

    [StoreFact]
    public async Task When_instances_are_of_the_same_instant_then_each_is_on_one_page_only()
    {
        string[] ids = ["b", "B", "a", "10", "9", "é"];
        foreach (var id in ids)
        {
            await MakeAsync(id);
        }

        List<string> shown = [];
        for (var skip = 0; skip < ids.Length; skip += 2)
        {
            var page = await Instances.ListAsync(new InstanceFilter(), skip, 2, None);
            shown.AddRange(page.Headers.Select(header => header.Id));
        }

        shown.ShouldBe(ids, ignoreOrder: true);
    }

    [StoreFact]
    public async Task When_a_filter_is_given_then_the_total_counts_what_matches_on_all_pages()
    {
        await MakeAsync("a", change: header => header with { CorrelationId = "C-1" });
        await MakeAsync("b", change: header => header with { CorrelationId = "C-1" });
        await MakeAsync("c");

        var beyond = await Instances.ListAsync(new InstanceFilter { CorrelationId = "C-1" }, 5, 2, None);

        (beyond.Headers.Count, beyond.Total).ShouldBe((0, 2));
    }

    [StoreFact]
    public async Task When_the_page_is_no_page_then_the_caller_is_told()
    {
        foreach (var (skip, take) in new[] { (-1, 1), (0, 0), (0, IInstanceReader.LargestPage + 1) })
        {
            await Should.ThrowAsync<ArgumentOutOfRangeException>(
                () => Instances.ListAsync(new InstanceFilter(), skip, take, None));
        }
    }

    [StoreFact]
    public async Task When_a_header_is_listed_then_it_is_the_one_that_was_written()
    {
        var header = ABurst.Header("a") with
        {
            ParentInstanceId = "parent",
            Status = InstanceStatus.Finished,
            Name = "A-601",
            IncidentCount = 2,
            UpdatedAt = Now.AddMinutes(1),
            FinishedAt = Now.AddMinutes(1),
        };
        await MakeAsync("a", change: _ => header);

        (await Instances.ListAsync(new InstanceFilter(), 0, 1, None)).Headers.ShouldBe([header]);
    }

    [StoreFact]
    public async Task When_an_instance_is_deleted_then_nothing_of_it_stays()
    {
        await MakeAsync("a");
        await MakeAsync("b");

        await Store.DeleteAsync("a", None);

        (await Store.FindAsync("a", None)).ShouldBeNull();
        (await Store.FindAsync("b", None)).ShouldNotBeNull();
        await Should.ThrowAsync<ConcurrencyConflictException>(() => Store.DeleteAsync("a", None));
    }

    [StoreFact]
    public async Task When_an_instance_has_a_repair_order_then_it_is_not_deleted_and_nothing_of_it_goes()
    {
        var id = ABurst.NewId();
        var commit = ABurst.On(ABurst.Change(id, 0) with { SetTimers = [ABurst.Timer("t", Now)] });
        await CommitAsync(ACase.Burst(commit, new() { Order = ACase.Order(id) }));

        await Should.ThrowAsync<ConcurrencyConflictException>(() => Store.DeleteAsync(id, None));

        (await Store.FindAsync(id, None)).ShouldNotBeNull();
        (await Store.FindByTimerAsync("t", None)).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task When_an_instance_is_deleted_then_its_rests_timers_and_journal_go_with_it()
    {
        await Store.CommitAsync(
            ABurst.On(ABurst.Change("a", 0) with
            {
                AddedBookmarks = [ABurst.Bookmark("b", "a", "MARK", Now)],
                SetTimers = [ABurst.Timer("t", Now)],
                Log = new(0, 1, new byte[] { 1 }),
            }),
            None);

        await Store.DeleteAsync("a", None);

        (await Store.FindBookmarksAsync("MARK", null, null, None)).ShouldBeEmpty();
        (await Timers.TakeDueAsync(10, TimeSpan.FromMinutes(1), None)).ShouldBeEmpty();
        (await Store.ReadLogAsync("a", None).AnyAsync()).ShouldBeFalse();
    }

    private async Task ShouldListAsync(InstanceFilter filter, params string[] ids) =>
        (await Instances.ListAsync(filter, 0, 10, None)).Headers.Select(header => header.Id).ShouldBe(ids);

    private Task<CommitReport> MakeAsync(
        string id, int minutes = 0, Func<InstanceHeader, InstanceHeader>? change = null)
    {
        var made = ABurst.Change(id, 0);
        var header = made.Header with { CreatedAt = ABurst.At.AddMinutes(minutes) };
        return Store.CommitAsync(ABurst.On(made with { Header = change?.Invoke(header) ?? header }), None);
    }
}
