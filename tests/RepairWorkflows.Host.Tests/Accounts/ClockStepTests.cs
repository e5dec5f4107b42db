using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Host.Tests.Accounts;

/// <summary>Somebody sets the machine's clock while people are signed in.</summary>
public sealed class ClockStepTests : IDisposable
{
    private readonly SteppedHost _host = new();

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task When_it_is_set_by_a_day_then_browsers_programs_and_keys_stay_signed_in(int days)
    {
        var program = await _host.AgentAsync();
        var key = _host.WithKey(_host.DemoKey());
        var browser = new FormBrowser(_host);
        await browser.SubmitAsync(
            "/sign-in", "/sign-in", ("userName", Role.Administrator), ("password", _host.Password()));

        _host.Machine.Set(TimeSpan.FromDays(days));

        (await program.GetAsync("/api/v1/cases", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await key.GetAsync("/api/v1/cases", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.OpenAsync("/accounts")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task When_the_time_of_a_token_has_passed_then_it_has_run_out()
    {
        var program = await _host.AgentAsync();
        _host.Machine.Pass(TimeSpan.FromDays(1));

        (await program.GetAsync("/api/v1/cases", CancellationToken.None))
            .StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    public void Dispose() => _host.Dispose();

    private sealed class SteppedHost() : TestHost(isDemonstration: true)
    {
        public MachineTime Machine { get; } = new(TimeProvider.System.GetUtcNow());

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(new SteadyClock(Machine, Machine)));
        }
    }
}
