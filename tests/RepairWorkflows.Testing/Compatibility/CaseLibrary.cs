using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;
using Shouldly;

namespace RepairWorkflows.Testing.Compatibility;

/// <summary>The steps of a case that change definitions.</summary>
internal sealed class CaseLibrary(CaseFile file, EngineTestHost host, CaseAnswers answers)
{
    private readonly Dictionary<int, string> _versions = [];

    private DefinitionLibrary Library => host.Get<DefinitionLibrary>();

    private DefinitionHistory History => host.Get<DefinitionHistory>();

    /// <summary>Carries a step out; false when it is none of these.</summary>
    public async Task<bool> TryStepAsync(JsonObject step)
    {
        var what = step["what"]?.GetValue<string>() ?? "case";
        var task = step["do"]!.GetValue<string>() switch
        {
            "publish" => PublishAsync(Definition(what)),
            "save" => Library.SaveAsync(Document(Definition(what)), default),
            "refuse" => RefuseAsync(Definition(what), step),
            "retract" => History.RetractAsync(what, default),
            "revert" => History.RevertAsync(what, Number(step["how"]!.GetValue<string>()), default),
            "delete" => host.Get<DefinitionRemovals>().DeleteAsync(what, default),
            "delete-version" => DeleteVersionAsync(what, Number(step["how"]!.GetValue<string>())),
            "versions" => ShowVersionsAsync(what, step["are"]!.AsArray()),
            "triggers" => ShowTriggersAsync(what, step["are"]!.AsArray()),
            _ => null,
        };
        await (task ?? Task.CompletedTask);
        return task is not null;
    }

    /// <summary>Publishes one, and brings those that use it up to it, as the API does.</summary>
    public async Task PublishAsync(JsonObject definition)
    {
        var saved = await Library.SaveAndPublishAsync(Document(definition), default);
        _versions[file.Definitions.ToList().FindIndex(other => JsonNode.DeepEquals(other, definition))] = saved.Id;
        await host.Get<ConsumerUpdates>().AfterAsync(saved, default);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private JsonObject Definition(string index) => file.Definitions[Number(index)];

    // "~pin:0~" stands for the version that publishing the first definition made.
    private JsonObject Document(JsonObject definition)
    {
        var text = CaseShorthand.Definition(definition).ToJsonString();
        foreach (var (index, version) in _versions)
        {
            text = text.Replace($"~pin:{index}~", version, StringComparison.Ordinal);
        }

        return JsonNode.Parse(text)!.AsObject();
    }

    private async Task RefuseAsync(JsonObject definition, JsonObject step)
    {
        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => PublishAsync(definition));
        var kept = await host.Definitions.ListLatestAsync(default);
        refusal.Fields.ShouldContain(
            field => field.Field == step["field"]!.GetValue<string>() && field.Code == step["code"]!.GetValue<string>(),
            $"{file.Name}: {JsonSerializer.Serialize(refusal.Fields)}");
        kept.Count.ShouldBe(step["kept"]?.GetValue<int>() ?? 0);
        if (step["message"] is { } message)
        {
            answers.Add("refusal", message.GetValue<string>(), refusal.Message);
        }
    }

    private async Task DeleteVersionAsync(string definitionId, int number)
    {
        var versions = await host.Definitions.ListVersionsAsync(definitionId, default);
        await host.Get<DefinitionRemovals>().DeleteVersionAsync(
            versions.Single(version => version.Version == number).Id, default);
    }

    private async Task ShowVersionsAsync(string definitionId, JsonArray expected)
    {
        var versions = await host.Definitions.ListVersionsAsync(definitionId, default);
        answers.Add(
            $"versions of {definitionId}",
            string.Join(", ", expected.Select(text => text!.GetValue<string>())),
            string.Join(", ", versions.OrderBy(version => version.Version).Select(Flags)));
    }

    private static string Flags(StoredDefinition version) =>
        $"{version.Version}{(version.IsLatest ? " latest" : "")}{(version.IsPublished ? " published" : "")}";

    private async Task ShowTriggersAsync(string name, JsonArray expected)
    {
        var triggers = await host.Definitions.ListTriggersAsync(name, default);
        var found = triggers.OrderBy(trigger => trigger.DefinitionId, StringComparer.Ordinal)
            .ThenBy(trigger => trigger.ActivityId, StringComparer.Ordinal)
            .Select(trigger => $"{trigger.DefinitionId} {trigger.ActivityId}");
        answers.Add(
            $"triggers {name}", string.Join(", ", expected.Select(text => text!.GetValue<string>())),
            string.Join(", ", found));
    }
}
