using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>What a running flowchart remembers: the tokens on its arrows.</summary>
internal sealed class FlowTokens
{
    public List<FlowToken> Tokens { get; set; } = [];
}

/// <summary>That an arrow has been followed.</summary>
internal sealed class FlowToken
{
    /// <summary>The activity that gave the outcome.</summary>
    public required string From { get; init; }

    /// <summary>The arrow's port; null for the default outcome.</summary>
    public string? Port { get; init; }

    /// <summary>The activity it waits at.</summary>
    public required string To { get; init; }

    /// <summary>Its target has run.</summary>
    public bool IsConsumed { get; set; }

    /// <summary>It stands for a branch that lost a race: the next token on this arrow is swallowed.</summary>
    public bool IsBlocked { get; init; }

    [JsonIgnore]
    public bool IsPending => !IsConsumed && !IsBlocked;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FlowTokens))]
internal sealed partial class FlowJson : JsonSerializerContext;
