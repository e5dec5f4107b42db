using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Host.HttpWorkflows;
using RepairWorkflows.Host.HttpWorkflows.Outgoing;

namespace RepairWorkflows.Host.Tests.HttpWorkflows;

/// <summary>The requests that definitions send, over real connections.</summary>
public static class OutgoingTests
{
    public sealed class GivenAServer : IAsyncLifetime
    {
        private readonly WebApplication _there = Build();

        [Fact]
        public async Task When_it_answers_then_all_of_it_comes_back()
        {
            var answer = (await SendAsync("/echo", [])).ShouldBeOfType<HttpCallAnswer.Received>();

            answer.StatusCode.ShouldBe(418);
            answer.Headers["X-Seen"].ShouldBe(["POST Basic abc text/plain"]);
            answer.ContentType.ShouldBe("text/x; charset=utf-8");
            answer.Body.ShouldBe("body"u8.ToArray());
        }

        [Fact]
        public async Task When_it_takes_too_long_then_that_is_the_answer() =>
            (await SendAsync("/slow", [("CallTimeout", "00:00:01")])).ShouldBeOfType<HttpCallAnswer.TimedOut>();

        [Theory]
        [InlineData("DenyPrivateAddresses", "true")]
        [InlineData("AllowedHosts:0", "*.example.org")]
        [InlineData("CallAnswerLimit", "1024")]
        public async Task When_the_settings_forbid_it_then_nobody_is_reached(string setting, string value) =>
            (await SendAsync("/long", [(setting, value)])).ShouldBeOfType<HttpCallAnswer.Unreachable>();

        [Fact]
        public async Task When_a_private_host_is_listed_then_it_may_be_called() =>
            (await SendAsync("/echo", [("DenyPrivateAddresses", "true"), ("AllowedHosts:0", "127.0.0.1")]))
                .ShouldBeOfType<HttpCallAnswer.Received>();

        [Theory]
        [InlineData("X A")]
        [InlineData("Content-Type")]
        public async Task When_a_header_cannot_be_sent_then_it_is_named(string header)
        {
            var call = new HttpCall
            {
                Method = "GET", Address = Address("/echo"), Headers = new HeaderMap { [header] = ["a/b"] },
            };

            (await Should.ThrowAsync<FormatException>(() => Calls([]).SendAsync(call, CancellationToken.None)))
                .Message.ShouldContain($"'{header}'");
        }

        [Fact]
        public async Task When_nobody_listens_then_nobody_is_reached()
        {
            var address = Address("/");
            await _there.StopAsync(CancellationToken.None);

            (await Calls([]).SendAsync(new HttpCall { Method = "GET", Address = address }, CancellationToken.None))
                .ShouldBeOfType<HttpCallAnswer.Unreachable>();
        }

        public Task InitializeAsync() => _there.StartAsync(CancellationToken.None);

        public async Task DisposeAsync() => await _there.DisposeAsync();

        private Uri Address(string path) => new(_there.Urls.Single() + path);

        private Task<HttpCallAnswer> SendAsync(string path, (string, string)[] settings) =>
            Calls(settings).SendAsync(
                new HttpCall
                {
                    Method = "POST",
                    Address = Address(path),
                    Headers = new HeaderMap { ["Authorization"] = ["Basic abc"] },
                    Body = "body"u8.ToArray(),
                    ContentType = "text/plain",
                },
                CancellationToken.None);

        private static WebApplication Build()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var there = builder.Build();
            there.MapPost("/echo", async (HttpContext context) =>
            {
                var request = context.Request;
                context.Response.StatusCode = 418;
                context.Response.ContentType = "text/x; charset=utf-8";
                context.Response.Headers["X-Seen"] =
                    $"{request.Method} {request.Headers.Authorization} {request.ContentType}";
                await request.Body.CopyToAsync(context.Response.Body, context.RequestAborted);
            });
            there.MapPost(
                "/slow",
                (CancellationToken aborted) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, aborted));
            there.MapPost("/long", () => new string('x', 2000));
            return there;
        }
    }

    public sealed class GivenAnAddress
    {
        [Theory]
        [InlineData("127.0.0.1", true)]
        [InlineData("10.1.2.3", true)]
        [InlineData("172.31.0.1", true)]
        [InlineData("172.32.0.1", false)]
        [InlineData("192.168.1.1", true)]
        [InlineData("169.254.169.254", true)]
        [InlineData("100.64.0.1", true)]
        [InlineData("::1", true)]
        [InlineData("::ffff:10.0.0.1", true)]
        [InlineData("fd00::1", true)]
        [InlineData("fe80::1", true)]
        [InlineData("8.8.8.8", false)]
        [InlineData("2606:4700::1", false)]
        public void When_it_is_judged_then_those_of_this_machine_and_its_neighbours_are_private(
            string address, bool isPrivate) =>
            AddressGuard.IsPrivate(IPAddress.Parse(address)).ShouldBe(isPrivate);
    }

    private static IHttpCalls Calls((string Name, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            settings.ToDictionary(one => $"HttpWorkflows:{one.Name}", one => (string?)one.Value)).Build());
        services.AddHttpWorkflows();
        return services.BuildServiceProvider().GetRequiredService<IHttpCalls>();
    }
}
