using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Instances;

namespace RepairWorkflows.Repairs.Tests.Findings;

public sealed class CountFindingsTests : IAsyncLifetime
{
    private readonly FindingHost _host = FindingHost.Start();

    [Fact]
    public async Task When_there_are_more_since_the_last_look_then_they_are_counted_at_the_next()
    {
        await _host.RunAsync(FindingHost.Hanging, "hanging");
        (await CountAsync()).ShouldBe(1);

        await _host.RunAsync(FindingHost.Faulting, "faulting");
        (await CountAsync()).ShouldBe(1);

        _host.Engine.Clock.Advance(FindingCounter.LongestAge);
        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task When_something_is_done_about_one_then_the_number_falls_at_once()
    {
        var id = await _host.RunAsync(FindingHost.Hanging, "hanging");
        (await CountAsync()).ShouldBe(1);
        await _host.SendAsync(new CancelInstance(id, FindingHost.Owner));
        (await CountAsync()).ShouldBe(0);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private Task<int> CountAsync() => _host.SendAsync(new CountFindings(FindingHost.Owner));
}
