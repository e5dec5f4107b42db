using System.Text.RegularExpressions;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Studio.Contract;

/// <summary>Makes what the calls are about: for each call its own, when it is first named.</summary>
internal sealed partial class ContractThings(HttpClient owner, string mark)
{
    private readonly Dictionary<string, string> _made = [];

    /// <summary>A text with what it names put in.</summary>
    public async Task<string> FillAsync(string text)
    {
        text = text.Replace("\"$draftModel\"", ContractDrawing.Model(Id("draft")), StringComparison.Ordinal);
        foreach (var name in Names().Matches(text).Select(match => match.Value).Distinct()
            .OrderByDescending(name => name.Length))
        {
            if (await FindAsync(name[1..]) is { } value)
            {
                text = text.Replace(name, value, StringComparison.Ordinal);
            }
        }

        return text;
    }

    private async Task<string?> FindAsync(string name) =>
        _made.TryGetValue(name, out var known) ? known
        : await MakeAsync(name) is { } made ? _made[name] = made
        : null;

    private async Task<string?> MakeAsync(string name) => name switch
    {
        "new" => Id("new"),
        "draft" => (await SaveAsync("draft", ContractDrawing.Model(Id("draft")), publish: false)).DefinitionId,
        "draftVersion" => await VersionAsync("draft"),
        "published" => (await SaveAsync("published", ContractDrawing.Model(Id("published")))).DefinitionId,
        "publishedVersion" => await VersionAsync("published"),
        "userVersion" => await MakeUserAsync(),
        "singleton" => await MakeSingletonAsync(),
        "running" => await owner.ExecuteAsync((await FindAsync("published"))!),
        "finished" => await FinishAsync(),
        "definitionOfFinished" => await FindAsync("finished") is null ? null : await FindAsync("published"),
        "execution" => await ExecutionAsync("finished", "write"),
        "definitionOfFaulted" => (await SaveAsync("faulted", ContractDrawing.Faulting(Id("faulted")))).DefinitionId,
        "faulted" => await owner.ExecuteAsync((await FindAsync("definitionOfFaulted"))!),
        "faultedExecution" => await ExecutionAsync("faulted", "broken"),
        _ => null,
    };

    private string Id(string name) => $"contract-{mark}-{name.ToLowerInvariant()}";

    private async Task<string> VersionAsync(string definition) => (await FindAsync(definition)) is { } id
        ? ADefinition.Text(await owner.ShowAsync($"/workflow-definitions/by-definition-id/{id}"), "id")!
        : "";

    private async Task<(string DefinitionId, string VersionId)> SaveAsync(
        string name, string model, bool publish = true)
    {
        var body = $$"""{ "model": {{model}}, "publish": {{(publish ? "true" : "false")}} }""";
        var answer = await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", body);
        var saved = await answer.BodyAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{name}: {saved}");
        var version = saved.GetProperty("workflowDefinition");
        return (ADefinition.Text(version, "definitionId")!, ADefinition.Text(version, "id")!);
    }

    private async Task<string> MakeUserAsync()
    {
        await SaveAsync("part", ContractDrawing.Usable(Id("part")));
        return (await SaveAsync("user", ContractDrawing.User(Id("user"), Id("part")))).VersionId;
    }

    private async Task<string> MakeSingletonAsync()
    {
        var (id, _) = await SaveAsync("singleton", ContractDrawing.Singleton(Id("singleton")));
        await owner.ExecuteAsync(id);
        return id;
    }

    private async Task<string?> FinishAsync()
    {
        var running = await FindAsync("running");
        await owner.SendAsync(
            $"{ADefinition.Api}/events/{Id("published")}/trigger", """{ "workflowExecutionMode": "Synchronous" }""");
        return running;
    }

    private async Task<string> ExecutionAsync(string instance, string activityId)
    {
        var executions = await owner.ShowAsync(
            $"/activity-executions/list?WorkflowInstanceId={await FindAsync(instance)}");
        return ADefinition.Text(
            executions.GetProperty("items").EnumerateArray()
                .Single(one => ADefinition.Text(one, "activityId") == activityId),
            "id")!;
    }

    [GeneratedRegex(@"\$[a-zA-Z]+")]
    private static partial Regex Names();
}
