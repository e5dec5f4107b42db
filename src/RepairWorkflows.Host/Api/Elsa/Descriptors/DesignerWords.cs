using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Api.Elsa.Descriptors;

/// <summary>
/// What a definition may choose besides activities: languages of expressions, strategies, and where variables are kept.
/// They are named as an Elsa 3.8 server names them: what is drawn here is read there.
/// </summary>
internal static class DesignerWords
{
    private const string Core = "Elsa.Workflows";

    /// <summary>The languages of expressions; what stands in other languages is kept, and cannot be run.</summary>
    public static IReadOnlyList<JsonObject> Expressions() =>
    [
        Expression("Literal"),
        Expression("Object", language: "json"),
        Expression("Json", language: "json"),
        Expression("JavaScript", isBrowsable: true, language: "javascript"),
        Expression("Liquid", isBrowsable: true, language: "liquid"),
        Expression("Variable", isBrowsable: true),
        Expression("Input", isBrowsable: true),
        Expression("CSharp", language: "csharp"),
        Expression("Python", language: "python"),
        Expression("Secret"),
        Expression("Delegate"),
    ];

    /// <summary>When a definition may start another instance.</summary>
    public static IReadOnlyList<JsonObject> ActivationStrategies() =>
    [
        Strategy($"{Core}.ActivationValidators.AllowAlwaysStrategy, {Core}.Core"),
        Strategy($"{Core}.Runtime.ActivationValidators.SingletonStrategy, {Core}.Runtime"),
        Strategy($"{Core}.Runtime.ActivationValidators.CorrelatedSingletonStrategy, {Core}.Runtime"),
        Strategy($"{Core}.Runtime.ActivationValidators.CorrelationStrategy, {Core}.Runtime"),
    ];

    /// <summary>What an incident does to its instance.</summary>
    public static IReadOnlyList<JsonObject> IncidentStrategies() =>
    [
        Strategy($"{Core}.IncidentStrategies.FaultStrategy, {Core}.Core"),
        Strategy($"{Core}.IncidentStrategies.ContinueWithIncidentsStrategy, {Core}.Core"),
    ];

    /// <summary>What the journal keeps of values.</summary>
    public static IReadOnlyList<JsonObject> LogStrategies() =>
    [
        .. ((string[])["Include", "Exclude", "Inherit"])
            .Select(word => Strategy($"{Core}.LogPersistence.Strategies.{word}, {Core}.Core")),
    ];

    /// <summary>Where variables are kept.</summary>
    public static IReadOnlyList<JsonObject> StorageDrivers() =>
        [StorageDriver("WorkflowInstanceStorageDriver", 5), StorageDriver("MemoryStorageDriver", 0)];

    /// <summary>What there is beyond the usual: a designer asks before it uses it.</summary>
    public static IReadOnlyList<JsonObject> Features() => [Feature("RealTimeWorkflowUpdates")];

    private static JsonObject Feature(string name) => new()
    {
        ["name"] = name,
        ["namespace"] = "Elsa",
        ["fullName"] = $"Elsa.{name}",
        ["displayName"] = ActivityTexts.Find($"feature.{name}") ?? name,
        ["description"] = ActivityTexts.Find($"feature.{name}.about") ?? "",
    };

    private static JsonObject Expression(string type, bool isBrowsable = false, string? language = null) => new()
    {
        ["type"] = type,
        ["displayName"] = ActivityTexts.Find($"expression.{type}") ?? type,
        ["isSerializable"] = type != "Delegate",
        ["isBrowsable"] = isBrowsable,
        ["properties"] = language is null ? new JsonObject() : new JsonObject { ["MonacoLanguage"] = language },
    };

    private static JsonObject Strategy(string typeName)
    {
        var word = typeName.Split(',')[0].Split('.')[^1];
        return new JsonObject
        {
            ["typeName"] = typeName,
            ["displayName"] = ActivityTexts.Find($"strategy.{word}") ?? word,
            ["description"] = ActivityTexts.Find($"strategy.{word}.about") ?? "",
        };
    }

    private static JsonObject StorageDriver(string word, int priority) => new()
    {
        ["typeName"] = $"{Core}.{word}, {Core}.Core",
        ["displayName"] = ActivityTexts.Find($"storage.{word}") ?? word,
        ["priority"] = priority,
        ["deprecated"] = false,
    };
}
