using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Activities.Looping;

/// <summary>How far a loop has come.</summary>
internal sealed class LoopPlace
{
    /// <summary>Rounds begun.</summary>
    public int Rounds { get; set; }

    /// <summary>Rounds that have ended; only loops whose rounds overlap count them.</summary>
    public int Ended { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LoopPlace))]
internal sealed partial class LoopJson : JsonSerializerContext;

/// <summary>Names of the variables that the body of a loop sees.</summary>
internal static class LoopVariables
{
    public const string CurrentValue = "CurrentValue";
    public const string CurrentIndex = "CurrentIndex";

    public static Dictionary<string, object?> Of(object? value) => new() { [CurrentValue] = value };

    public static Dictionary<string, object?> Of(object? value, int index) =>
        new() { [CurrentValue] = value, [CurrentIndex] = index };
}
