using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>What a running flowchart remembers: the tokens on its arrows, or how often it has been where.</summary>
internal sealed class FlowMemory
{
    public List<FlowToken> Tokens { get; set; } = [];

    /// <summary>Null by tokens.</summary>
    public FlowVisits? Visits { get; set; }
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

/// <summary>How often a flowchart that counts has been where.</summary>
internal sealed class FlowVisits
{
    /// <summary>Visits of activities, by id; a round through an arrow that leads back is none.</summary>
    public Dictionary<string, int> Activities { get; set; } = [];

    /// <summary>Visits of arrows, by <see cref="Arrow.Key"/>.</summary>
    public Dictionary<string, ArrowVisits> Arrows { get; set; } = [];
}

/// <summary>How often the source of an arrow has ended, one way or the other.</summary>
internal sealed class ArrowVisits
{
    public int Count { get; set; }

    /// <summary>Whether the arrow was followed the last time.</summary>
    public bool WasFollowed { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FlowMemory))]
internal sealed partial class FlowJson : JsonSerializerContext;
