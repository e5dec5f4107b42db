using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>The wire form: camelCase members, PascalCase words, nothing where there is nothing.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 128)]
[JsonSerializable(typeof(ElsaList<InstanceSummary>))]
[JsonSerializable(typeof(ElsaList<JournalItem>))]
[JsonSerializable(typeof(ElsaList<ExecutionItem>))]
[JsonSerializable(typeof(ElsaList<VariableItem>))]
[JsonSerializable(typeof(IReadOnlyList<JournalItem>))]
[JsonSerializable(typeof(IReadOnlyList<ExecutionItem>))]
[JsonSerializable(typeof(IReadOnlyList<VariableItem>))]
[JsonSerializable(typeof(ExecutionItem))]
[JsonSerializable(typeof(ExecutionReport))]
[JsonSerializable(typeof(CallStack))]
[JsonSerializable(typeof(TrialAnswer))]
[JsonSerializable(typeof(InstanceDocument))]
[JsonSerializable(typeof(ExecutionState))]
[JsonSerializable(typeof(RunAnswer))]
[JsonSerializable(typeof(DispatchAnswer))]
[JsonSerializable(typeof(ManyDispatched))]
[JsonSerializable(typeof(ElsaRefusal))]
[JsonSerializable(typeof(DrawnNode))]
[JsonSerializable(typeof(DrawnWay))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
internal sealed partial class ElsaJson : JsonSerializerContext;

/// <summary>A list; <paramref name="TotalCount"/> counts what is on other pages too.</summary>
internal sealed record ElsaList<T>(IReadOnlyList<T> Items, int Count, int TotalCount)
{
    /// <summary>The whole list.</summary>
    public static ElsaList<T> All(IReadOnlyList<T> items) => new(items, items.Count, items.Count);

    /// <summary>A part of <paramref name="all"/>.</summary>
    public static ElsaList<T> Page(IReadOnlyList<T> all, ElsaPage page)
    {
        List<T> items = [.. all.Skip(page.Skip).Take(page.Take)];
        return new(items, items.Count, all.Count);
    }
}
