using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Tests.Start;

public static class StoppingTests
{
    public sealed class GivenARunningProcess
    {
        [Fact]
        public async Task When_a_service_does_not_end_in_time_then_the_process_ends_all_the_same()
        {
            await using var app = Build(services => services.AddHostedService<Stubborn>());
            var run = app.RunToEndAsync();
            app.Lifetime.StopApplication();
            await Should.NotThrowAsync(run);
        }

        [Fact]
        public async Task When_a_service_breaks_while_it_stops_then_that_is_not_hidden()
        {
            await using var app = Build(services => services.AddHostedService<Broken>());
            var run = app.RunToEndAsync();
            app.Lifetime.StopApplication();
            await Should.ThrowAsync<Exception>(run);
        }

        [Fact]
        public async Task When_a_request_never_ends_then_services_still_have_their_time()
        {
            await using var app = Build(services => services.AddHostedService<NeedsTime>());
            app.MapPost("/", async (Stream body) => await body.CopyToAsync(Stream.Null));
            var run = app.RunToEndAsync();
            var address = new Uri(app.Urls.Single());
            using var client = new TcpClient(address.Host, address.Port);
            await client.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\n1"));
            app.Lifetime.StopApplication();
            await run;
            NeedsTime.HadTime.ShouldBeTrue();
        }

        private static WebApplication Build(Action<IServiceCollection> add)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddQuickStop();
            add(builder.Services);
            return builder.Build();
        }
    }

    private abstract class Service : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public abstract Task StopAsync(CancellationToken cancellationToken);
    }

    private sealed class Stubborn : Service
    {
        public override Task StopAsync(CancellationToken cancellationToken) =>
            throw new OperationCanceledException("not ended in time");
    }

    private sealed class Broken : Service
    {
        public override Task StopAsync(CancellationToken cancellationToken) =>
            throw new InvalidOperationException("broken");
    }

    private sealed class NeedsTime : Service
    {
        public static bool HadTime { get; private set; }

        public override Task StopAsync(CancellationToken cancellationToken)
        {
            HadTime = !cancellationToken.IsCancellationRequested;
            return Task.CompletedTask;
        }
    }
}
