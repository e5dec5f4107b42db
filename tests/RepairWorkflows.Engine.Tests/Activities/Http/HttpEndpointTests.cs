using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Activities.Http;

public static class HttpEndpointTests
{
    public sealed class GivenATrigger
    {
        [Fact]
        public async Task When_it_is_published_then_each_method_has_a_trigger_hashed_as_on_an_elsa_server()
        {
            await using var host = new EngineTestHost();
            await host.PublishAsync(AnEndpoint.Reading(
                "", "Orders/{Id}/",
                [("supportedMethods", AnEndpoint.Words("GET", "delete")), ("authorize", Drawing.Literal(true))]));

            var triggers = await host.Definitions.ListTriggersAsync("Elsa.HttpEndpoint", CancellationToken.None);

            triggers.Select(trigger => trigger.Hash).ShouldBe(
            [
                BookmarkHash.Of("Elsa.HttpEndpoint", """{"Path":"/orders/{id}","Method":"get"}"""),
                BookmarkHash.Of("Elsa.HttpEndpoint", """{"Path":"/orders/{id}","Method":"delete"}"""),
            ]);
            var (path, method, terms) = EndpointTerms.Read((JsonObject)JsonNode.Parse(triggers[0].Payload!)!);
            (path, method, terms.Authorize).ShouldBe(("/orders/{id}", "get", true));
        }

        [Fact]
        public async Task When_its_path_has_an_empty_part_then_it_starts_nothing()
        {
            await using var host = new EngineTestHost();
            await host.PublishAsync(AnEndpoint.Reading("", "a//b"));

            (await host.Definitions.ListTriggersAsync("Elsa.HttpEndpoint", CancellationToken.None)).ShouldBeEmpty();
        }

        [Theory]
        [InlineData("JSON.stringify(getOutputFrom('h', 'RouteData'))", """{"id":"7"}""")]
        [InlineData("getOutputFrom('h', 'QueryStringData').q", "x")]
        [InlineData("getOutputFrom('h', 'QueryStringData').many.length", "2")]
        [InlineData("getOutputFrom('h', 'Headers')['X-Desk']", "north")]
        [InlineData("getOutputFrom('h', 'Result').Method + getLastResult().Method", "POSTPOST")]
        [InlineData("getHeadersFromH()['X-Desk']", "north")]
        [InlineData("typeof getOutputFrom('h', 'ParsedContent')", "string")]
        public async Task When_a_request_comes_then_scripts_read_all_of_it(string script, string expected)
        {
            await using var host = new EngineTestHost();
            await host.PublishAsync(AnEndpoint.Reading(script));
            var request = new TestRequest
            {
                Route = new() { ["id"] = "7" },
                Query = new() { ["q"] = "x", ["many"] = new[] { "a", "b" } },
                Headers = new() { ["X-Desk"] = "north" },
                Type = "application/json",
                Body = """{"n":1}""",
            };

            var report = await host.RequestAsync("http", request);

            report.Incidents.ShouldBeEmpty();
            request.Text.ShouldBe(expected);
        }

        [Theory]
        [InlineData("Object", "application/json", """{"n":3}""", "typeof variables.b + variables.b.n", "object3")]
        [InlineData("String", "application/json", """{ "n":3 }""", "variables.b", """{ "n":3 }""")]
        [InlineData("JSON", "application/json; charset=utf-8", """{"n":[1,2]}""", "variables.b.n.length", "2")]
        [InlineData("Int32", "application/json", "7", "variables.b + 1", "8")]
        [InlineData("Object", "text/html", "<b>", "variables.b", "<b>")]
        [InlineData("Object", "application/xml", "<a/>", "variables.b", "<a/>")]
        [InlineData("Object", "image/png", "abc", "variables.b.ContentType + bytesToString(variables.b.Stream)",
            "image/pngabc")]
        [InlineData("Object", null, "", "'' + getVariable('b')", "null")]
        public async Task When_a_body_comes_then_it_becomes_what_the_variable_holds(
            string variable, string? type, string body, string script, string expected)
        {
            await using var host = new EngineTestHost();
            await host.PublishAsync(AnEndpoint.Binding(variable, script));
            var request = new TestRequest { Type = type, Body = body };

            await host.RequestAsync("http", request);

            request.Text.ShouldBe(expected);
        }

        [Theory]
        [InlineData("Object", """{"ticket": """, 0)]
        [InlineData("Int32", "\n\"no number\"", 1)]
        public async Task When_json_does_not_fit_then_the_answer_says_where_and_it_is_no_finding(
            string variable, string body, int line)
        {
            await using var host = new EngineTestHost();
            await host.PublishAsync(AnEndpoint.Binding(variable, "'x'"));
            var request = new TestRequest { Type = "application/json", Body = body };

            var report = await host.RequestAsync("http", request);

            report.Incidents.ShouldBeEmpty();
            request.Answer!.StatusCode.ShouldBe(400);
            var answer = JsonNode.Parse(request.Text!)!;
            ((string?)answer["path"], (int)answer["lineNumber"]!).ShouldBe(("$", line));
            request.Answer.Headers["X-Error-Code"].ShouldBe([EngineErrors.HttpContentMalformed]);
            (await host.Store.FindAsync("i1", CancellationToken.None))!.Header.IsStuck.ShouldBeFalse();
        }

        [Fact]
        public async Task When_the_journal_tells_of_headers_then_secrets_are_blotted_out()
        {
            await using var host = new EngineTestHost();
            await host.PublishAsync(AnEndpoint.Reading("getOutputFrom('h', 'Headers').Authorization.length"));
            var request = new TestRequest { Headers = new() { ["Authorization"] = "Bearer secret" } };

            await host.RequestAsync("http", request);

            request.Text.ShouldBe("13");
            (await host.JournalTextAsync("i1")).ShouldNotContain("secret");
        }
    }

    public sealed class GivenAWait
    {
        [Fact]
        public async Task When_several_methods_are_awaited_then_each_has_a_bookmark_and_one_request_ends_the_wait()
        {
            await using var host = new EngineTestHost();
            await host.PublishAsync(AnEndpoint.Waiting(
                ("supportedMethods", AnEndpoint.Words("GET", "POST")), ("authorize", Drawing.Literal(true)),
                ("policy", Drawing.Literal("administrators-only"))));

            var waiting = await host.StartAsync("http");
            var marks = await host.BookmarksAsync("""{"Path":"/wait/{id}","Method":"post"}""");
            var ended = await host.RequestAtAsync("i1", new TestRequest());

            waiting.Header.Status.ShouldBe(InstanceStatus.Suspended);
            marks.Single().Pattern.ShouldBe("/wait/{id}");
            EndpointTerms.Read((JsonObject)JsonNode.Parse(marks.Single().Payload!)!).Terms
                .ShouldBe(new EndpointTerms(true, "administrators-only", null, null));
            ended.Header.Status.ShouldBe(InstanceStatus.Finished);
            (await host.BookmarksAsync("""{"Path":"/wait/{id}","Method":"get"}""")).ShouldBeEmpty();
        }

        [Fact]
        public async Task When_a_request_is_refused_then_it_goes_on_waiting_for_a_better_one()
        {
            await using var host = new EngineTestHost();
            await host.PublishAsync(AnEndpoint.Waiting(("requestSizeLimit", Drawing.Literal(3))));
            await host.StartAsync("http");

            var large = new TestRequest { Type = "text/plain", Body = "abcd" };
            var refused = await host.RequestAtAsync("i1", large);
            var taken = await host.RequestAtAsync("i1", new TestRequest { Type = "text/plain", Body = "abc" });

            large.Answer!.StatusCode.ShouldBe(413);
            (await host.Get<InstanceInspector>().ReadJournalAsync("i1", CancellationToken.None)).Count.ShouldBe(2);
            refused.Header.Status.ShouldBe(InstanceStatus.Suspended);
            taken.Header.Status.ShouldBe(InstanceStatus.Finished);
        }

        [Fact]
        public async Task When_it_is_run_without_a_request_then_a_trigger_waits_too()
        {
            await using var host = new EngineTestHost();
            await host.PublishAsync(AnEndpoint.Reading("'x'"));

            (await host.StartAsync("http")).Header.Status.ShouldBe(InstanceStatus.Suspended);
        }
    }
}
