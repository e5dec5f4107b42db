using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RepairWorkflows.Load;

namespace RepairWorkflows.TimerLoad;

/// <summary>A flow that waits for a timer or an operator, whichever comes first, and what moves it.</summary>
internal sealed class Flow(Server server)
{
    /// <summary>Publishes the definition.</summary>
    public async Task PublishAsync()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "workloads", "timer.json");
        var body = new JsonObject
        {
            ["model"] = JsonNode.Parse(await File.ReadAllTextAsync(file)),
            ["publish"] = true,
        };
        await SendAsync("/elsa/api/workflow-definitions", body);
    }

    /// <summary>Starts one, and answers with its id.</summary>
    public async Task<string> StartAsync()
    {
        using var answer = await SendAsync("/elsa/api/workflow-definitions/timer/execute", []);
        return answer.Headers.GetValues("x-elsa-workflow-instance-id").Single();
    }

    /// <summary>A request that starts one.</summary>
    public byte[] Start() => HttpWire.Post(
        server.Address, "/elsa/api/workflow-definitions/timer/execute", "{}", server.Authorization);

    /// <summary>A request by which an operator moves one on, so that its timer is dropped.</summary>
    public byte[] Move(string instance) => HttpWire.Post(
        server.Address,
        "/elsa/api/events/timer-go/trigger",
        $$"""{"workflowInstanceId":"{{instance}}","workflowExecutionMode":"Synchronous"}""",
        server.Authorization);

    private async Task<HttpResponseMessage> SendAsync(string path, JsonObject body)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(server.Authorization);
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        var answer = await http.PostAsync(path, content);
        return answer.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException(
                $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
