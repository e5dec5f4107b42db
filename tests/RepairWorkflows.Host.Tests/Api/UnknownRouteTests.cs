using System.Net.Http.Headers;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api;

public static class UnknownRouteTests
{
    private const string Malformed = $"{Answers.Cases}/123";

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnAddressOfTheApi(DemoHost host)
    {
        [Theory]
        [InlineData("GET", "/api")]
        [InlineData("GET", "/api/nothing")]
        [InlineData("POST", "/api/v1/nothing")]
        [InlineData("GET", "/api/v2/cases")]
        [InlineData("GET", Malformed)]
        [InlineData("POST", $"{Malformed}/actions/triage")]
        public async Task When_there_is_nothing_then_it_says_so_to_anybody(string method, string path) =>
            await (await host.Anonymous().SendAsync(path, "{}", method: method))
                .ShouldBeProblemAsync(404, "route.not-found");

        [Theory]
        [InlineData("GET", Answers.Cases, "POST")]
        [InlineData("DELETE", Answers.Cases, "POST")]
        [InlineData("POST", "/api/v1/cases", "GET")]
        [InlineData("PATCH", "/api/v1/accounts", "GET POST")]
        public async Task When_it_knows_other_methods_then_it_says_which(string method, string path, string allowed)
        {
            var answer = await host.Anonymous().SendAsync(path, "{}", method: method);
            await answer.ShouldBeProblemAsync(405, "route.method-not-allowed");
            answer.Content.Headers.Allow.ShouldBe(allowed.Split(' '));
        }

        [Theory]
        [InlineData("text/plain")]
        [InlineData("application/xml")]
        [InlineData("application/x-www-form-urlencoded")]
        public async Task When_the_body_is_of_another_type_then_it_says_so(string type)
        {
            using var content = new StringContent("{}");
            content.Headers.ContentType = new(type);
            var administrator = await host.AdministratorAsync();
            foreach (var path in (string[])[Answers.Cases, "/api/v1/accounts", "/api/v1/session"])
            {
                await (await administrator.PostAsync(path, content, CancellationToken.None))
                    .ShouldBeProblemAsync(415, "request.unsupported-media-type");
            }
        }

        [Fact]
        public async Task When_the_sender_wants_html_then_it_is_a_problem_all_the_same()
        {
            var client = host.Anonymous();
            client.DefaultRequestHeaders.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("text/html"));
            await (await client.ReadAsync("/api/v1/nothing")).ShouldBeProblemAsync(404, "route.not-found");
        }

        [Theory]
        [InlineData("GET", "/api/v1/nothing")]
        [InlineData("DELETE", Answers.Cases)]
        public async Task When_the_reader_speaks_chinese_then_so_does_the_refusal(string method, string path)
        {
            var client = host.Anonymous();
            client.DefaultRequestHeaders.AcceptLanguage.Clear();
            var problem = await (await client.SendAsync(path, "{}", method: method)).BodyAsync();
            problem.GetProperty("detail").GetString()!.ShouldContain("该地址");
        }
    }
}
