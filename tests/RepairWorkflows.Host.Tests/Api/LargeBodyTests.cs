using System.Net;
using System.Net.Sockets;
using System.Text;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api;

public static class LargeBodyTests
{
    private const int Limit = 256 * 1024;

    [Collection(DemoHost.Collection)]
    public sealed class GivenABodyAboveTheLimit(DemoHost host)
    {
        [Theory]
        [InlineData(Answers.Cases)]
        [InlineData("/api/v1/accounts")]
        [InlineData("/api/v1/session")]
        [InlineData("/api/v1/demo/clock")]
        public async Task When_it_is_sent_then_the_limit_and_its_unit_are_named(string path)
        {
            var problem = await (await (await host.AdministratorAsync()).SendAsync(path, Body(Limit)))
                .ShouldBeProblemAsync(413, "request.too-large");
            problem.GetProperty("limit").GetInt64().ShouldBe(Limit);
            problem.GetProperty("unit").GetString().ShouldBe("byte");
            problem.GetProperty("detail").GetString().ShouldBe("The body is too large: at most 256 KB (262144 bytes).");
        }

        [Fact]
        public async Task When_nobody_knows_its_length_before_then_it_is_refused_too()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Answers.Cases)
            {
                Content = Answers.Json(Body(Limit)),
            };
            request.Headers.TransferEncodingChunked = true;
            await (await (await host.AgentAsync()).SendAsync(request, CancellationToken.None))
                .ShouldBeProblemAsync(413, "request.too-large");
        }

        [Theory]
        [InlineData("/elsa/api/workflow-definitions", "en", "The body is too large: at most 8 MB (8388608 bytes).")]
        [InlineData("/elsa/api/workflow-definitions/import", "zh", "请求体过大：最多 8 MB（8388608 字节）。")]
        public async Task When_the_designer_sends_it_then_it_is_told_in_its_own_shape(
            string path, string language, string text)
        {
            const int limit = 8 * 1024 * 1024;
            var client = host.WithKey(host.DemoKey());
            client.DefaultRequestHeaders.AcceptLanguage.Clear();
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

            var answer = await client.SendAsync(path, Body(limit));

            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            var refusal = await answer.BodyAsync();
            refusal.GetProperty("code").GetString().ShouldBe("request.too-large");
            refusal.GetProperty("message").GetString().ShouldBe(text);
            (refusal.GetProperty("limit").GetInt64(), refusal.GetProperty("unit").GetString())
                .ShouldBe((limit, "byte"));
        }

        [Fact]
        public async Task When_it_is_as_large_as_allowed_then_it_is_read() =>
            await (await (await host.AgentAsync()).SendAsync(Answers.Cases, Body(Limit - 8)))
                .ShouldBeProblemAsync(400, "report.invalid");
    }

    /// <summary>A real server, and a sender that reads nothing before it has sent all: as many libraries do.</summary>
    public sealed class GivenASenderThatReadsLast
    {
        [Theory]
        [InlineData("/api/v1/session", "413")]
        [InlineData(Answers.Cases, "401")]
        [InlineData("/api/v1/nothing", "404")]
        public async Task When_it_sends_40_megabytes_then_it_gets_to_read_the_answer(string path, string status)
        {
            await using var host = new TestHost(isDemonstration: false);
            host.UseKestrel(0);
            host.StartServer();
            var address = host.ClientOptions.BaseAddress;
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, address.Port, CancellationToken.None);
            var stream = client.GetStream();
            const int size = 40 * 1024 * 1024;
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + $"Content-Length: {size}\r\nConnection: close\r\n\r\n"),
                CancellationToken.None);
            await stream.WriteAsync(new byte[size], CancellationToken.None);

            using var reader = new StreamReader(stream);
            var answer = await reader.ReadToEndAsync(CancellationToken.None);

            answer.ShouldStartWith($"HTTP/1.1 {status} ");
            answer.ShouldContain("application/problem+json");
        }
    }

    private static string Body(int length) => $$"""{"a":"{{new string('x', length)}}"}""";
}
