namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>A test of components: what it has rendered is disposed of as circuits do it.</summary>
public abstract class DashboardTest : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _rendered = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var rendered in _rendered)
        {
            await rendered.DisposeAsync();
        }
    }

    private protected ADashboard ADashboardFor(FakeDesk desk, params string[] roles)
    {
        var dashboard = new ADashboard(desk, roles);
        _rendered.Add(dashboard);
        return dashboard;
    }
}
