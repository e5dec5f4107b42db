using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api;

public static class OpenEndpointsTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenEveryEndpoint(DemoHost host)
    {
        // All that answers to nobody in particular. A new line here is a decision.
        private static readonly string[] Open =
        [
            "/health/live", "/health/ready", "/sign-in", "/access-denied", "/first-start", "/preferences",
            "/api/v1/session", "/api/v1/session/refresh", "/openapi/{documentName}.json",
            "/api/docs/{documentName?}", "/api/docs/scalar.js", "/api/docs/scalar.aspnetcore.js",
            "/api/docs/favicon.svg",
            "/elsa/api/bookmarks/resume", "/elsa/api/events/trigger",
            "/studio/_framework/{**file}", "/studio/_content/{**file}", "/studio/appsettings.json",
            "/studio/Elsa.Studio.Host.CustomElements.styles.css", // the designer's package, which is anybody's
            "/api/{**path}", "/elsa/api/{**path}", // what there is not
        ];

        private static readonly string[] StudioAssets =
        [
            "calls", "editing", "findings", "importing", "live", "publishing", "refused", "review", "session", "studio",
        ];

        [Fact]
        public void When_endpoints_are_listed_then_only_these_are_open()
        {
            var open = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
                .Select(Pattern).Where(pattern => !IsAsset(pattern)).Distinct();
            open.Except(Open).ShouldBeEmpty();
        }

        [Fact]
        public async Task When_nobody_asks_then_every_other_endpoint_refuses()
        {
            var nobody = host.Anonymous();
            var closed = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null);
            foreach (var endpoint in closed)
            {
                foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                {
                    using var request = new HttpRequestMessage(new(method), Address(endpoint))
                    {
                        Content = Answers.Json("{}"),
                    };
                    var answer = await nobody.SendAsync(request, CancellationToken.None);
                    answer.StatusCode.ShouldBeOneOf(
                        [HttpStatusCode.Unauthorized, HttpStatusCode.Redirect], $"{method} {Pattern(endpoint)}");
                }
            }
        }

        [Fact]
        public async Task When_anything_answers_then_it_has_the_security_headers()
        {
            var answer = await host.Anonymous().ReadAsync("/sign-in");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        }

        [Theory]
        [InlineData("/api/v1/cases")]
        [InlineData("/elsa/api/workflow-instances")]
        [InlineData("/accounts")]
        public async Task When_it_tells_of_people_or_cases_then_nobody_on_the_way_keeps_it(string path) =>
            (await (await host.AdministratorAsync()).ReadAsync(path)).Headers.CacheControl!.NoStore.ShouldBeTrue();

        private IEnumerable<RouteEndpoint> Endpoints() =>
            host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

        // Style sheets, scripts and pictures of the pages.
        private static bool IsAsset(string pattern) =>
            pattern.StartsWith(
                "/_content/", StringComparison.Ordinal) || pattern.StartsWith("/_framework/", StringComparison.Ordinal)
            || pattern.StartsWith("/accounts.", StringComparison.Ordinal)
            || StudioAssets.Any(name => pattern.StartsWith($"/studio/{name}.", StringComparison.Ordinal))
            || pattern.StartsWith("/RepairWorkflows.Host.", StringComparison.Ordinal);

        private static string Address(
            RouteEndpoint endpoint) => string.Join('/', endpoint.RoutePattern.PathSegments.Select(
            segment => string.Concat(segment.Parts.Select(part => part switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternSeparatorPart separator => separator.Content,
                RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" }] } =>
                    "1",
                _ => "01900000-0000-7000-8000-000000000000",
            })))).Insert(0, "/");
    }
}
