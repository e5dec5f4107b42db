using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>Activities that are tried out by themselves.</summary>
[Collection(DemoHost.Collection)]
public sealed class ActivityTestTests(DemoHost host)
{
    private const string Path = $"{ADefinition.Api}/tests/activities";

    private const string Drawing = """
        {
          "id": "root", "type": "Elsa.Flowchart", "version": 1,
          "activities": [
            { "id": "write", "type": "Elsa.WriteLine", "version": 1,
              "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "getColour() + '!'" } } },
            { "id": "ask", "type": "Elsa.FlowDecision", "version": 1,
              "condition": { "typeName": "Boolean",
                "expression": { "type": "JavaScript", "value": "variables.Colour == 'blue'" } } },
            { "id": "broken", "type": "Elsa.WriteLine", "version": 1,
              "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "nothing.at.all" } } },
            { "id": "endless", "type": "Elsa.WriteLine", "version": 1,
              "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "while (true) { }" } } },
            { "id": "wait", "type": "Elsa.Delay", "version": 1,
              "timeSpan": { "typeName": "TimeSpan", "expression": { "type": "Literal", "value": "00:00:01" } } },
            { "id": "tell", "type": "Elsa.PublishEvent", "version": 1,
              "eventName": { "typeName": "String", "expression": { "type": "Literal", "value": "tried" } } },
            { "id": "call", "type": "Elsa.FlowSendHttpRequest", "version": 1,
              "url": { "typeName": "Uri", "expression": { "type": "Literal", "value": "http://127.0.0.1:1/" } } },
            { "id": "sign", "type": "RepairWorkflows.SignSlip", "version": 1 },
            { "id": "if1", "type": "Elsa.If", "version": 1,
              "condition": { "typeName": "Boolean", "expression": { "type": "Literal", "value": "true" } },
              "then": { "id": "job", "type": "Elsa.WriteLine", "version": 1,
                "customProperties": { "runAsynchronously": true } } }
          ],
          "connections": [
            { "source": { "activity": "write", "port": "Done" }, "target": { "activity": "broken", "port": "In" } }
          ]
        }
        """;

    [Fact]
    public async Task When_a_step_is_tried_then_its_inputs_hold_the_test_values_and_nothing_after_it_runs()
    {
        var answer = await TryAsync("write");

        answer.GetProperty("status").GetString().ShouldBe("Completed");
        answer.GetProperty("activityState").GetProperty("Text").GetString().ShouldBe("blue!");
        answer.GetProperty("outputs").ValueKind.ShouldBe(JsonValueKind.Object);
        answer.TryGetProperty("exception", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task When_a_step_decides_then_its_outcome_is_told() =>
        (await TryAsync("ask")).GetProperty("payload").GetProperty("Outcomes")[0].GetString().ShouldBe("True");

    [Theory]
    [InlineData("broken", "activity.input-not-evaluated")]
    [InlineData("endless", "activity.input-not-evaluated")]
    [InlineData("call", "trial.sends-nothing")]
    [InlineData("sign", "activity.case-missing")]
    public async Task When_a_step_fails_then_the_answer_says_why(string step, string code)
    {
        var answer = await TryAsync(step);

        answer.GetProperty("status").GetString().ShouldBe("Faulted");
        answer.GetProperty("exception").GetProperty("type").GetString().ShouldBe(code);
        answer.GetProperty("exception").GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("en", "The activity is a step of a repair order")]
    [InlineData("zh", "该步骤属于维修单")]
    public async Task When_a_step_needs_an_order_then_that_is_said_in_the_language_asked_for(
        string language, string text)
    {
        var owner = host.Owner();
        owner.DefaultRequestHeaders.AcceptLanguage.Clear();
        owner.DefaultRequestHeaders.AcceptLanguage.Add(new(language));

        (await TryAsync("sign", owner)).GetProperty("exception").GetProperty("message").GetString()
            .ShouldNotBeNull().ShouldStartWith(text);
    }

    [Theory]
    [InlineData("wait", "Running")]
    [InlineData("tell", "Completed")]
    [InlineData("if1", "Completed")] // what runs in the background otherwise runs at once
    public async Task When_a_step_is_tried_then_nothing_of_it_is_stored(string step, string status)
    {
        var instances = host.Services.GetRequiredService<IInstanceReader>();
        var before = (await instances.ListAsync(new InstanceFilter(), 0, 1, CancellationToken.None)).Total;
        var due = await host.Services.GetRequiredService<ITimerStore>().NextDueAsync(CancellationToken.None);

        (await TryAsync(step)).GetProperty("status").GetString().ShouldBe(status);

        (await instances.ListAsync(new InstanceFilter(), 0, 1, CancellationToken.None)).Total.ShouldBe(before);
        (await host.Services.GetRequiredService<ITimerStore>().NextDueAsync(CancellationToken.None)).ShouldBe(due);
    }

    [Theory]
    [InlineData("""{"definitionVersionId":"nothing"}""", """{"activityId":"write"}""", 404, "definition.not-found")]
    [InlineData("""{"definitionId":"tried"}""", """{"activityId":"nothing"}""", 404, "definition.not-found")]
    [InlineData("""{"definitionId":"tried"}""", """{"activityId":"Workflow1"}""", 404, "definition.not-found")]
    [InlineData("""{"definitionId":"tried","versionOptions":"9"}""", """{"activityId":"write"}""", 404,
        "definition.not-found")]
    [InlineData("""{"definitionId":"tried"}""", "{}", 400, "request.invalid")]
    [InlineData("{}", """{"activityId":"write"}""", 400, "request.invalid")]
    [InlineData("null", "null", 400, "request.invalid")]
    public async Task When_no_activity_is_meant_then_that_is_refused(
        string definition, string activity, int status, string code)
    {
        await SaveAsync(host.Owner());

        var refused = await host.Owner().SendAsync(
            Path, $$"""{"workflowDefinitionHandle":{{definition}},"activityHandle":{{activity}}}""");

        ((int)refused.StatusCode).ShouldBe(status);
        Text(await refused.BodyAsync(), "code").ShouldBe(code);
    }

    [Fact]
    public async Task When_a_test_value_does_not_fit_its_variable_then_nothing_runs_and_the_answer_says_so()
    {
        var answer = await TryAsync("write", values: """{ "v": "blue", "n": "many" }""");

        answer.GetProperty("status").GetString().ShouldBe("Faulted");
        answer.GetProperty("exception").GetProperty("type").GetString().ShouldBe("expression.conversion-failed");
    }

    [Fact]
    public async Task When_who_may_only_look_tries_one_then_it_is_refused() =>
        ((int)(await (await host.AsAsync(Role.Technician)).SendAsync(Path, "{}")).StatusCode).ShouldBe(403);

    private async Task<JsonElement> TryAsync(
        string step, HttpClient? owner = null, string values = """{ "v": "blue" }""")
    {
        owner ??= host.Owner();
        var version = await SaveAsync(owner, values);
        var answer = await owner.SendAsync(Path, $$"""
            {
              "workflowDefinitionHandle":
                { "definitionId": null, "versionOptions": null, "definitionVersionId": "{{version}}" },
              "activityHandle": { "activityId": null, "activityNodeId": "Workflow1:root:{{step}}" }
            }
            """);
        var body = await answer.BodyAsync();
        ((int)answer.StatusCode).ShouldBe(200, body.ToString());
        return body;
    }

    private static async Task<string> SaveAsync(HttpClient owner, string values = "{}")
    {
        var model = Saving("tried", publish: false, Drawing)
            .Replace("\"kept\": 1", $"\"VariableTestValues\": {values}", StringComparison.Ordinal)
            .Replace(
                "\"variables\": [{",
                "\"variables\": [{ \"id\": \"n\", \"name\": \"Count\", \"typeName\": \"Int32\" }, {",
                StringComparison.Ordinal);
        var saved = await (await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", model)).BodyAsync();
        return Text(saved.GetProperty("workflowDefinition"), "id")!;
    }
}
