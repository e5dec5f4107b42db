using System.Net;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>What the outside does to instances: events, tasks, links, retries.</summary>
[Collection(DemoHost.Collection)]
public sealed class OutsideTests(DemoHost host)
{
    private const string Api = ADefinition.Api;

    [Fact]
    public async Task When_an_event_is_sent_asynchronously_then_it_is_heard_after_the_answer()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Waiting("out-async"));
        var id = await owner.ExecuteAsync("out-async");

        var answer = await owner.SendAsync($"{Api}/events/out-async/trigger", "{}");
        await host.DeliverAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SubStatusAsync(owner, id)).ShouldBe("Finished");
    }

    [Fact]
    public async Task When_an_event_was_early_then_the_next_instance_does_not_wait()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Waiting("out-early"));
        await owner.SendAsync($"{Api}/events/out-early/trigger", """{"workflowExecutionMode":"Synchronous"}""");

        var id = await owner.ExecuteAsync("out-early");
        await host.DeliverAsync();

        (await SubStatusAsync(owner, id)).ShouldBe("Finished");
    }

    [Fact]
    public async Task When_a_task_is_reported_done_then_its_workflow_goes_on()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Saving(
            "out-task", true, """{ "id": "t", "type": "Elsa.RunTask", "version": 1, "taskName": "call" }"""));
        var id = await owner.ExecuteAsync("out-task");
        var payload = (await owner.ShowAsync($"/workflow-instances/{id}")).GetProperty("workflowState")
            .GetProperty("bookmarks")[0].GetProperty("payload");
        payload.GetProperty("TaskName").GetString().ShouldBe("call");

        var answer = await owner.SendAsync(
            $"{Api}/tasks/{payload.GetProperty("TaskId").GetString()}/complete", """{"result":"done"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SubStatusAsync(owner, id)).ShouldBe("Finished");
        foreach (var task in (string?[])[payload.GetProperty("TaskId").GetString(), "nothing"])
        {
            await RefusalTests.ShouldBeRefusalAsync(
                await owner.SendAsync($"{Api}/tasks/{task}/complete", "{}"), 404, "task.not-found");
        }
    }

    [Fact]
    public async Task When_a_link_that_a_script_made_is_followed_then_the_instance_goes_on_without_an_account()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Saving(
            "out-link", true,
            """
            { "id": "s", "type": "Elsa.Sequence", "version": 1, "activities": [
              { "id": "u", "type": "Elsa.SetVariable", "version": 1, "variable": { "id": "v" },
                "value": { "typeName": "Object",
                  "expression": { "type": "JavaScript", "value": "createEventTriggerUrl('out-link', '01:00:00')" } } },
              { "id": "e", "type": "Elsa.Event", "version": 1, "eventName": "out-link" } ] }
            """));
        var id = await owner.ExecuteAsync("out-link");
        var url = (await owner.ShowAsync($"/workflow-instances/{id}/variables")).GetProperty("items")[0]
            .GetProperty("value").GetString()!;

        var wrong = await host.Anonymous().ReadAsync(new Uri(url).PathAndQuery + "x");
        var right = await host.Anonymous().ReadAsync(new Uri(url).PathAndQuery);

        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SubStatusAsync(owner, id)).ShouldBe("Finished");
    }

    [Fact]
    public async Task When_a_faulted_instance_is_retried_then_its_steps_run_again()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Faulting("out-retry"));
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Waiting("out-sound"));
        var (id, sound) = (await owner.ExecuteAsync("out-retry"), await owner.ExecuteAsync("out-sound"));

        var answer = await (await owner.SendAsync(
            $"{Api}/alterations/workflows/retry", $$"""{"workflowInstanceIds":["{{id}}","nobody","{{sound}}"]}"""))
            .BodyAsync();

        var results = answer.GetProperty("results").EnumerateArray().ToList();
        results.Select(result => result.GetProperty("isSuccessful").GetBoolean()).ShouldBe([true, false, false]);
        results.Skip(1).Select(result => result.GetProperty("code").GetString())
            .ShouldBe(["instance.not-found", "instance.nothing-faulted"]);
        results[1].GetProperty("message").GetString().ShouldBe("There is no workflow instance nobody.");
        (await owner.ShowAsync($"/workflow-instances/{id}")).GetProperty("incidentCount").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task When_an_instance_can_never_go_on_then_the_list_of_the_stuck_has_it()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Saving(
            "out-stuck", true, """{ "id": "f", "type": "Elsa.For", "version": 1, "end": 3 }"""));
        var id = await owner.ExecuteAsync("out-stuck");

        var stuck = await owner.ShowAsync("/workflow-instances?DefinitionId=out-stuck&IsStuck=true");

        stuck.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe(id);
        (await owner.ShowAsync($"/workflow-instances/{id}")).GetProperty("isStuck").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task When_versions_are_brought_back_and_removed_then_the_numbers_go_on()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Waiting("out-versions"));

        var reverted = await owner.SendAsync($"{Api}/workflow-definitions/out-versions/revert/1", "");
        reverted.StatusCode.ShouldBe(HttpStatusCode.Created);
        var draft = await reverted.BodyAsync();
        draft.GetProperty("version").GetInt32().ShouldBe(2);
        var gone = await owner.DeleteAsync(
            $"{Api}/workflow-definition-versions/{draft.GetProperty("id").GetString()}", CancellationToken.None);

        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await owner.ShowAsync("/workflow-definitions/by-definition-id/out-versions?versionOptions=Latest"))
            .GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task When_many_are_called_off_then_an_empty_selector_calls_off_nobody()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Waiting("out-many"));
        var (first, second) = (await owner.ExecuteAsync("out-many"), await owner.ExecuteAsync("out-many"));

        (await CancelAsync(owner, """{"ids":null,"definitionVersionId":null,"definitionId":null}""")).ShouldBe(0);
        (await CancelAsync(owner, $$"""{"ids":["{{first}}"]}""")).ShouldBe(1);
        (await CancelAsync(owner, """{"definitionId":"out-many"}""")).ShouldBe(1);

        (await SubStatusAsync(owner, second)).ShouldBe("Cancelled");
    }

    private static async Task<int> CancelAsync(HttpClient owner, string body) =>
        (await (await owner.SendAsync($"{Api}/bulk-actions/cancel/workflow-instances", body)).BodyAsync())
            .GetProperty("cancelled").GetInt32();

    private static async Task<string?> SubStatusAsync(HttpClient owner, string id) =>
        (await owner.ShowAsync($"/workflow-instances/{id}")).GetProperty("subStatus").GetString();
}
