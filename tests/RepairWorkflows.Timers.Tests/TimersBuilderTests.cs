using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RepairWorkflows.Timers.Tests.Fakes;

namespace RepairWorkflows.Timers.Tests;

public sealed class TimersBuilderTests
{
    [Fact]
    public async Task When_the_host_starts_then_hangfire_runs_both_loops_and_stops_them_at_once()
    {
        var mail = new FakeHandler("mail");
        await using var host = new ATimerHost(null, mail);
        host.Timers.Set("due", host.Now);
        host.Outbox.Add(1, "mail");
        var server = host.Get<IEnumerable<IHostedService>>().OfType<BackgroundJobServerHostedService>().Single();
        await server.StartAsync(CancellationToken.None);
        await host.Clock.Waiting.NextAsync();
        await host.Clock.Waiting.NextAsync();
        host.Runtime.Fired.ShouldBe(["due"]);
        mail.Delivered.ShouldBe(["key-1"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await server.StopAsync(patience.Token);
        patience.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task When_an_operator_queues_a_failed_timer_again_then_hangfire_fires_it()
    {
        await using var host = new ATimerHost();
        host.Timers.Set("bad", host.Now);
        host.Runtime.OnFire = (_, _) => Task.FromException(new InvalidOperationException("It broke."));
        await host.Pump.FireDueAsync(CancellationToken.None);
        await host.Runtime.Firing.NextAsync();
        host.Runtime.OnFire = (_, _) => Task.CompletedTask;

        var server = host.Get<IEnumerable<IHostedService>>().OfType<BackgroundJobServerHostedService>().Single();
        await server.StartAsync(CancellationToken.None);
        var failed = host.Jobs.GetMonitoringApi().FailedJobs(0, 1).Single().Key;
        host.Get<IBackgroundJobClient>().Requeue(failed).ShouldBeTrue();
        await host.Runtime.Firing.NextAsync();
        await server.StopAsync(CancellationToken.None);
        host.Runtime.Fired.ShouldBe(["bad"]);
    }

    [Fact]
    public async Task When_no_connection_is_set_then_jobs_live_in_memory()
    {
        await using var host = new ATimerHost();
        host.Jobs.ShouldBeOfType<InMemoryStorage>();
    }

    [Fact]
    public async Task When_the_database_is_not_there_yet_then_the_storage_of_jobs_does_not_wait_for_it()
    {
        await using var host = new ATimerHost(
            options => options.PostgreSqlConnectionString = "Host=127.0.0.1;Port=1;Username=nobody;Database=none");
        var patience = TimeSpan.FromSeconds(15);

        var storage = await Task.Run(() => host.Jobs).WaitAsync(patience);

        storage.ShouldBeOfType<PostgreSqlStorage>();
    }

    [Theory]
    [InlineData("00:00:00.049", false)]
    [InlineData("00:00:00.050", true)]
    [InlineData("00:01:00", true)]
    [InlineData("00:01:01", false)]
    public async Task When_the_poll_interval_is_out_of_range_then_the_options_are_refused(
        string interval, bool accepted)
    {
        var asked = TimeSpan.Parse(interval, System.Globalization.CultureInfo.InvariantCulture);
        await using var host = new ATimerHost(options => options.PollInterval = asked);
        var read = () => host.Get<IOptions<TimerOptions>>().Value;
        if (accepted)
        {
            read.ShouldNotThrow();
        }
        else
        {
            Should.Throw<OptionsValidationException>(() => read());
        }
    }
}
