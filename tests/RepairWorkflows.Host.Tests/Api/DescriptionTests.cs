using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api;

public static partial class DescriptionTests
{
    [Collection(DemoHost.Collection)]
    public sealed partial class GivenTheApi(DemoHost host)
    {
        [Fact]
        public async Task When_its_description_is_read_then_it_lists_every_route_with_name_and_summary()
        {
            var document = await (await host.Anonymous().ReadAsync("/openapi/v1.json")).BodyAsync();
            document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
            var described = document.GetProperty("paths").EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name} {path.Name}"))
                .ToList();
            var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(route => route.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal))
                .SelectMany(route => route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(
                    method => $"{method.ToLowerInvariant()} "
                        + Constraint().Replace(route.RoutePattern.RawText!, "").TrimEnd('/')))
                .ToList();
            described.ShouldBe(routes, ignoreOrder: true);
            described.Count.ShouldBeGreaterThan(10);
            document.GetProperty(
                "paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ShouldAllBe(
                operation => operation.Value.GetProperty("operationId").GetString() != ""
                    && operation.Value.GetProperty("summary").GetString() != "");
        }

        [Theory]
        [InlineData("/api/v1/processes/{process}/cases", "202 400 401 403 404 409 413 415 422 500")]
        [InlineData(
            "/api/v1/processes/{process}/cases/{orderId}/actions/{action}", "200 400 401 403 404 409 413 415 422 500")]
        public async Task When_a_command_is_described_then_its_answers_and_its_key_are_told(
            string path, string statuses)
        {
            var document = await (await host.Anonymous().ReadAsync("/openapi/v1.json")).BodyAsync();
            var operation = document.GetProperty("paths").GetProperty(path).GetProperty("post");
            string.Join(' ', operation.GetProperty("responses").EnumerateObject().Select(answer => answer.Name).Order())
                .ShouldBe(statuses);
            operation.GetProperty("parameters").EnumerateArray()
                .ShouldContain(parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");
            operation.TryGetProperty("requestBody", out _).ShouldBeTrue();
        }

        [Fact]
        public async Task When_its_page_is_opened_then_nothing_comes_from_elsewhere()
        {
            var answer = await host.Anonymous().ReadAsync("/api/docs/");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var page = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            Source().Matches(page).ShouldNotBeEmpty();
            Source().Matches(page).ShouldAllBe(source => !source.Groups[1].Value.Contains("//"));
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self';");
            (await host.Anonymous().ReadAsync("/api/docs/scalar.js")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        [GeneratedRegex(":[a-z]+(?=})")]
        private static partial Regex Constraint();

        [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
        private static partial Regex Source();
    }
}
