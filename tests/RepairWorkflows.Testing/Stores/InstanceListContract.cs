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

    private async Task ShouldListAsync(InstanceFilter filter, params string[] ids) =>
        (await Instances.ListAsync(filter, 0, 10, None)).Headers.Select(header => header.Id).ShouldBe(ids);

    private Task<CommitReport> MakeAsync(string id, int minutes = 0, Func<InstanceHeader, InstanceHeader>? change = null)
    {
        var made = ABurst.Change(id, 0);
        var header = made.Header with { CreatedAt = ABurst.At.AddMinutes(minutes) };
        return Store.CommitAsync(ABurst.On(made with { Header = change?.Invoke(header) ?? header }), None);
    }
}
