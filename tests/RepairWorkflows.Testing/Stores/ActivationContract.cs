using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>
/// An instance begins beside those that run, or is refused; never two at once that exclude each other.
/// </summary>
public abstract class ActivationContract(StoreFixture fixture) : StoreContract(fixture)
{
    private static readonly ActivationClaim Singleton = new("unified-report", null);

    [StoreFact]
    public async Task When_many_begin_at_once_under_one_claim_then_one_begins()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => BeginsAsync(Singleton))));
        all.Count(began => began).ShouldBe(1);
    }

    [StoreFact]
    public async Task When_the_one_that_runs_has_ended_then_another_begins()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);
        (await BeginsAsync(Singleton)).ShouldBeFalse();

        var ended = ABurst.Change(id, 1);
        await Store.CommitAsync(
            ABurst.On(ended with { Header = ended.Header with { Status = InstanceStatus.Finished } }), None);

        (await BeginsAsync(Singleton)).ShouldBeTrue();
    }

    [StoreFact]
    public async Task When_a_claim_names_a_correlation_then_only_that_is_excluded()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);
        (await BeginsAsync(new ActivationClaim(null, id))).ShouldBeFalse();
        (await BeginsAsync(new ActivationClaim("unified-report", "another"))).ShouldBeTrue();
        (await BeginsAsync(new ActivationClaim("another", null))).ShouldBeTrue();
    }

    private async Task<bool> BeginsAsync(ActivationClaim claim)
    {
        try
        {
            await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0) with { Claim = claim }, None);
            return true;
        }
        catch (ActivationRefusedException)
        {
            return false;
        }
    }
}
